/** The store of meetings: what the window may ask of it. One for a window; tests make several. */
import type * as Y from 'yjs';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Acquaintance } from '../../core/people/directory.ts';
import { type Added, addedNow, holds, idOf, journalAdded, store } from './adding.ts';
import type { Background } from './background.ts';
import type { Backups } from './backups.ts';
import { type BinContext, type BinnedMeeting, deleteForGood, letBinGo, listBin, setBinned } from './bin.ts';
import { type Database, openDatabase } from './database.ts';
import { completeDirectory, readDirectory } from './directory.ts';
import { journalFirstStates } from './first-states.ts';
import type { Journal } from './journal.ts';
import { type KeptTexts, keptTexts } from './kept-texts.ts';
import { mendIndex, rebuildIndex } from './meeting-index.ts';
import { ON_THIS_THREAD } from './on-this-thread.ts';
import { type OpenLocks, ownLocks } from './open-locks.ts';
import { type Openings, type OpenResult, openings } from './openings.ts';
import { journalPictures, pictureRow, picturesOf } from './pictures.ts';
import { places } from './places.ts';
import type { MeetingRow, Picture } from './rows.ts';
import { type TakenBack, takeBack } from './taking-back.ts';

export interface Store {
  database: Database;
  /** Not in the bin, the last changed first. */
  listMeetings(): Promise<MeetingRow[]>;
  /** In the bin, the last changed first. */
  listBin(): Promise<BinnedMeeting[]>;
  /** Stores a meeting with its pictures, all or nothing, and gives its id. The same meeting again gives the one that is there, out of the bin; another one under the same id gets its own. */
  addMeeting(meeting: Meeting, pictures?: readonly Picture[]): Promise<string>;
  /**
   * Stores a meeting from its state (V2), with its pictures, all or nothing, and gives its id, which the state tells. Where that meeting
   * is there already, also in the bin, it gets what it lacks: to be asked before. Rejects with a sentence where the state is none.
   */
  addState(state: Uint8Array, pictures?: readonly Picture[]): Promise<string>;
  /** Whether there is a meeting of this id, and where. */
  standingOf(id: string): Promise<'none' | 'here' | 'binned'>;
  /** Puts a meeting in the bin. Nothing is deleted; where it is open it stays open. */
  binMeeting(id: string): Promise<void>;
  unbinMeeting(id: string): Promise<void>;
  /** Deletes a meeting that is in the bin, after a last backup. Rejects with a sentence, and deletes nothing, where there can be none, or where it is open. */
  deleteForGood(id: string): Promise<void>;
  /** Deletes what has been in the bin for its time; at the start of the app. `now` in milliseconds since 1970. */
  letBinGo(now: number): Promise<void>;
  /** Takes back the meetings that the database lacks; at the start of the app. Null where there is nothing to take them from. */
  takeBack(): Promise<TakenBack | null>;
  /** Gives each meeting that has no journal its first; at the start of the app. */
  journalFirstStates(): Promise<void>;
  /** Opens a meeting; never throws. */
  openMeeting(id: string): Promise<OpenResult>;
  /** Works on the living document of a meeting, whether it is open or not, and resolves when what was done is saved. Rejects with a sentence where it can't be opened or saved. What is applied must fit its editors (`contentGate`). */
  withMeeting<Result>(id: string, work: (doc: Y.Doc) => Result | Promise<Result>): Promise<Result>;
  /** The pictures of a meeting by their paths. */
  picturesOf(id: string): Promise<Map<string, { type: string; bytes: Uint8Array }>>;
  /** Adds a picture, or puts it in place of the one under its path. */
  putPicture(id: string, picture: Picture): Promise<void>;
  /** Derives the list of meetings again from the meetings themselves. */
  rebuildIndex(): Promise<void>;
  /** Everybody whom meetings name that are neither closed nor in the bin, as they were known last; the last met first. */
  directory(): Promise<Acquaintance[]>;
  /** Leaves somebody out of the directory, by their key, until a meeting that comes later names them. No meeting is changed. */
  forgetPerson(key: string): Promise<void>;
  /** Takes that back. */
  rememberPerson(key: string): Promise<void>;
  /** Derives what the directory lacks; at the start of the app. */
  completeDirectory(): Promise<void>;
  /** What was typed into forms and not saved yet. */
  keptTexts: KeptTexts;
  /** Resolves when all open meetings are saved, and places and kept texts are written. Rejects with what is not saved, in words; the rest is saved all the same. */
  settleAll(): Promise<void>;
  /** Closes all that is open, for a window that goes. Rejects with what is not saved, in words. */
  endAll(): Promise<void>;
  /** What is not saved yet, in words; null for nothing. */
  unsaved: Openings['unsaved'];
}

const TIME_LIMIT = 15_000;

export interface StoreOptions {
  /** For opening a meeting, in milliseconds. */
  timeLimit?: number;
  /** Asks for the compaction of a meeting that has many rows; elsewhere, and some time. */
  requestCompaction?: (id: string) => void;
  /** Resolves when what the database lacks was taken back: whoever opens a meeting that is not there waits for it. */
  takenBack?: () => Promise<unknown>;
  /** Where versions before this one kept places and half-filled forms. */
  oldStorage?: Storage;
  /** Where each change goes beside the database. */
  journal?: Journal;
  /** Where meetings come back from, and where one goes before it is deleted. */
  backups?: Backups;
  /** Where whole meetings are taken apart; on this thread where it is left out. */
  background?: Background;
  /** Which meetings are open in other windows; only this store's where it is left out. */
  locks?: OpenLocks;
}

/** Makes the store over the database of this name. */
export function createStore(
  name: string,
  {
    timeLimit = TIME_LIMIT,
    requestCompaction = () => {},
    takenBack = () => Promise.resolve(),
    oldStorage,
    journal,
    backups,
    background = ON_THIS_THREAD,
    locks = ownLocks(),
  }: StoreOptions = {},
): Store {
  const database = openDatabase(name, oldStorage);
  database.dexie.on('ready', () => mendIndex(database));
  const cursors = places(database);
  const texts = keptTexts(database);
  const diary = journal ?? null;
  const open = openings(
    { database, journal: diary, background, locks, timeLimit, takenBack, requestCompaction },
    cursors,
  );

  const bin: BinContext = { database, journal: diary, backups: backups ?? null, background, locks };

  const putInBin = async (id: string, binned: 0 | 1) => {
    await setBinned(database, id, binned);
    await diary?.keepBinned(id, binned === 1).catch(sayJournalBehind);
  };

  const addMeeting = async (meeting: Meeting, pictures: readonly Picture[] = []): Promise<string> => {
    const present = await database.documents.get(meeting.id);
    if (present && (await holds(database, meeting))) {
      if (present.binned) await putInBin(meeting.id, 0);
      return meeting.id;
    }
    const id = present ? `${meeting.id}-${crypto.randomUUID().slice(0, 8)}` : meeting.id;
    const added = addedNow({ ...meeting, id }, pictures);
    await store(database, added);
    await journalAdded(diary, added);
    return id;
  };

  const addState = async (state: Uint8Array, pictures: readonly Picture[] = []): Promise<string> => {
    const now = Date.now();
    const added: Added = {
      state,
      pictures,
      row: { id: idOf(state), addedAt: now, changedAt: now, binned: 0 },
    };
    await store(database, added);
    await journalAdded(diary, added);
    const { id } = added.row;
    if ((await database.documents.get(id))?.binned) await putInBin(id, 0);
    return id;
  };

  const withMeeting = async <Result>(
    id: string,
    work: (doc: Y.Doc) => Result | Promise<Result>,
  ): Promise<Result> => {
    const opening = await open.open(id);
    if (opening.state === 'unreadable') throw new Error(opening.reason);
    try {
      const result = await work(opening.open.doc);
      await opening.open.saving.settle();
      return result;
    } finally {
      await opening.open.close();
    }
  };

  return {
    database,
    listMeetings: async () => {
      const rows = await database.meetings.where({ binned: 0 }).toArray();
      return rows.sort((a, b) => b.updatedAt - a.updatedAt);
    },
    listBin: () => listBin(database),
    addMeeting,
    addState,
    standingOf: async (id) => {
      const row = await database.documents.get(id);
      return row === undefined ? 'none' : row.binned ? 'binned' : 'here';
    },
    binMeeting: (id) => putInBin(id, 1),
    unbinMeeting: (id) => putInBin(id, 0),
    deleteForGood: (id) => deleteForGood(bin, id),
    letBinGo: (now) => letBinGo(bin, now, sayNotGone),
    takeBack: async () =>
      diary && takeBack({ database, journal: diary, backups: backups ?? null, background, locks }),
    journalFirstStates: async () => {
      if (diary) await journalFirstStates({ database, journal: diary, background }).catch(sayJournalBehind);
    },
    openMeeting: open.open,
    withMeeting,
    picturesOf: (id) => picturesOf(database, id),
    putPicture: async (id, picture) => {
      await database.pictures.put(pictureRow(id, picture));
      if (diary) await journalPictures(diary, id, [picture]).catch(sayJournalBehind);
    },
    rebuildIndex: () => rebuildIndex(database),
    directory: () => readDirectory(database),
    forgetPerson: async (key) => {
      await database.forgotten.put({ key, at: Date.now() });
    },
    rememberPerson: (key) => database.forgotten.delete(key),
    completeDirectory: () => completeDirectory(database, background),
    keptTexts: texts,
    settleAll: async () => {
      // All of them, also where one can't be saved.
      const [meetings] = await Promise.allSettled([open.settle(), cursors.settle(), texts.settle()]);
      if (meetings.status === 'rejected') throw meetings.reason;
    },
    endAll: open.end,
    unsaved: open.unsaved,
  };
}

function sayNotGone(error: unknown): void {
  console.warn('A meeting stays in the bin beyond its time.', error);
}

/** The journal tells of its own problems, all the time until they are solved. */
function sayJournalBehind(error: unknown): void {
  console.warn('The journal of a meeting lacks something that the database has.', error);
}
