/** Puts the people of a list into a meeting, all in one step that can be taken back. */
import type * as Y from 'yjs';
import { participantsOf, putParticipant, removeParticipant } from '../../../core/meeting/living-people.ts';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { updated } from '../../../core/people/joining.ts';
import type { ListedPerson } from '../../../core/people/list.ts';
import { participantId } from '../../../core/shorthand/identity.ts';
import { participantsNamedIn } from '../particulars/named-in.ts';

/** Somebody who comes in, or, with `participant`, what the list says of somebody who is in the meeting. */
export type Addition = { person: ListedPerson; participant: Participant | null };

export interface Added {
  added: number;
  changed: number;
  /** Takes it back. Who has spoken since stays, and so does what was changed again; gives how many these are. */
  undo(): number;
}

export function addPeople(doc: Y.Doc, additions: readonly Addition[]): Added {
  const before = new Map(participantsOf(doc).map((one) => [one.id, one]));
  const added: Participant[] = [];
  const changed: Participant[] = [];
  // The id is made of the code, so that two who add the same person apart and merge have them once;
  // somebody whose code has changed since may have it already.
  const idFor = (code: string) => {
    const id = participantId(code);
    return before.has(id) ? crypto.randomUUID() : id;
  };
  doc.transact(() => {
    for (const { person, participant } of additions) {
      const put = participant ? updated(participant, person) : { ...person, id: idFor(person.code) };
      putParticipant(doc, put);
      (participant ? changed : added).push(put);
    }
  });
  const put = written(doc);
  const takeBack = (): number => {
    const now = written(doc);
    const named = participantsNamedIn(doc);
    const isAsPut = ({ id }: Participant) => now.get(id) === put.get(id);
    let stay = 0;
    doc.transact(() => {
      for (const one of added) {
        if (named.has(one.id) || !isAsPut(one)) stay++;
        else removeParticipant(doc, one.id);
      }
      for (const one of changed) {
        const earlier = before.get(one.id);
        if (earlier && isAsPut(one)) putParticipant(doc, earlier);
        else stay++;
      }
    });
    return stay;
  };
  return { added: added.length, changed: changed.length, undo: takeBack };
}

/** The participants as texts to be compared, by id. */
function written(doc: Y.Doc): Map<string, string> {
  return new Map(participantsOf(doc).map((one) => [one.id, JSON.stringify(one)]));
}
