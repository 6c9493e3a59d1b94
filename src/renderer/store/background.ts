/** Work on whole meetings, away from the typing thread. */
import type { directoryRowFrom } from './directory-row.ts';
import type { fromArchive, missingFrom, rebuilt, stateOf } from './recovery.ts';

type Later<Work> = Work extends (...words: infer Words) => infer Result
  ? (...words: Words) => Promise<Awaited<Result>>
  : never;

/** As in recovery.ts and directory-row.ts, each in its own time. */
export interface Background {
  missingFrom: Later<typeof missingFrom>;
  stateOf: Later<typeof stateOf>;
  rebuilt: Later<typeof rebuilt>;
  fromArchive: Later<typeof fromArchive>;
  directoryRowFrom: Later<typeof directoryRowFrom>;
}

export interface ToRecovery {
  number: number;
  name: keyof Background;
  words: readonly unknown[];
}

export type FromRecovery = { number: number } & (
  | { outcome: 'done'; result: unknown }
  | { outcome: 'failed'; problem: string }
);

/** In a worker (recovery.worker.ts), which is started when it is first needed. */
export function inWorker(start: () => Worker): Background {
  let worker: Worker | null = null;
  let last = 0;
  const askers = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  const hear = ({ data }: MessageEvent<FromRecovery>) => {
    const asker = askers.get(data.number);
    askers.delete(data.number);
    // The number ties the result to its question, and so to its type.
    if (data.outcome === 'done') asker?.resolve(data.result as never);
    else asker?.reject(new Error(data.problem));
  };
  const fail = (event: ErrorEvent) => {
    event.preventDefault();
    const problem = new Error(
      event.message || 'The part of the app that compares meetings could not be started.',
    );
    for (const { reject } of askers.values()) reject(problem);
    askers.clear();
    worker?.terminate();
    worker = null;
  };
  const started = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.onmessage = hear;
    worker.onerror = fail;
    return worker;
  };
  const ask = <Result>(name: keyof Background, words: readonly unknown[]): Promise<Result> =>
    new Promise((resolve, reject) => {
      const number = ++last;
      askers.set(number, { resolve, reject });
      started().postMessage({ number, name, words } satisfies ToRecovery);
    });
  return {
    missingFrom: (...words) => ask('missingFrom', words),
    stateOf: (...words) => ask('stateOf', words),
    rebuilt: (...words) => ask('rebuilt', words),
    fromArchive: (...words) => ask('fromArchive', words),
    directoryRowFrom: (...words) => ask('directoryRowFrom', words),
  };
}
