/** What the journal of a meeting has and the database lacks. */
import * as Y from 'yjs';
import { readArchive } from '../../core/archive/read.ts';
import { checkContent, checkVersion } from '../../core/meeting/check-content.ts';
import { livingUpdate } from '../../core/meeting/living.ts';
import { charactersSince } from '../../core/meeting/recovered-text.ts';
import type { JournalChange } from './journal.ts';
import { meetingRow } from './meeting-index.ts';
import type { DocumentRow, MeetingRow, Picture } from './rows.ts';
import { applyUpdates } from './update-rows.ts';

export interface Missing {
  /** All of it as one update (V2), with what waits for a part that is missing in the journal too. */
  update: Uint8Array;
  /** How many characters of text that can be read it brings. */
  characters: number;
  /** When the first and the last of it was kept, in milliseconds since 1970. */
  from: number;
  to: number;
  /** Whether the meeting fits its editors with it. */
  fits: boolean;
}

/** Compares a meeting as it is stored with its journal; null where nothing is missing. Linear in both. */
export function missingFrom(
  stored: readonly Uint8Array[],
  changes: readonly JournalChange[],
): Missing | null {
  const doc = new Y.Doc();
  applyUpdates(doc, stored);
  const vector = Y.encodeStateVector(doc);
  const waitedBefore = waiting(doc);
  let brings = false;
  doc.on('updateV2', () => {
    brings = true;
  });
  const times: number[] = [];
  for (const { at, change } of changes) {
    brings = false;
    applyUpdates(doc, [change]);
    if (brings) times.push(at);
  }
  const waits = waiting(doc) !== waitedBefore;
  if (times.length === 0 && !waits) return null;
  if (times.length === 0) times.push(changes.at(-1)?.at ?? 0);
  return {
    update: Y.encodeStateAsUpdateV2(doc, vector),
    characters: charactersSince(doc, vector),
    from: times[0] ?? 0,
    to: times.at(-1) ?? 0,
    fits: checkContent(doc).fits,
  };
}

/** What waits for a missing update, as a text to compare. */
function waiting(doc: Y.Doc): string {
  const { pendingStructs, pendingDs } = doc.store;
  return `${pendingStructs?.update.join() ?? ''};${pendingDs?.join() ?? ''}`;
}

/** The whole state that these updates make (V2), with what waits for a missing one. */
export function stateOf(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  applyUpdates(doc, updates);
  return Y.encodeStateAsUpdateV2(doc);
}

/** A meeting made again from its updates. */
export interface Rebuilt {
  /** V2. */
  state: Uint8Array;
  row: DocumentRow;
  listed: MeetingRow;
  /** Whether it says of itself that it is a meeting: one of which the beginning is missing does not. */
  isMeeting: boolean;
}

/** Makes a meeting again from whatever updates of it there are. Throws where none can be read. */
export function rebuilt(updates: readonly Uint8Array[], row: DocumentRow): Rebuilt {
  const doc = new Y.Doc();
  if (applyUpdates(doc, updates) === updates.length) throw new Error('None of its changes can be read.');
  const verdict = checkVersion(doc);
  return {
    state: Y.encodeStateAsUpdateV2(doc),
    row,
    listed: meetingRow(doc, row),
    isMeeting: verdict.fits || verdict.reason === 'newer-version',
  };
}

/** What an archive of ours holds. Rejects with a sentence where it can't be read. */
export async function fromArchive(bytes: Uint8Array): Promise<{ state: Uint8Array; pictures: Picture[] }> {
  const reading = await readArchive(bytes);
  if (!reading.ok) throw new Error(reading.message);
  const { state, meeting, pictures } = reading.archive;
  return {
    state: state ?? livingUpdate(meeting),
    pictures: Array.from(pictures, ([path, { type, bytes: picture }]) => ({ path, type, bytes: picture })),
  };
}
