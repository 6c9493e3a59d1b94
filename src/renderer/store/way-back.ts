/** A large change of a meeting as one step, with a backup before it and a way back. */
import type * as Y from 'yjs';
import { canonicalJson } from '../../core/meeting/canonical-json.ts';
import { fromLiving } from '../../core/meeting/living.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { rewriteMeeting } from '../../core/meeting/rewrite.ts';
import { saysNothing } from '../../core/shorthand/numbering.ts';

export interface WayBack {
  /** Brings back what stood there before, unless something was written since; rejects with a sentence. */
  undo(): Promise<'undone' | 'written-since'>;
}

type WithMeeting = <Result>(id: string, work: (doc: Y.Doc) => Result) => Promise<Result>;

/** Makes a change of a meeting in one transaction, open or not. Rejects with a sentence; `change` must throw before it changes anything. */
export async function changeWithWayBack(
  withMeeting: WithMeeting,
  id: string,
  origin: unknown,
  change: (doc: Y.Doc, present: Meeting) => void,
): Promise<WayBack> {
  const { stood, changed } = await withMeeting(id, (doc) => {
    const present = plainOf(doc);
    doc.transact(() => change(doc, present), origin);
    return { stood: present, changed: writtenIn(plainOf(doc)) };
  });
  return {
    undo: () =>
      withMeeting(id, (doc) => {
        if (writtenIn(plainOf(doc)) !== changed) return 'written-since';
        rewriteMeeting(doc, stood, origin);
        return 'undone';
      }),
  };
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
