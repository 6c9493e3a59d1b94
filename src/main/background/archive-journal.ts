/** The archive of a meeting, made from its journal: what a backup is. */
import * as Y from 'yjs';
import { readManifest } from '../../core/archive/manifest.ts';
import { writeArchive } from '../../core/archive/write.ts';
import { FORMAT, metaOf } from '../../core/meeting/living-layout.ts';
import { readWholeJournal } from '../journal/whole-journal.ts';

export interface ArchivedJournal {
  readonly bytes: Uint8Array;
  readonly title: string;
  /** How many words the meeting has. */
  readonly words: number;
}

/**
 * Reads the journal of a meeting in `folder`, and archives what it holds as of `madeAt` (milliseconds since
 * 1970). Null where there is nothing in it that is a meeting, or a later version wrote it.
 */
export async function archiveJournal({
  folder,
  meeting,
  madeAt,
}: {
  readonly folder: string;
  readonly meeting: string;
  readonly madeAt: number;
}): Promise<ArchivedJournal | null> {
  const read = await readWholeJournal(folder, meeting);
  if (read.outcome !== 'read') return null;
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { change } of read.journal.changes) Y.applyUpdateV2(doc, change);
  });
  // A part of a meeting of which the beginning is missing says nothing of itself.
  if (metaOf(doc).format !== FORMAT) return null;
  const pictures = new Map(read.journal.pictures.map(({ path, ...picture }) => [path, picture]));
  const bytes = await writeArchive({ state: Y.encodeStateAsUpdateV2(doc), pictures }, { madeAt });
  const manifest = readManifest(bytes);
  if (manifest === null) throw new Error('An archive that was just written has no manifest.');
  return { bytes, title: manifest.meeting.title, words: manifest.words };
}
