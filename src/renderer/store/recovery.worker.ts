/** The worker that takes whole meetings apart, so that no key waits for it. */
import type { FromRecovery, ToRecovery } from './background.ts';
import { WORK } from './recovery-work.ts';

self.onmessage = async ({ data }: MessageEvent<ToRecovery>) => {
  self.postMessage(await answer(data));
};

async function answer({ number, name, words }: ToRecovery): Promise<FromRecovery> {
  try {
    // The name ties the work to its words, and so to their types.
    const work: (...words: never[]) => unknown = WORK[name];
    return { number, outcome: 'done', result: await work(...(words as never[])) };
  } catch (error) {
    return { number, outcome: 'failed', problem: error instanceof Error ? error.message : String(error) };
  }
}
