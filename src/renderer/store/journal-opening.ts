/** The journal at the opening of a meeting: what of it the database lacks, before the editor binds and in the background after that. */
import type * as Y from 'yjs';
import { contentGate } from '../../core/meeting/check-foreign.ts';
import type { Background } from './background.ts';
import type { Database } from './database.ts';
import type { Journal, JournalEnd, JournalReading } from './journal.ts';
import { pictureRow } from './pictures.ts';
import { JOURNAL_WITHHELD, journalDamageRemark, recoveredRemark } from './problems.ts';
import { type Missing, missingFrom } from './recovery.ts';
import { withinTime } from './within-time.ts';

/** The origin of what came back from the journal: it is stored, and need not go into the journal again. */
export const JOURNAL_ORIGIN = 'journal';

/** For how long the opening of a meeting waits for its journal, in milliseconds: then it opens from the database, and is compared later. */
const PATIENCE = { end: 2_000, reading: 8_000 };

/** So much writing may come back without a word, in milliseconds: whoever was typing when the app went knows where they were. */
const LAST_MOMENTS = 5_000;

export interface FromJournal {
  end: JournalEnd | 'unknown';
  /** What the database lacks, and may have. */
  missing: Missing | null;
  remarks: string[];
}

/** Asks how the journal ends. Never rejects, and soon gives up. */
export function journalEnd(journal: Journal | null, id: string): Promise<JournalEnd | 'unknown'> {
  if (!journal) return Promise.resolve('none');
  return within<JournalEnd | 'unknown'>(PATIENCE.end, journal.end(id), 'unknown');
}

/** What is to be applied before the editor binds: nothing, unless the journal is known to have more than the database may have. Never rejects. */
export async function fromJournal(
  database: Database,
  journal: Journal | null,
  id: string,
  end: JournalEnd | 'unknown',
  stored: readonly Uint8Array[],
): Promise<FromJournal> {
  if (!journal || end !== 'open') return { end, missing: null, remarks: [] };
  const reading = await within(PATIENCE.reading, journal.read(id), null);
  if (!reading) return { end: 'unknown', missing: null, remarks: [] };
  await takeInPictures(database, id, reading).catch(tellLog);
  const missing = missingFrom(stored, reading.changes);
  return {
    end,
    missing: missing?.fits ? missing : null,
    remarks: remarksOf(reading, missing),
  };
}

/** What is to be said of it. */
function remarksOf(reading: JournalReading, missing: Missing | null): string[] {
  const remarks: string[] = [];
  if (reading.damaged > 0) remarks.push(journalDamageRemark(reading.damaged));
  if (missing && !missing.fits) remarks.push(JOURNAL_WITHHELD);
  else if (missing && missing.to - missing.from > LAST_MOMENTS)
    remarks.push(recoveredRemark(missing.characters, missing.from));
  return remarks;
}

/**
 * Compares an open meeting with its journal, off the typing thread. Where
 * something is missing that fits, `apply` is given it. Gives the remarks. Rejects
 * where the journal can't be read.
 */
export async function compareLater(
  { database, background }: { database: Database; background: Background },
  journal: Journal,
  id: string,
  doc: Y.Doc,
  stored: () => readonly Uint8Array[],
  apply: (update: Uint8Array) => void,
): Promise<string[]> {
  const reading = await journal.read(id);
  if (!reading) return [];
  await takeInPictures(database, id, reading);
  // After the reading: what was typed meanwhile is in both.
  const missing = await background.missingFrom(stored(), reading.changes);
  if (!missing) return remarksOf(reading, null);
  const fits = missing.fits && contentGate(doc).check(missing.update).fits;
  if (fits) apply(missing.update);
  return remarksOf(reading, { ...missing, fits });
}

/** Pictures that the journal has and the database lacks. */
async function takeInPictures(database: Database, id: string, { pictures }: JournalReading): Promise<void> {
  if (pictures.length === 0) return;
  await database.dexie.transaction('rw', database.pictures, async () => {
    const present = await database.pictures.bulkGet(pictures.map(({ path }): [string, string] => [id, path]));
    await database.pictures.bulkAdd(
      pictures.filter((_picture, index) => present[index] === undefined).map((one) => pictureRow(id, one)),
    );
  });
}

/** As `withinTime`, with another answer where there is none. */
function within<Result>(milliseconds: number, promise: Promise<Result>, otherwise: Result): Promise<Result> {
  return withinTime(milliseconds, promise, 'The journal does not answer.').catch((error: unknown) => {
    tellLog(error);
    return otherwise;
  });
}

/** The journal has a status of its own; the meeting opens from the database. */
function tellLog(error: unknown): void {
  console.warn('The journal of a meeting could not be read.', error);
}
