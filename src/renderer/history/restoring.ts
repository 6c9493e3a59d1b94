/**
 * A meeting as it was comes back: in its place, or as a meeting of its own.
 *
 * In its place it is one change of the living document, stored as one row: killed
 * at any moment, the meeting is either as it was before or as it was then. What
 * stood there before is in a backup that is made first, without which nothing is
 * restored.
 */
import type * as Y from 'yjs';
import type { Backup } from '../../contract/backups.ts';
import { canonicalJson } from '../../core/meeting/canonical-json.ts';
import { fromLiving } from '../../core/meeting/living.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { rewriteMeeting } from '../../core/meeting/rewrite.ts';
import { saysNothing } from '../../core/shorthand/notes.ts';
import { bridge } from '../bridge.ts';
import { addMeeting, openMeeting, picturesOf, putPicture } from '../store/index.ts';
import { momentInWords } from './moments.ts';
import { picturesBeside } from './pictures-beside.ts';
import type { PastMeeting } from './reading.ts';

/** The origin of the transaction in which a meeting is restored, or the restoring is undone. */
export const RESTORE_ORIGIN = 'restore';

export interface Restored {
  /** The backup of what stood there before. */
  before: Backup;
  /** Brings back what stood there before, unless something was written since; rejects with a sentence. */
  undo(): Promise<'undone' | 'written-since'>;
}

/** Puts a past meeting in the place of the present one. Rejects with a sentence; nothing is restored then. */
export async function restoreInPlace(id: string, past: PastMeeting): Promise<Restored> {
  const before = await backUpNow(id);
  const { meeting, toAdd } = await picturesBeside(past, await picturesOf(id));
  // Before the text that names them: until it does, nobody sees them.
  for (const picture of toAdd) await putPicture(id, picture);
  const { stood, restored } = await withMeeting(id, (doc) => {
    const present = plainOf(doc);
    rewriteMeeting(doc, { ...meeting, id: present.id }, RESTORE_ORIGIN);
    return { stood: present, restored: writtenIn(plainOf(doc)) };
  });
  return {
    before,
    undo: () =>
      withMeeting(id, (doc) => {
        if (writtenIn(plainOf(doc)) !== restored) return 'written-since';
        rewriteMeeting(doc, stood, RESTORE_ORIGIN);
        return 'undone';
      }),
  };
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

/** Works on the living document of a meeting, and waits until what it did is saved. */
async function withMeeting<Result>(id: string, work: (doc: Y.Doc) => Result): Promise<Result> {
  const opened = await openMeeting(id);
  if (opened.state === 'unreadable') throw new Error(opened.reason);
  const { doc, saving, close } = opened.open;
  try {
    const result = work(doc);
    await saving.settle();
    return result;
  } finally {
    await close();
  }
}

function plainOf(doc: Y.Doc): Meeting {
  const reading = fromLiving(doc);
  if (!reading.ok) throw new Error(reading.message);
  return reading.meeting;
}

/** All that is written in a meeting, as one text. The empty entry that an editor puts where there is none is not writing. */
function writtenIn(meeting: Meeting): string {
  return canonicalJson({ ...meeting, entries: meeting.entries.filter((entry) => !saysNothing(entry)) });
}
