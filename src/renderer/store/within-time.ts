/** What a promise gives; rejects with this sentence where it gives nothing within so many milliseconds. */
export function withinTime<Result>(
  milliseconds: number,
  promise: Promise<Result>,
  problem: string,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(problem)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
