/** The participants of a meeting, looked up by code and by id as the notes are typed. */
import type * as Y from 'yjs';
import { type FindablePerson, findable } from '../../../core/meeting/finding-people.ts';
import { PARTICIPANTS } from '../../../core/meeting/living-layout.ts';
import { participantsOf, putParticipant } from '../../../core/meeting/living-people.ts';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { enrolledFrom } from '../../../core/people/enrol.ts';
import { unnamedParticipant } from '../../../core/shorthand/cast.ts';
import { participantId } from '../../../core/shorthand/identity.ts';
import type { People } from './writing.ts';

/** People of a living meeting; follows it until `stop` is called. */
export interface LivingPeople extends People {
  /** The name to show in the gutter; "?" for an id that is nobody's any more. */
  shortNameOf(id: string): string;
  /** Calls back when a participant was added, changed or removed. Gives a function that ends it. */
  onChange(listener: () => void): () => void;
  /** Everybody, in their order. */
  all(): readonly Participant[];
  /** Everybody, with the words by which they are found. */
  findable(): readonly FindablePerson[];
  /** Makes the participant that a line of shorthand without its code describes, with a code of its own, and gives the id. */
  enrol(line: string): string;
  stop(): void;
}

/** The people of a meeting's document. An unknown code is written into it at once. */
export function livingPeople(doc: Y.Doc, newId: () => string): LivingPeople {
  let participants: readonly Participant[] = [];
  let found: readonly FindablePerson[] | null = null;
  let byId = new Map<string, Participant>();
  let idByCode = new Map<string, string>();
  const read = () => {
    participants = participantsOf(doc);
    found = null;
    byId = new Map(participants.map((participant) => [participant.id, participant]));
    idByCode = new Map();
    for (const { code, id } of participants) {
      // Two of one code (a merge): the first keeps it, until somebody settles it.
      if (!idByCode.has(code)) idByCode.set(code, id);
    }
  };
  const listeners = new Set<() => void>();
  const hear = () => {
    read();
    for (const listener of listeners) listener();
  };
  const map = doc.getMap(PARTICIPANTS);
  map.observeDeep(hear);
  read();

  const idOf = (code: string) => idByCode.get(code.toUpperCase()) ?? null;
  return {
    idOf,
    add(code) {
      const known = idOf(code);
      if (known !== null) return known;
      // The id that reading a file gives: two windows that meet the same code make one participant of it.
      const wanted = participantId(code.toUpperCase());
      const id = byId.has(wanted) ? newId() : wanted;
      putParticipant(doc, { ...unnamedParticipant(code.toUpperCase()), id });
      return id;
    },
    codeOf: (id) => byId.get(id)?.code ?? '',
    shortNameOf: (id) => {
      const participant = byId.get(id);
      return participant ? shortName(participant) : '?';
    },
    all: () => participants,
    findable: () => {
      found ??= findable(participants);
      return found;
    },
    enrol(line) {
      const enrolled = enrolledFrom(line, new Set(idByCode.keys()));
      const id = byId.has(enrolled.id) ? newId() : enrolled.id;
      putParticipant(doc, { ...enrolled, id });
      return id;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      map.unobserveDeep(hear);
      listeners.clear();
    },
  };
}
