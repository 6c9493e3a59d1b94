/** Small things that are written over and over, of which only the newest counts: one write at a time for each, and what waits is the newest. */
export interface LastWrites<Value> {
  /** Writes this value, after the time that it may wait, or right after the write that is under way. */
  put(key: string, value: Value): void;
  /** Whether a value of this key is still to be written. */
  isWaiting(key: string): boolean;
  /** Resolves when nothing waits to be written any more. Never rejects. */
  settle(): Promise<void>;
}

/**
 * `patience`: how long a value may wait for a newer one, in milliseconds.
 * `onProblem`: a write failed. What it was to write is written with the next
 * value, which is newer.
 */
export function lastWrites<Value>(
  write: (key: string, value: Value) => PromiseLike<unknown>,
  patience: number,
  onProblem: (error: unknown) => void,
): LastWrites<Value> {
  const waiting = new Map<string, { value: Value }>();
  const running = new Map<string, Promise<void>>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const writeAll = async (key: string) => {
    for (let next = waiting.get(key); next; next = waiting.get(key)) {
      waiting.delete(key);
      try {
        await write(key, next.value);
      } catch (error) {
        onProblem(error);
      }
    }
    running.delete(key);
  };
  const start = (key: string) => {
    clearTimeout(timers.get(key));
    timers.delete(key);
    if (!running.has(key)) running.set(key, writeAll(key));
  };
  return {
    put: (key, value) => {
      waiting.set(key, { value });
      if (patience === 0) start(key);
      else if (!timers.has(key) && !running.has(key))
        timers.set(
          key,
          setTimeout(() => start(key), patience),
        );
    },
    isWaiting: (key) => waiting.has(key) || running.has(key),
    settle: async () => {
      for (const key of [...timers.keys()]) start(key);
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
