/** One piece of work on archives, in a worker of its own that ends with it. */
import type { Order, Outcome, Work } from './protocol.ts';

/** Reading an archive ends by itself; this is for one that was made so that it does not. In milliseconds. */
const PATIENCE = 120_000;

/** Has a piece of work done. Rejects with a sentence. */
export function inWorker<Name extends keyof Work>(
  name: Name,
  ...words: Parameters<Work[Name]>
): ReturnType<Work[Name]> {
  const worker = new Worker(new URL('./archives.worker.ts', import.meta.url), { type: 'module' });
  const order: Order<Name> = { name, words };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const result = new Promise<never>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Outcome>) => {
      // The one answer to the one question: its type is that of the work.
      if (data.done) resolve(data.result as never);
      else reject(new Error(data.problem));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'The part of the app that reads archives could not be started.'));
    };
    timer = setTimeout(
      () => reject(new Error('It takes longer than any meeting would, and was given up.')),
      PATIENCE,
    );
    worker.postMessage(order);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
  return result as ReturnType<Work[Name]>;
}
