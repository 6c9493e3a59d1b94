/** The bin: a flag for thirty days, and then a last backup and the end. */
import type { Background } from './background.ts';
import type { Backups } from './backups.ts';
import type { Database } from './database.ts';
import type { Journal } from './journal.ts';
import type { OpenLocks } from './open-locks.ts';
import { journalPictures, picturesOf } from './pictures.ts';
import type { MeetingRow } from './rows.ts';
import { readUpdates } from './update-rows.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How long a meeting stays in the bin, in milliseconds. */
export const TIME_IN_BIN = 30 * DAY;

/** A meeting in the bin. */
export interface BinnedMeeting extends MeetingRow {
  /** When it goes, in milliseconds since 1970; or at the first start of the app after that. */
  goesAt: number;
}

export interface BinContext {
  database: Database;
  journal: Journal | null;
  backups: Backups | null;
  locks: OpenLocks;
  background: Background;
}

/** Puts a meeting into the bin, or takes it out. Nothing is deleted; where it is open it stays open. */
export async function setBinned(database: Database, id: string, binned: 0 | 1): Promise<void> {
  const { documents, meetings } = database;
  const change = binned === 1 ? { binned, binnedAt: Date.now() } : { binned };
  await database.dexie.transaction('rw', documents, meetings, async () => {
    await documents.update(id, change);
    await meetings.update(id, change);
  });
}

/** What is in the bin, the last changed first. */
export async function listBin(database: Database): Promise<BinnedMeeting[]> {
  const rows = await database.meetings.where({ binned: 1 }).toArray();
  return rows
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map((row) => ({ ...row, goesAt: (row.binnedAt ?? Date.now()) + TIME_IN_BIN }));
}

/**
 * Deletes a meeting that is in the bin, with its pictures and its journal, after a
 * last backup. Rejects with a sentence, and deletes nothing, where the backup can't
 * be made or a window has the meeting open. Killed midway it leaves the meeting in
 * the bin: the rows go last.
 */
export async function deleteForGood(context: BinContext, id: string): Promise<void> {
  const { database, journal, backups, locks, background } = context;
  const outcome = await locks.whileNobody(id, async () => {
    const row = await database.documents.get(id);
    if (!row || row.binned === 0) return 'gone' as const;
    if (journal && backups) {
      // The backup is made from the journal, which may never have seen this meeting.
      const { updates } = await readUpdates(database, id);
      await journal.keepState(id, await background.stateOf(updates));
      const pictures = await picturesOf(database, id);
      await journalPictures(
        journal,
        id,
        Array.from(pictures, ([path, picture]) => ({ path, ...picture })),
      );
      await backups.backUp(id);
      await journal.drop(id);
    }
    await deleteRows(database, id);
    return 'deleted' as const;
  });
  if (outcome === null) throw new Error('It is open in a window. Close it there first.');
}

async function deleteRows({ dexie, ...tables }: Database, id: string): Promise<void> {
  const { documents, updates, meetings, pictures, damaged, places, keptTexts, directory } = tables;
  const all = [documents, updates, meetings, pictures, damaged, places, keptTexts, directory];
  await dexie.transaction('rw', all, async () => {
    await updates.where({ k: id }).delete();
    await pictures.where({ meeting: id }).delete();
    await damaged.where({ meeting: id }).delete();
    await places.delete(id);
    await keptTexts.bulkDelete([`particulars ${id}`, `people ${id}`]);
    await directory.delete(id);
    await meetings.delete(id);
    await documents.delete(id);
  });
}

/** Lets go what has been in the bin for its time, one after the other. What can't be deleted now stays, and is tried at the next start. */
export async function letBinGo(
  context: BinContext,
  now: number,
  onProblem: (error: unknown) => void,
): Promise<void> {
  const { database } = context;
  for (const { id, binnedAt } of await database.documents.filter(({ binned }) => binned === 1).toArray()) {
    try {
      // Binned by a version that did not note the day: its time begins now.
      if (binnedAt === undefined) await setBinned(database, id, 1);
      else if (now - binnedAt >= TIME_IN_BIN) await deleteForGood(context, id);
    } catch (error) {
      onProblem(error);
    }
  }
}
