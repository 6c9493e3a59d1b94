/** Meetings of before there were journals, or whose journal was deleted, get one with all that the database has of them. */

import { journalPictures, picturesOf } from './pictures.ts';
import type { TakingBack } from './taking-back.ts';
import { readUpdates } from './update-rows.ts';

/** One after the other. Rejects with the first sentence of a journal that can't be written. */
export async function journalFirstStates({
  database,
  journal,
  background,
}: Pick<TakingBack, 'database' | 'journal' | 'background'>): Promise<void> {
  const journalled = new Set((await journal.list()).map(({ meeting }) => meeting));
  for (const { id, binned } of await database.documents.toArray()) {
    if (journalled.has(id)) continue;
    const { updates } = await readUpdates(database, id);
    if (updates.length === 0) continue;
    await journal.keepState(id, await background.stateOf(updates));
    const pictures = await picturesOf(database, id);
    await journalPictures(
      journal,
      id,
      Array.from(pictures, ([path, picture]) => ({ path, ...picture })),
    );
    if (binned) await journal.keepBinned(id, true);
  }
}
