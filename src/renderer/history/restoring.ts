/**
 * A meeting as it was comes back: in its place, or as a meeting of its own.
 *
 * In its place it is one change of the living document, stored as one row: killed
 * at any moment, the meeting is either as it was before or as it was then. What
 * stood there before is in a backup that is made first, without which nothing is
 * restored.
 */
import type { Backup } from '../../contract/backups.ts';
import { rewriteMeeting } from '../../core/meeting/rewrite.ts';
import { bridge } from '../bridge.ts';
import { addMeeting, picturesOf, putPicture, withMeeting } from '../store/index.ts';
import { changeWithWayBack, type WayBack } from '../store/way-back.ts';
import { momentInWords } from './moments.ts';
import { picturesBeside } from './pictures-beside.ts';
import type { PastMeeting } from './reading.ts';

/** The origin of the transaction in which a meeting is restored, or the restoring is undone. */
export const RESTORE_ORIGIN = 'restore';

export interface Restored extends WayBack {
  /** The backup of what stood there before. */
  before: Backup;
}

/** Puts a past meeting in the place of the present one. Rejects with a sentence; nothing is restored then. */
export async function restoreInPlace(id: string, past: PastMeeting): Promise<Restored> {
  const before = await backUpNow(id);
  const { meeting, toAdd } = await picturesBeside(past, await picturesOf(id));
  // Before the text that names them: until it does, nobody sees them.
  for (const picture of toAdd) await putPicture(id, picture);
  const { undo } = await changeWithWayBack(withMeeting, id, RESTORE_ORIGIN, (doc, present) =>
    rewriteMeeting(doc, { ...meeting, id: present.id }, RESTORE_ORIGIN),
  );
  return { before, undo };
}

/** Adds a past meeting to the library, as a meeting of its own that says in its title what it is; gives its id. */
export async function restoreAsCopy({ meeting, pictures }: PastMeeting, at: number): Promise<string> {
  const { particulars } = meeting;
  const title = `${particulars.title || 'Untitled meeting'} (as of ${momentInWords(at)})`;
  return addMeeting(
    { ...meeting, id: crypto.randomUUID(), particulars: { ...particulars, title } },
    Array.from(pictures, ([path, picture]) => ({ path, ...picture })),
  );
}

/** Makes a backup of a meeting as it now stands. Rejects with a sentence. */
export async function backUpNow(id: string): Promise<Backup> {
  const made = await bridge.call('backUp', { meeting: id });
  if (made.outcome === 'failed') throw new Error(made.problem.message);
  return made.backup;
}
