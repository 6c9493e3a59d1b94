/**
 * Many small updates of a meeting made one. Each key pressed is a row; a meeting
 * of three hours would take seconds to load without this. It runs in a worker
 * (`compaction.worker.ts`), since it takes apart the whole meeting.
 */
import * as Y from 'yjs';
import { checksum } from '../../core/checksum.ts';
import type { Database } from './database.ts';
import { isSound } from './update-rows.ts';

/** So many of the last rows stay as they are: windows that have the meeting open still read them. */
const ROWS_LEFT = 64;

/** From so many rows on it is worth the work. */
export const ROWS_WORTH_COMPACTING = 512;

/**
 * Puts one row in the place of all but the last `left`; gives how many went into
 * it, 0 where nothing was done. Nothing is done where a row is damaged, or where
 * another window was at it at the same time; what waits for a missing update is
 * kept. No row of the table `documents` is touched.
 */
export async function compact(database: Database, id: string, left = ROWS_LEFT): Promise<number> {
  const { updates } = database;
  const rows = await updates.where({ k: id }).toArray();
  const old = rows.slice(0, Math.max(0, rows.length - left));
  const last = old.at(-1);
  if (!last || old.length < 2 || !old.every(isSound)) return 0;

  const doc = new Y.Doc();
  for (const row of old) Y.applyUpdateV2(doc, row.u);
  const u = Y.encodeStateAsUpdateV2(doc);

  return database.dexie.transaction('rw', updates, async () => {
    const present = await updates.bulkGet(old.map((row) => row.i));
    const unchanged = present.every((row, index) => row !== undefined && row.c === old[index]?.c);
    if (!unchanged) return 0;
    // In the place of the last: what counts by `i` finds nothing new and misses nothing.
    await updates.put({ i: last.i, k: id, u, f: 1, c: checksum(u), by: 'compaction' });
    await updates.bulkDelete(old.slice(0, -1).map((row) => row.i));
    return old.length;
  });
}
