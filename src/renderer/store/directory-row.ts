/** The row of a meeting in the directory of people, derived from the meeting as its row in the library is. */
import * as Y from 'yjs';
import { participantsOf, particularsOf } from '../../core/meeting/living.ts';
import { type Cast, castOf } from '../../core/people/directory.ts';
import type { Database } from './database.ts';
import type { DocumentRow } from './rows.ts';
import { applyUpdates } from './update-rows.ts';

/** What the directory takes from a meeting. It costs as much as there are people. */
export function directoryRow(doc: Y.Doc, { id, addedAt }: DocumentRow): Cast {
  const particulars = particularsOf(doc);
  return { meeting: id, date: particulars.date, addedAt, people: castOf(particulars, participantsOf(doc)) };
}

/** The same from the updates (V2) of a meeting. */
export function directoryRowFrom(updates: readonly Uint8Array[], row: DocumentRow): Cast {
  const doc = new Y.Doc();
  applyUpdates(doc, updates);
  return directoryRow(doc, row);
}

/** Writes the row of a meeting, within the transaction that writes its other rows; nothing where it is as it was. */
export async function keepInDirectory({ directory }: Database, row: Cast): Promise<void> {
  const known = await directory.get(row.meeting);
  if (JSON.stringify(known) !== JSON.stringify(row)) await directory.put(row);
}
