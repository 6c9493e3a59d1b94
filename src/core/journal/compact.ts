/** Makes a journal small again: one state in the place of all changes so far. */
import * as Y from 'yjs';
import { beginJournal, readJournal } from './read.ts';
import { encodeRecord, JOURNAL_VERSION, type JournalRecord } from './record.ts';
import { summarize } from './summary.ts';

/**
 * The journal anew, with all that it holds: the state, with what waits for changes that are missing; the
 * pictures, by name; whether it is in the bin and whether it is closed; and, as they are, records of an unknown kind and changes that no
 * document takes. Deleted text is let go. Null where nothing says whose it is, or a later version wrote it.
 * `damaged` says how much of it could not be read.
 */
export function compactJournal(bytes: Uint8Array): { bytes: Uint8Array; damaged: number } | null {
  const read = readJournal(bytes);
  if (read.meeting === null || read.version !== JOURNAL_VERSION) return null;
  const { binned, changedAt, closed, pictures } = summarize(read.records);
  const doc = new Y.Doc();
  const kept: JournalRecord[] = [];
  let isEmpty = true;
  doc.transact(() => {
    for (const record of read.records) {
      if (record.is === 'unknown') kept.push(record);
      if (record.is !== 'change' && record.is !== 'state') continue;
      const update = record.is === 'change' ? record.change : record.state;
      if (!isUpdate(update)) kept.push(record);
      else {
        Y.applyUpdateV2(doc, update);
        isEmpty = false;
      }
    }
  });
  const at = read.records.at(-1)?.at ?? 0;
  const records: JournalRecord[] = [
    ...(isEmpty
      ? []
      : [{ is: 'state' as const, at, changedAt: changedAt ?? at, state: Y.encodeStateAsUpdateV2(doc) }]),
    ...kept,
    ...[...pictures].map(([path, picture]) => ({ is: 'picture' as const, at, path, ...picture })),
    ...(binned ? [{ is: 'binned' as const, at }] : []),
    ...(closed ? [{ is: 'closed' as const, at, changedAt: changedAt ?? at, binned }] : []),
  ];
  doc.destroy();
  const parts = [beginJournal(read.meeting, at), ...records.map(encodeRecord)];
  return { bytes: joined(parts), damaged: read.damaged };
}

/** Whether a document can take it. One that breaks off halfway would leave a part of itself in the document. */
function isUpdate(update: Uint8Array): boolean {
  try {
    Y.decodeUpdateV2(update);
    return true;
  } catch {
    // Whatever it is, it is kept as it is.
    return false;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
