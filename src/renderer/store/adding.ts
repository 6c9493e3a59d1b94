/** New meetings: into the database all or nothing, and into the journal right after. */
import * as Y from 'yjs';
import { livingUpdate } from '../../core/meeting/living.ts';
import { metaOf } from '../../core/meeting/living-layout.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Cast } from '../../core/people/directory.ts';
import type { Database } from './database.ts';
import { directoryRow } from './directory-row.ts';
import type { Journal } from './journal.ts';
import { meetingRow } from './meeting-index.ts';
import { journalPictures, pictureRow } from './pictures.ts';
import type { DocumentRow, MeetingRow, Picture } from './rows.ts';
import { applyUpdates, readUpdates } from './update-rows.ts';

/** Of a meeting that is added. */
export interface Added {
  state: Uint8Array;
  pictures: readonly Picture[];
  row: DocumentRow;
  /** What the library shows of it; made from the state where it is left out. */
  listed?: MeetingRow;
}

/** Stores a meeting that is not there yet, all or nothing; where it is there already, adds what it lacks. */
export async function store(database: Database, { state, pictures, row, listed }: Added): Promise<void> {
  // What was made elsewhere has its row in the directory made by and by.
  const made = listed ? { listed, cast: null } : derivedFrom(state, row);
  const { documents, updates, meetings, directory } = database;
  const tables = [documents, updates, meetings, directory, database.pictures];
  await database.dexie.transaction('rw', tables, async () => {
    const present = await documents.get(row.id);
    await updates.add({ k: row.id, u: state, f: 1 });
    const placed = await database.pictures.bulkGet(
      pictures.map(({ path }): [string, string] => [row.id, path]),
    );
    await database.pictures.bulkPut(
      pictures
        .filter((_picture, index) => placed[index] === undefined)
        .map((picture) => pictureRow(row.id, picture)),
    );
    if (present) return;
    await documents.add(row);
    await meetings.put(made.listed);
    if (made.cast) await directory.put(made.cast);
  });
}

function derivedFrom(state: Uint8Array, row: DocumentRow): { listed: MeetingRow; cast: Cast } {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, state);
  return { listed: meetingRow(doc, row), cast: directoryRow(doc, row) };
}

/** Hands a meeting that was added to the journal. What goes wrong there is told by the journal itself, all the time. */
export async function journalAdded(journal: Journal | null, { state, pictures, row }: Added): Promise<void> {
  if (!journal) return;
  try {
    await journal.keepState(row.id, state);
    await journalPictures(journal, row.id, pictures);
  } catch (error) {
    console.warn('A new meeting could not be handed to its journal. It is stored.', error);
  }
}

/** A meeting as it is added now. */
export function addedNow(meeting: Meeting, pictures: readonly Picture[]): Added {
  const now = Date.now();
  return {
    state: livingUpdate(withPlaceToType(meeting)),
    pictures,
    row: { id: meeting.id, addedAt: now, changedAt: now, binned: 0 },
  };
}

/** The id that a state (V2) gives to its meeting. Throws a sentence where it gives none, or can't be read. */
export function idOf(state: Uint8Array): string {
  const doc = new Y.Doc();
  try {
    Y.applyUpdateV2(doc, state);
  } catch (cause) {
    throw new Error('This is not the state of a meeting.', { cause });
  }
  const { id } = metaOf(doc);
  if (id === '') throw new Error('This state does not say which meeting it is.');
  return id;
}

/** A meeting without entries gets an empty one, so that there is a place to type. */
function withPlaceToType(meeting: Meeting): Meeting {
  if (meeting.entries.length > 0) return meeting;
  const head = { kind: 'unattributed' as const, asked: false };
  return { ...meeting, entries: [{ id: crypto.randomUUID(), time: null, head, content: [] }] };
}

/** Whether the stored meeting was made from this very one; what was typed since does not matter. */
export async function holds(database: Database, meeting: Meeting): Promise<boolean> {
  const stored = new Y.Doc();
  applyUpdates(stored, (await readUpdates(database, meeting.id)).updates);
  const have = Y.decodeStateVector(Y.encodeStateVector(stored));
  const made = new Y.Doc();
  Y.applyUpdateV2(made, livingUpdate(meeting));
  const need = Y.decodeStateVector(Y.encodeStateVector(made));
  return [...need].every(([client, clock]) => (have.get(client) ?? 0) >= clock);
}
