/**
 * Meetings that the database lacks, taken back when the app starts: from their
 * journals, and into a database that is new also from their backups. Each meeting
 * is one transaction, so that a kill midway leaves whole meetings and the rest for
 * the next start; taken in twice it is the same, since it is the same history.
 */
import { Dexie } from 'dexie';
import { journalAdded, store } from './adding.ts';
import type { Background } from './background.ts';
import type { Backups } from './backups.ts';
import { type Database, REBUILD } from './database.ts';
import type { Journal } from './journal.ts';
import type { OpenLocks } from './open-locks.ts';

export interface TakenBack {
  /** Whether the database was new, so that all there is was looked for. */
  isNew: boolean;
  fromJournals: number;
  fromBackups: number;
  /** Meetings that could not be read; their files are as they were. */
  failed: number;
  /** Why the backups could not be looked through, in words; they will be at the next start. */
  problem: string | null;
}

export interface TakingBack {
  database: Database;
  journal: Journal;
  /** Null: there are none to look through. */
  backups: Backups | null;
  background: Background;
  locks: OpenLocks;
}

/** Takes back what is missing. Rejects where the database can't be written: the next start goes on with it. */
export async function takeBack(context: TakingBack): Promise<TakenBack> {
  const { database, locks } = context;
  const isNew = (await database.tasks.get(REBUILD)) !== undefined;
  const taken: TakenBack = { isNew, fromJournals: 0, fromBackups: 0, failed: 0, problem: null };
  // One window does it for all.
  await locks.whileNobody('(start)', async () => {
    const lacking = await fromJournals(context, taken);
    if (isNew && context.backups) {
      try {
        await fromBackups(context, context.backups, taken, lacking);
        await database.tasks.delete(REBUILD);
      } catch (error) {
        if (error instanceof Dexie.DexieError) throw error;
        taken.problem = error instanceof Error ? error.message : String(error);
      }
    }
    taken.failed = lacking.size;
  });
  return taken;
}

/** Gives the ids of meetings for which their journal was not enough. */
async function fromJournals(context: TakingBack, taken: TakenBack): Promise<Set<string>> {
  const { database, journal, background, locks } = context;
  const lacking = new Set<string>();
  const present = new Set(await database.documents.toCollection().primaryKeys());
  for (const { meeting: id } of await journal.list()) {
    if (present.has(id)) continue;
    try {
      await locks.whileNobody(id, async () => {
        const reading = await journal.read(id);
        if (!reading) return;
        const { changes, changedAt, binned, pictures } = reading;
        const { isMeeting, ...made } = await background.rebuilt(
          changes.map(({ change }) => change),
          {
            id,
            addedAt: changes[0]?.at ?? changedAt,
            changedAt,
            ...(binned ? { binned: 1, binnedAt: Date.now() } : { binned: 0 }),
          },
        );
        await store(database, { ...made, pictures });
        if (isMeeting) taken.fromJournals++;
        else lacking.add(id);
      });
    } catch (error) {
      if (error instanceof Dexie.DexieError) throw error;
      lacking.add(id);
      console.warn('A meeting could not be taken back from its journal, which is left as it is.', error);
    }
  }
  return lacking;
}

/** Adds the newest readable backup of each meeting that is not there, or of which the journal was not enough. */
async function fromBackups(
  context: TakingBack,
  backups: Backups,
  taken: TakenBack,
  lacking: Set<string>,
): Promise<void> {
  const { database, journal, background, locks } = context;
  const unread = new Set<string>();
  for (const { name, meeting: id, at } of await backups.list()) {
    const isThere = (await database.documents.get(id)) !== undefined;
    if (isThere && !lacking.has(id)) continue;
    try {
      await locks.whileNobody(id, async () => {
        const { state, pictures } = await background.fromArchive(await backups.read(name));
        const made = await background.rebuilt([state], { id, addedAt: at, changedAt: at, binned: 0 });
        await store(database, { ...made, pictures });
        await journalAdded(journal, { ...made, pictures });
        taken.fromBackups++;
        lacking.delete(id);
        unread.delete(id);
      });
    } catch (error) {
      if (error instanceof Dexie.DexieError) throw error;
      // An older one of the same meeting may be read.
      unread.add(id);
      console.warn(`The backup ${name} could not be read, and is left as it is.`, error);
    }
  }
  for (const id of unread) lacking.add(id);
}

/**
 * What was done, in two sentences; null where nothing was. `found`: what the main
 * process found of the files of the database, where it found something.
 */
export function takenBackReport(taken: TakenBack, found: string | null): string | null {
  const { isNew, fromJournals, fromBackups, failed, problem } = taken;
  const total = fromJournals + fromBackups;
  if (total === 0 && failed === 0) return found;
  const what =
    found ??
    (isNew
      ? 'The store of meetings was gone, and a new one was made.'
      : 'The store of meetings lacked what its journals hold.');
  const sources = [
    ...(fromJournals > 0 ? [`${meetings(fromJournals)} came back from ${its(fromJournals)} journal`] : []),
    ...(fromBackups > 0 ? [`${meetings(fromBackups)} came back from ${its(fromBackups)} last backup`] : []),
    ...(failed > 0
      ? [`${meetings(failed)} could not be read, and ${its(failed)} files are left as they are`]
      : []),
    ...(problem === null ? [] : ['the backups could not be looked through, which the next start does again']),
  ];
  return `${what} ${sources.join('; ')}.`;
}

function meetings(count: number): string {
  return count === 1 ? '1 meeting' : `${count} meetings`;
}

function its(count: number): string {
  return count === 1 ? 'its' : 'their';
}
