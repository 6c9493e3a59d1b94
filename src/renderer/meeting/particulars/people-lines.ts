/** The people of a meeting as lines of shorthand, and back, without anybody losing who they are. */
import type { Participant } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { lookOf } from '../../../core/people/description.ts';
import { enrolledFrom } from '../../../core/people/enrol.ts';
import { parsePeople, printParticipant, readParticipant } from '../../../core/shorthand/people.ts';
import { problemOf } from './unread-lines.ts';

export type PeopleReading = { ok: true; participants: Participant[] } | { ok: false; problem: string };

/**
 * Reads lines of people. One that can't be read, a code given twice, or a role that changes at an entry that
 * there is not, is a problem, told by its line; then nothing is taken, so that no line is lost. `entryOf` gives
 * the id of an entry by its number.
 */
export function readPeople(
  text: string,
  entryOf: (number: number) => string | null = () => null,
): PeopleReading {
  const reading = parsePeople(text, entryOf);
  const problem = problemOf(reading);
  return problem === null ? { ok: true, participants: reading.participants } : { ok: false, problem };
}

/**
 * The lines with a code before each person who has none, as in a list copied from elsewhere; all else
 * stays as it is. Null where nobody is without one.
 */
export function withCodesBefore(text: string): string | null {
  const lines = text.split('\n');
  const isBare = (line: string) => {
    const { marked, nameLike } = lookOf(line);
    return !line.includes('=') && (marked || nameLike);
  };
  if (!lines.some(isBare)) return null;
  const taken = new Set(
    parsePeople(lines.filter((line) => !isBare(line)).join('\n')).participants.map(({ code }) => code),
  );
  return lines
    .map((line) => {
      if (!isBare(line)) return line;
      const { code } = enrolledFrom(line, taken);
      taken.add(code);
      return `${code} = ${line.trim()}`;
    })
    .join('\n');
}

/**
 * Gives the people just read the ids of those they were before, so that what
 * they said stays theirs: first whose line is the same but for the code (a new
 * code, or two that were swapped), then whose code is the same, then whose name
 * is. `stay`: those who are in no line any more but whom the notes still need.
 */
export function withKnownIds(
  before: readonly Participant[],
  read: readonly Participant[],
  isNeeded: (id: string) => boolean,
): { participants: Participant[]; stay: Participant[] } {
  const open = new Set(before);
  const idOf = new Map<Participant, string>();
  const match = (alike: (one: Participant, other: Participant) => boolean) => {
    for (const person of read) {
      if (idOf.has(person)) continue;
      const known = [...open].filter((other) => alike(person, other));
      const only =
        known.find(({ code }) => code === person.code) ?? (known.length === 1 ? known[0] : undefined);
      if (!only) continue;
      open.delete(only);
      idOf.set(person, only.id);
    }
  };
  match((one, other) => one.code === other.code && restOf(one) === restOf(other));
  match((one, other) => one.name !== '' && restOf(one) === restOf(other));
  match((one, other) => one.code === other.code);
  match((one, other) => one.name !== '' && one.name === other.name);

  // Somebody new has an id made of the code; one whose code has changed since may have it already.
  const inUse = new Set(before.map(({ id }) => id));
  const newId = (id: string) => (inUse.has(id) ? crypto.randomUUID() : id);
  const participants = read.map((person) => ({ ...person, id: idOf.get(person) ?? newId(person.id) }));
  const taken = new Set(participants.map(({ code }) => code));
  const stay = [...open]
    .filter(({ id }) => isNeeded(id))
    .map((person) => (taken.has(person.code) ? { ...person, code: freeCode(person.code, taken) } : person));
  return { participants: [...participants, ...stay], stay };
}

/**
 * Somebody named by a line without its code ("Ms. Vera PAPPAS, Deputy Minister"); a code before it is passed over.
 * Roles that the line does not give stay. Null where it gives no name.
 */
export function namedBy(person: Participant, line: string): Participant | null {
  const described = line.replace(/^\s*[A-Za-z][A-Za-z0-9]{0,5}\s*=/, '');
  const read = readParticipant(`${person.code} = ${described}`);
  if (read === null || read.name === '') return null;
  return { ...person, ...read, id: person.id, roles: read.roles.length > 0 ? read.roles : person.roles };
}

/** A person's line without the code. */
function restOf(participant: Participant): string {
  return printParticipant({ ...participant, code: 'X' });
}

/** A code like this one that nobody has; it is taken by asking. */
function freeCode(code: string, taken: Set<string>): string {
  for (let number = 2; ; number++) {
    const free = `${code.slice(0, 6 - String(number).length)}${number}`;
    if (taken.has(free)) continue;
    taken.add(free);
    return free;
  }
}

/** Why somebody stays in the list, in a sentence. */
export function stayingSentence(stay: readonly Participant[]): string {
  const names = stay.map(shortName).join(', ');
  return `${names} ${stay.length === 1 ? 'stays' : 'stay'} in the list, since the notes still name them.`;
}
