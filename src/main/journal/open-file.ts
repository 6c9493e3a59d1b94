/** Opens the journal of a meeting for writing: what is torn at its end is set aside and cut off. */

import { type JournalRead, readJournal } from '../../core/journal/read.ts';
import { JOURNAL_VERSION } from '../../core/journal/record.ts';
import { type JournalSummary, summarize } from '../../core/journal/summary.ts';
import { type Disk, type DiskFile, flushFolder, readAll } from '../../files/disk.ts';
import { codeOf } from '../../files/reason.ts';
import type { JournalPlace } from './places.ts';
import { letGo, writeFlushed } from './replace-file.ts';

export interface OpenFile {
  readonly is: 'open';
  readonly file: DiskFile;
  /** Its length in bytes: whole records, all of them on the disk. */
  readonly end: number;
  readonly summary: JournalSummary;
  /** The last state in it; null where there is none. */
  readonly lastState: Uint8Array | null;
  /** Whether a part of it is damaged, so that a change may be missing. */
  readonly damaged: boolean;
}

/** `none`: there is none, or nothing of it can be read; what was there is set aside. `newer`: a later
 * version of the program wrote it; it is left as it is. */
export type Opened = OpenFile | { readonly is: 'none' } | { readonly is: 'newer' };

/** Opens it, and mends its end. */
export async function openFile(disk: Disk, place: JournalPlace, now: number): Promise<Opened> {
  let file: DiskFile;
  try {
    file = await disk.open(place.path, 'r+');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { is: 'none' };
    throw error;
  }
  try {
    const bytes = await readAll(file);
    const read = readJournal(bytes);
    if ((read.version ?? 0) > JOURNAL_VERSION) {
      await letGo(file);
      return { is: 'newer' };
    }
    if (read.end < bytes.length) {
      // Set aside first: where there is no room for that, nothing is cut off.
      await writeFlushed(disk, place.aside('torn', now), bytes.subarray(read.end));
      await flushFolder(disk, place.folder);
      await file.truncate(read.end);
    }
    if (read.version === null && read.records.length === 0) {
      await letGo(file);
      return { is: 'none' };
    }
    // Records that the program before this one handed to the system are on the disk only after this.
    await file.sync();
    return { is: 'open', file, ...factsOf(read) };
  } catch (error) {
    await letGo(file);
    throw error;
  }
}

function factsOf(read: JournalRead) {
  const state = read.records.findLast((record) => record.is === 'state');
  return {
    end: read.end,
    summary: summarize(read.records),
    lastState: state?.is === 'state' ? state.state : null,
    damaged: read.damaged > 0,
  };
}
