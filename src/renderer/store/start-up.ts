/** What is done once the window stands: meetings that are missing come back, and what has been in the bin for its time goes. */
import type { Store } from './store.ts';
import { takenBackReport } from './taking-back.ts';

/** Gives what the person should be told, in sentences; null for nothing. `found`: what was found of the database before. Rejects with a sentence. */
export async function startUp(
  store: Pick<Store, 'takeBack' | 'journalFirstStates' | 'letBinGo'>,
  found: Promise<string | null>,
  now: number,
): Promise<string | null> {
  const taken = await store.takeBack();
  await store.journalFirstStates();
  await store.letBinGo(now);
  return taken === null ? found : takenBackReport(taken, await found);
}
