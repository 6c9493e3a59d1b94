/** The table `meetings`: what the library shows, derived from the documents and rebuilt from them at will. */
import * as Y from 'yjs';
import { particularsOf } from '../../core/meeting/living.ts';
import { notesFragment } from '../../core/meeting/living-layout.ts';
import type { Cast } from '../../core/people/directory.ts';
import type { Database } from './database.ts';
import { directoryRow, keepInDirectory } from './directory-row.ts';
import { whenIdle } from './idle.ts';
import type { DocumentRow, MeetingRow } from './rows.ts';
import { applyUpdates, readUpdates } from './update-rows.ts';

/** The row of a meeting. It costs as much as there are groups of entries, not entries. */
export function meetingRow(doc: Y.Doc, row: DocumentRow): MeetingRow {
  const { title, body, date } = particularsOf(doc);
  return {
    id: row.id,
    title,
    body,
    date,
    updatedAt: row.changedAt,
    entries: countEntries(doc),
    binned: row.binned,
    ...(row.binnedAt === undefined ? {} : { binnedAt: row.binnedAt }),
  };
}

function countEntries(doc: Y.Doc): number {
  return notesFragment(doc)
    .toArray()
    .reduce((sum, group) => sum + (group instanceof Y.XmlElement ? group.length : 0), 0);
}

/** Writes what the library shows of a meeting, as changed now. */
async function indexMeeting(database: Database, id: string, doc: Y.Doc): Promise<void> {
  const { dexie, documents, meetings, directory } = database;
  await dexie.transaction('rw', documents, meetings, directory, async () => {
    const row = await documents.get(id);
    if (!row) return;
    const changedAt = Date.now();
    await documents.update(id, { changedAt });
    await meetings.put(meetingRow(doc, { ...row, changedAt }));
    await keepInDirectory(database, directoryRow(doc, row));
  });
}

/** Derives the whole table again. A meeting that can't be read is listed all the same. */
export async function rebuildIndex(database: Database): Promise<void> {
  const rows: MeetingRow[] = [];
  const casts: Cast[] = [];
  for (const row of await database.documents.toArray()) {
    const doc = new Y.Doc();
    applyUpdates(doc, (await readUpdates(database, row.id)).updates);
    rows.push(meetingRow(doc, row));
    casts.push(directoryRow(doc, row));
  }
  const { dexie, meetings, directory } = database;
  await dexie.transaction('rw', meetings, directory, async () => {
    await meetings.clear();
    await meetings.bulkPut(rows);
    await directory.clear();
    await directory.bulkPut(casts);
  });
}

/** Derives the table again where it plainly does not match the documents. */
export async function mendIndex(database: Database): Promise<void> {
  const [documents, meetings] = await Promise.all([
    database.documents.toCollection().primaryKeys(),
    database.meetings.toCollection().primaryKeys(),
  ]);
  const listed = new Set(meetings);
  if (documents.length !== listed.size || documents.some((id) => !listed.has(id)))
    await rebuildIndex(database);
}

const QUIET = 1_500;

/**
 * Keeps the row of an open meeting up to date, off the path of the keys: some
 * time after the last change, when the window is idle, and when it is closed.
 */
export function keepIndexed(
  database: Database,
  id: string,
  doc: Y.Doc,
): { flush(): Promise<void>; stop(): void } {
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (!changed) return;
    changed = false;
    try {
      await indexMeeting(database, id, doc);
    } catch (error) {
      // Only the list is behind; the notes have their own status. The next change tries again.
      changed = true;
      console.warn('The list of meetings could not be brought up to date.', error);
    }
  };
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return;
    changed = true;
    timer ??= setTimeout(() => whenIdle(() => void write()), QUIET);
  };
  doc.on('updateV2', onUpdate);
  return {
    flush: write,
    stop: () => {
      clearTimeout(timer);
      doc.off('updateV2', onUpdate);
    },
  };
}
