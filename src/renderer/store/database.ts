/** The database of the window: which tables there are; what stands in them is in rows.ts. */
import { Dexie, type Table } from 'dexie';
import type { Cast } from '../../core/people/directory.ts';
import { CONTENT_SPECIFICATION, DOCUMENTS, documentsAddon, UPDATES } from './documents.ts';
import { groupCommit } from './group-commit.ts';
import { takeOverLocalStorage } from './local-storage.ts';
import { ownRows } from './own-rows.ts';
import type {
  DamagedRow,
  DocumentRow,
  ForgottenRow,
  KeptTextRow,
  MeetingRow,
  PictureRow,
  PlaceRow,
  TaskRow,
} from './rows.ts';
import { type Gate, watchUpdateReads } from './update-reads.ts';
import { type CommitListener, LATE_ORIGIN, type UpdateRow, watchUpdateWrites } from './update-writes.ts';

/** Raised with every change of the tables. */
export const DATABASE_VERSION = 3;

/** The task of taking back, into a new database, the meetings of which there are journals and backups. */
export const REBUILD = 'rebuild';

export interface Database {
  dexie: Dexie;
  documents: Table<DocumentRow, string>;
  updates: Table<UpdateRow, number, Omit<UpdateRow, 'i'> & { i?: number }>;
  meetings: Table<MeetingRow, string>;
  pictures: Table<PictureRow, [string, string]>;
  damaged: Table<DamagedRow, number>;
  places: Table<PlaceRow, string>;
  keptTexts: Table<KeptTextRow, string>;
  tasks: Table<TaskRow, string>;
  directory: Table<Cast, string>;
  forgotten: Table<ForgottenRow, string>;
  /** A name for this window, new each time. */
  window: string;
  onCommit(listener: CommitListener): () => void;
  /** Names what an update came from, before it is written. */
  nameOrigin(update: Uint8Array, origin: string): void;
  /** Says of each row of this document that y-dexie reads whether it may be applied; the rows stay stored as they are. */
  gate(id: string, gate: Gate): () => void;
}

/**
 * Opens the database when it is first used. Every write is flushed to the disk
 * before it counts as committed ('strict'), and nothing is answered from memory
 * before it is committed (Dexie's cache is off). `oldStorage`: where versions
 * before this one kept what has tables of its own now.
 */
export function openDatabase(name: string, oldStorage?: Storage): Database {
  const dexie = new Dexie(name, {
    addons: [documentsAddon, groupCommit(UPDATES)],
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  });
  const window = crypto.randomUUID();
  const writes = watchUpdateWrites(UPDATES, window);
  const own = ownRows();
  writes.onCommit((_update, row) => {
    if (row.o !== LATE_ORIGIN) own.add(row.i);
  });
  const reads = watchUpdateReads(UPDATES, own);
  dexie.version(1).stores({
    [DOCUMENTS]: `id, ${CONTENT_SPECIFICATION}`,
    meetings: 'id, title, date, updatedAt, binned',
    pictures: '[meeting+path], meeting',
    damaged: '++n, meeting',
  });
  dexie
    .version(2)
    .stores({ places: 'meeting', keptTexts: 'form', tasks: 'name' })
    .upgrade((upgrade) => oldStorage && takeOverLocalStorage(upgrade, oldStorage));
  // Filled at the start of the app, from the meetings (directory.ts).
  dexie.version(DATABASE_VERSION).stores({ directory: 'meeting', forgotten: 'key' });
  // Made new: whatever meetings there are elsewhere are looked for.
  dexie.on('populate', (creation) => creation.table('tasks').add({ name: REBUILD }));
  dexie.use(writes.middleware);
  dexie.use(reads.middleware);
  return {
    dexie,
    documents: dexie.table(DOCUMENTS),
    updates: dexie.table(UPDATES),
    meetings: dexie.table('meetings'),
    pictures: dexie.table('pictures'),
    damaged: dexie.table('damaged'),
    places: dexie.table('places'),
    keptTexts: dexie.table('keptTexts'),
    tasks: dexie.table('tasks'),
    directory: dexie.table('directory'),
    forgotten: dexie.table('forgotten'),
    window,
    onCommit: writes.onCommit,
    nameOrigin: writes.nameOrigin,
    gate: reads.gate,
  };
}
