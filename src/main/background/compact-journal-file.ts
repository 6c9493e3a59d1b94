/** The journal of a file anew, as small as may be. */
import { compactJournal } from '../../core/journal/compact.ts';
import { realDisk } from '../../files/disk.ts';

/** Reads the first `end` bytes of a journal, and compacts them (`compactJournal`); null where that is not possible. */
export async function compactJournalFile({ path, end }: { readonly path: string; readonly end: number }) {
  const file = await realDisk.open(path, 'r');
  try {
    return compactJournal(await file.read(0, end));
  } finally {
    await file.close();
  }
}
