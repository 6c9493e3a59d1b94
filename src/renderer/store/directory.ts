/** The directory of the people of all meetings: read from the rows of the meetings, without those who were forgotten. */
import { type Acquaintance, directoryOf } from '../../core/people/directory.ts';
import type { Background } from './background.ts';
import type { Database } from './database.ts';
import { readUpdates } from './update-rows.ts';

/** Derives the rows that are missing, one after the other: all of them after an update of the app that brought the directory. */
export async function completeDirectory(
  database: Database,
  background: Pick<Background, 'directoryRowFrom'>,
): Promise<void> {
  const present = new Set(await database.directory.toCollection().primaryKeys());
  for (const row of await database.documents.toArray()) {
    if (present.has(row.id)) continue;
    const { updates } = await readUpdates(database, row.id);
    const cast = await background.directoryRowFrom(updates, row);
    await database.dexie.transaction('rw', database.documents, database.directory, async () => {
      // It may have been deleted meanwhile, or changed and written by its own window.
      const isWanted = (await database.documents.get(row.id)) && !(await database.directory.get(row.id));
      if (isWanted) await database.directory.put(cast);
    });
  }
}

/** Everybody whom the meetings name that are not in the bin, but those who were forgotten; the last met first. */
export async function readDirectory(database: Database): Promise<Acquaintance[]> {
  const [casts, binned, forgotten] = await Promise.all([
    database.directory.toArray(),
    database.meetings.where({ binned: 1 }).primaryKeys(),
    database.forgotten.toArray(),
  ]);
  const out = new Set(binned);
  return directoryOf(
    casts.filter(({ meeting }) => !out.has(meeting)),
    new Map(forgotten.map(({ key, at }) => [key, at])),
  );
}
