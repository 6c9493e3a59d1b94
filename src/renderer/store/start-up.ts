/** What is done once the window stands: meetings that are missing come back, and what has been in the bin for its time goes. */
import type { Store } from './store.ts';
import { takenBackReport } from './taking-back.ts';

/** Gives what the person should be told, in sentences; null for nothing. `found`: what was found of the database before. Rejects with a sentence. */
export async function startUp(
  store: Pick<Store, 'takeBack' | 'journalFirstStates' | 'letBinGo' | 'completeDirectory'>,
  found: Promise<string | null>,
  now: number,
): Promise<string | null> {
  const taken = await store.takeBack();
  await store.journalFirstStates();
  await store.letBinGo(now);
  // Only proposals lack what this can't read; a later start tries again.
  await store
    .completeDirectory()
    .catch((error: unknown) => console.warn('The directory of people is incomplete.', error));
  return taken === null ? found : takenBackReport(taken, await found);
}
