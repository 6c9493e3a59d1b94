/** Work on whole meetings, away from the typing thread. */
import type { JournalChange } from './journal.ts';
import { type Missing, missingFrom, stateOf } from './recovery.ts';
import type { FromRecovery, ToRecovery } from './recovery.worker.ts';

export interface Background {
  /** What the journal has and these stored updates lack; null for nothing. */
  compare(stored: readonly Uint8Array[], changes: readonly JournalChange[]): Promise<Missing | null>;
  /** The whole state (V2) that these updates make. */
  encode(updates: readonly Uint8Array[]): Promise<Uint8Array>;
}

/** Without workers: the same on this thread. */
export const ON_THIS_THREAD: Background = {
  compare: async (stored, changes) => missingFrom(stored, changes),
  encode: async (updates) => stateOf(updates),
};

type Question =
  | { type: 'compare'; stored: readonly Uint8Array[]; changes: readonly JournalChange[] }
  | { type: 'encode'; updates: readonly Uint8Array[] };

/** In a worker, which is started when it is first needed. */
export function inWorker(start: () => Worker): Background {
  let worker: Worker | null = null;
  let last = 0;
  const askers = new Map<
    number,
    { resolve: (answer: FromRecovery) => void; reject: (error: Error) => void }
  >();
  const started = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<FromRecovery>) => {
      const asker = askers.get(data.number);
      askers.delete(data.number);
      if (data.type === 'problem') asker?.reject(new Error(data.problem));
      else asker?.resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      for (const { reject } of askers.values())
        reject(
          new Error(event.message || 'The part of the app that compares meetings could not be started.'),
        );
      askers.clear();
      worker?.terminate();
      worker = null;
    };
    return worker;
  };
  const ask = (question: Question): Promise<FromRecovery> =>
    new Promise((resolve, reject) => {
      const number = ++last;
      askers.set(number, { resolve, reject });
      started().postMessage({ ...question, number } satisfies ToRecovery);
    });
  return {
    compare: async (stored, changes) => {
      const answer = await ask({ type: 'compare', stored, changes });
      return answer.type === 'compared' ? answer.missing : null;
    },
    encode: async (updates) => {
      const answer = await ask({ type: 'encode', updates });
      if (answer.type !== 'encoded') throw new Error('The state of the meeting could not be encoded.');
      return answer.state;
    },
  };
}
