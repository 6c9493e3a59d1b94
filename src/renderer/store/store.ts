/** The store of meetings: what the window may ask of it. One for a window; tests make several. */
import * as Y from 'yjs';
import { livingUpdate } from '../../core/meeting/living.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { type Database, type DocumentRow, type MeetingRow, openDatabase } from './database.ts';
import type { Withheld } from './foreign-updates.ts';
import { type KeptTexts, keptTexts } from './kept-texts.ts';
import { meetingRow, mendIndex, rebuildIndex } from './meeting-index.ts';
import { type Attempt, type LiveMeeting, type Loaded, openDocument } from './opening.ts';
import { type Place, places } from './places.ts';
import type { Saving } from './saving.ts';
import { applyUpdates, readUpdates } from './update-rows.ts';

/** A picture that the notes name by `path`. */
interface Picture {
  path: string;
  /** A media type, such as image/jpeg. */
  type: string;
  bytes: Uint8Array;
}

/** A meeting that is open. Several openings of one meeting in one window share the document. */
export interface OpenMeeting {
  id: string;
  /** Edits of it are stored at once, until the last opening is closed. */
  doc: Y.Doc;
  saving: Saving;
  /** What the person should know of how it was read (damaged or missing parts); empty when all is well. */
  remarks: readonly string[];
  /** Whether changes of another window are left out here, since this version could not hold them. */
  withheld: Withheld;
  /** What the document was made from. */
  loaded: Loaded;
  /** Where the cursor was last. */
  place: { get(): Place | null; keep(place: Place): void };
  /** Waits until all is saved. Rejects where that can't be, with the problem in words: the document is then still open, nothing is lost while the window stays, and it can be closed again later. */
  close(): Promise<void>;
}

export type OpenResult =
  | { state: 'open'; open: OpenMeeting }
  | {
      state: 'unreadable';
      /** For a person: why, what is safe, what to do. */
      reason: string;
      /** What can be read of it, to be shown and never edited. */
      plain: Meeting | null;
    };

export interface Store {
  database: Database;
  /** Not in the bin, the last changed first. */
  listMeetings(): Promise<MeetingRow[]>;
  /** In the bin, the last changed first. */
  listBin(): Promise<MeetingRow[]>;
  /** Stores a meeting with its pictures, all or nothing, and gives its id. The same meeting again gives the one that is there, out of the bin; another one under the same id gets its own. */
  addMeeting(meeting: Meeting, pictures?: readonly Picture[]): Promise<string>;
  /** Puts a meeting in the bin. Nothing is deleted; where it is open it stays open. */
  binMeeting(id: string): Promise<void>;
  unbinMeeting(id: string): Promise<void>;
  /** Opens a meeting; never throws. */
  openMeeting(id: string): Promise<OpenResult>;
  /** The pictures of a meeting by their paths. */
  picturesOf(id: string): Promise<Map<string, { type: string; bytes: Uint8Array }>>;
  /** Adds a picture, or puts it in place of the one under its path. */
  putPicture(id: string, picture: Picture): Promise<void>;
  /** Derives the list of meetings again from the meetings themselves. */
  rebuildIndex(): Promise<void>;
  /** What was typed into forms and not saved yet. */
  keptTexts: KeptTexts;
  /** Resolves when all open meetings are saved, and places and kept texts are written. Rejects with what is not saved, in words; the rest is saved all the same. */
  settleAll(): Promise<void>;
}

interface Opened {
  attempt: Attempt;
  count: number;
  /** While it is being let go: a new opening waits for this, and then begins afresh. */
  ending: Promise<void> | null;
}

const TIME_LIMIT = 15_000;

export interface StoreOptions {
  /** For opening a meeting, in milliseconds. */
  timeLimit?: number;
  /** Asks for the compaction of a meeting that has many rows; elsewhere, and some time. */
  requestCompaction?: (id: string) => void;
  /** Where versions before this one kept places and half-filled forms. */
  oldStorage?: Storage;
}

/** Makes the store over the database of this name. */
export function createStore(
  name: string,
  { timeLimit = TIME_LIMIT, requestCompaction = () => {}, oldStorage }: StoreOptions = {},
): Store {
  const database = openDatabase(name, oldStorage);
  database.dexie.on('ready', () => mendIndex(database));
  const kept = places(database);
  const texts = keptTexts(database);
  const opened = new Map<string, Opened>();
  /** The last load of each meeting, which may still be going on after it was given up. */
  const loads = new Map<string, Promise<unknown>>();

  const listed = async (binned: 0 | 1) => {
    const rows = await database.meetings.where({ binned }).toArray();
    return rows.sort((a, b) => b.updatedAt - a.updatedAt);
  };

  const close = async (id: string, entry: Opened, live: LiveMeeting) => {
    entry.count--;
    if (entry.count > 0 || entry.ending) return;
    entry.ending = live.end();
    try {
      await entry.ending;
      opened.delete(id);
    } catch (error) {
      // Still open, with what is not saved yet: the next opening gets this document, and it can be closed again.
      entry.ending = null;
      entry.count++;
      throw error;
    }
  };

  const openMeeting = async (id: string): Promise<OpenResult> => {
    for (let ending = opened.get(id)?.ending; ending; ending = opened.get(id)?.ending) {
      await ending.catch(() => undefined);
    }
    let entry = opened.get(id);
    if (!entry) {
      const attempt = openDocument(database, id, {
        timeLimit,
        requestCompaction,
        alongside: kept.load(id),
        after: loads.get(id) ?? Promise.resolve(),
      });
      loads.set(id, attempt.loading);
      entry = { attempt, count: 0, ending: null };
      opened.set(id, entry);
    }
    const held = entry;
    held.count++;
    const opening = await held.attempt.opening;
    if (opening.state === 'unreadable') {
      if (opened.get(id) === held) opened.delete(id);
      return opening;
    }
    const { live } = opening;
    let closing: Promise<void> | null = null;
    const open: OpenMeeting = {
      id,
      doc: live.doc,
      saving: live.saving,
      remarks: live.remarks,
      withheld: live.withheld,
      loaded: live.loaded,
      place: { get: () => kept.get(id), keep: (place) => kept.keep(id, place) },
      close: () => {
        closing ??= close(id, held, live).catch((error: unknown) => {
          closing = null;
          throw error;
        });
        return closing;
      },
    };
    return { state: 'open', open };
  };

  const setBinned = (id: string, binned: 0 | 1) =>
    database.dexie.transaction('rw', database.documents, database.meetings, async () => {
      await database.documents.update(id, { binned });
      await database.meetings.update(id, { binned });
    });

  const addMeeting = async (meeting: Meeting, pictures: readonly Picture[] = []): Promise<string> => {
    const present = await database.documents.get(meeting.id);
    if (present && (await holds(database, meeting))) {
      if (present.binned) await setBinned(meeting.id, 0);
      return meeting.id;
    }
    const added = present ? { ...meeting, id: `${meeting.id}-${crypto.randomUUID().slice(0, 8)}` } : meeting;
    const update = livingUpdate(withPlaceToType(added));
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, update);
    const now = Date.now();
    const row: DocumentRow = { id: added.id, addedAt: now, changedAt: now, binned: 0 };
    const { documents, updates, meetings } = database;
    await database.dexie.transaction('rw', [documents, updates, meetings, database.pictures], async () => {
      await documents.add(row);
      await updates.add({ k: row.id, u: update, f: 1 });
      await meetings.put(meetingRow(doc, row));
      await database.pictures.bulkPut(pictures.map((picture) => pictureRow(row.id, picture)));
    });
    return row.id;
  };

  const settleAll = async () => {
    const settled = await Promise.allSettled([
      ...[...opened.values()].map(async ({ attempt }) => {
        const opening = await attempt.opening;
        if (opening.state === 'open') await opening.live.saving.settle();
      }),
      kept.settle(),
      texts.settle(),
    ]);
    const problems = settled.flatMap((one) => (one.status === 'rejected' ? [sentenceOf(one.reason)] : []));
    if (problems.length > 0) throw new Error([...new Set(problems)].join(' '));
  };

  return {
    database,
    listMeetings: () => listed(0),
    listBin: () => listed(1),
    addMeeting,
    binMeeting: (id) => setBinned(id, 1),
    unbinMeeting: (id) => setBinned(id, 0),
    openMeeting,
    picturesOf: async (id) => {
      const rows = await database.pictures.where({ meeting: id }).toArray();
      return new Map(rows.map(({ path, type, bytes }) => [path, { type, bytes }]));
    },
    putPicture: async (id, picture) => {
      await database.pictures.put(pictureRow(id, picture));
    },
    rebuildIndex: () => rebuildIndex(database),
    keptTexts: texts,
    settleAll,
  };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function pictureRow(meeting: string, { path, type, bytes }: Picture) {
  return { meeting, path, type, bytes };
}

/** A meeting without entries gets an empty one, so that there is a place to type. */
function withPlaceToType(meeting: Meeting): Meeting {
  if (meeting.entries.length > 0) return meeting;
  const head = { kind: 'unattributed' as const, asked: false };
  return { ...meeting, entries: [{ id: crypto.randomUUID(), time: null, head, content: [] }] };
}

/** Whether the stored meeting was made from this very one; what was typed since does not matter. */
async function holds(database: Database, meeting: Meeting): Promise<boolean> {
  const stored = new Y.Doc();
  applyUpdates(stored, (await readUpdates(database, meeting.id)).updates);
  const have = Y.decodeStateVector(Y.encodeStateVector(stored));
  const made = new Y.Doc();
  Y.applyUpdateV2(made, livingUpdate(meeting));
  const need = Y.decodeStateVector(Y.encodeStateVector(made));
  return [...need].every(([client, clock]) => (have.get(client) ?? 0) >= clock);
}
