/**
 * Reads journals without writing them: for the window, and for the backups,
 * which are made from what a journal holds. Needs no window and no Electron, so that a worker thread can do it.
 */
import { join } from 'node:path';
import { END_LENGTH, readEnd, readJournal } from '../../core/journal/read.ts';
import { JOURNAL_VERSION } from '../../core/journal/record.ts';
import { summarize } from '../../core/journal/summary.ts';
import { type Disk, type DiskFile, readIfThere, realDisk } from '../../files/disk.ts';
import { codeOf } from '../../files/reason.ts';
import { isJournalName, placeOf } from './places.ts';
import { sha256Of } from './sha256.ts';

export interface WholeJournal {
  /** Updates of the meeting's Y.Doc (V2), states among them, in the order in which they were kept. */
  readonly changes: readonly { readonly at: number; readonly change: Uint8Array }[];
  readonly pictures: readonly { readonly path: string; readonly type: string; readonly bytes: Uint8Array }[];
  readonly binned: boolean;
  /** When the meeting was last changed, in milliseconds since 1970. */
  readonly changedAt: number;
  /** How many records, stretches of the file or pictures can't be read. */
  readonly damaged: number;
}

export type WholeJournalRead =
  | { readonly outcome: 'read'; readonly journal: WholeJournal }
  | { readonly outcome: 'none' }
  /** A later version of the program wrote it. */
  | { readonly outcome: 'newer' };

/** What is not in the file; or, `instead`, stands for it. */
export interface InMemory {
  readonly instead: boolean;
  readonly bytes: Uint8Array;
}

const NOTHING: InMemory = { instead: false, bytes: new Uint8Array() };

/**
 * All that the journal of a meeting holds. `folder` is that of all journals; `inMemory` is what
 * a writer holds. Throws what the system says where the file can't be read.
 */
export async function readWholeJournal(
  folder: string,
  meeting: string,
  { disk = realDisk, inMemory = NOTHING }: { disk?: Disk; inMemory?: InMemory } = {},
): Promise<WholeJournalRead> {
  const place = placeOf(folder, meeting);
  const stored = inMemory.instead ? null : await readIfThere(disk, place.path);
  if (stored === null && inMemory.bytes.length === 0) return { outcome: 'none' };
  const onDisk = readJournal(stored ?? (inMemory.instead ? inMemory.bytes : new Uint8Array()));
  if ((onDisk.version ?? 0) > JOURNAL_VERSION) return { outcome: 'newer' };
  // Apart, since what is torn at the end of the file must not swallow the beginning of what follows.
  const held = inMemory.instead ? [] : recordsOf(inMemory.bytes);
  const records = [...onDisk.records, ...held];
  const summary = summarize(records);
  const changes = records.flatMap((record) =>
    record.is === 'change'
      ? [{ at: record.at, change: record.change }]
      : record.is === 'state'
        ? [{ at: record.changedAt, change: record.state }]
        : [],
  );
  const pictures = [];
  let damaged = onDisk.damaged;
  for (const [path, { type, sha256 }] of summary.pictures) {
    const bytes = await readIfThere(disk, join(place.pictures, sha256));
    if (bytes !== null && sha256Of(bytes) === sha256) pictures.push({ path, type, bytes });
    else damaged += 1;
  }
  return {
    outcome: 'read',
    journal: { changes, pictures, binned: summary.binned, changedAt: summary.changedAt ?? 0, damaged },
  };
}

/** What stands in a part of a journal that has no beginning. */
function recordsOf(bytes: Uint8Array) {
  const beginning = new TextEncoder().encode('RAPPJRNL');
  return readJournal(Buffer.concat([beginning, bytes])).records;
}

/** A meeting that has a journal. `changedAt` in milliseconds since 1970. */
export interface ListedJournal {
  readonly meeting: string;
  readonly binned: boolean;
  readonly changedAt: number;
}

/** The meetings that have a journal in this folder. One of a later version, or of which nothing can be read, is left out. */
export async function listJournals(folder: string, disk: Disk = realDisk): Promise<ListedJournal[]> {
  let names: string[];
  try {
    names = await disk.readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
  const listed: ListedJournal[] = [];
  for (const name of names.filter(isJournalName)) {
    try {
      const journal = await listedAt(disk, join(folder, name));
      if (journal !== null) listed.push(journal);
    } catch (error) {
      // One that can't be read must not hide the others.
      console.error(`A journal could not be read: ${String(error)}`);
    }
  }
  return listed;
}

/** How much of the beginning of a journal says whose it is, in bytes: for the longest id, twice. */
const BEGINNING = 4096;

async function listedAt(disk: Disk, path: string): Promise<ListedJournal | null> {
  const file = await disk.open(path, 'r');
  try {
    const { size } = await file.stat();
    const closed = await closedEnd(file, size);
    const read = readJournal(await file.read(0, closed === null ? size : Math.min(size, BEGINNING)));
    if (read.meeting === null || (read.version ?? 0) > JOURNAL_VERSION) return null;
    if (closed !== null) {
      return { meeting: read.meeting, binned: closed.binned, changedAt: closed.changedAt };
    }
    const { binned, changedAt } = summarize(read.records);
    return { meeting: read.meeting, binned, changedAt: changedAt ?? 0 };
  } finally {
    await file.close();
  }
}

async function closedEnd(file: DiskFile, size: number) {
  return readEnd(await file.read(Math.max(0, size - END_LENGTH), Math.min(size, END_LENGTH)));
}

/** How the journal of a meeting ends, from its last bytes alone. */
export async function journalEndAt(
  folder: string,
  meeting: string,
  disk: Disk = realDisk,
): Promise<'none' | 'closed' | 'open'> {
  let file: DiskFile;
  try {
    file = await disk.open(placeOf(folder, meeting).path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none';
    throw error;
  }
  try {
    return (await closedEnd(file, (await file.stat()).size)) === null ? 'open' : 'closed';
  } finally {
    await file.close();
  }
}
