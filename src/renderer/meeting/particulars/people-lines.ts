/** The people of a meeting as lines of shorthand, and back, without anybody losing who they are. */
import type { Participant } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { lookOf, readDescription } from '../../../core/people/description.ts';
import { enrolledFrom } from '../../../core/people/enrol.ts';
import { finderIn } from '../../../core/people/joining.ts';
import { proposeCode } from '../../../core/people/propose-code.ts';
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

/** Lines of people, each with a code, and the codes that some of them did not have before. */
export interface CodedLines {
  lines: string;
  given: string[];
}

/**
 * The lines with a code before each person who has none, as in a list copied from elsewhere, which is read as an
 * import reads it ("PAPPAS, Vera (Ms.)"); all else stays as it is. Who is among `known` already has their code there, and nobody else gets one of theirs. Null where
 * nobody is without one.
 */
export function withCodesBefore(text: string, known: readonly Participant[] = []): CodedLines | null {
  const lines = text.split('\n');
  const isBare = (line: string) => {
    const { marked, nameLike } = lookOf(line);
    return !line.includes('=') && (marked || nameLike);
  };
  if (!lines.some(isBare)) return null;
  const typed = parsePeople(lines.filter((line) => !isBare(line)).join('\n')).participants;
  const inList = new Set(typed.map(({ code }) => code));
  const taken = new Set([...inList, ...known.map(({ code }) => code)]);
  const find = finderIn(known);
  const given: string[] = [];
  const coded = lines.map((line) => {
    if (!isBare(line)) return line;
    const read = readDescription(line, '');
    // Brackets and semicolons are those of shorthand; what an import would leave out stays where it is.
    const isPlain = !/[[;]/.test(line) && read.left.length === 0;
    const person = isPlain
      ? { ...read.person, code: proposeCode(read.person, taken) }
      : enrolledFrom(line, taken);
    const same = find(person);
    const code = same && !inList.has(same.code) ? same.code : person.code;
    inList.add(code);
    taken.add(code);
    given.push(code);
    return isPlain ? printParticipant({ ...person, id: '', code }) : `${code} = ${line.trim()}`;
  });
  return { lines: coded.join('\n'), given };
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

/** By which codes people are called that had none in their lines, in a sentence. */
export function codesGivenSentence(given: readonly Participant[]): string {
  return `The notes call ${given.map((one) => `${shortName(one)} ${one.code}`).join(', ')}: ${given.length === 1 ? 'this line had no code' : 'these lines had no codes'}. They can be changed in the particulars.`;
}

/** Why somebody stays in the list, in a sentence. */
export function stayingSentence(stay: readonly Participant[]): string {
  const names = stay.map(shortName).join(', ');
  return `${names} ${stay.length === 1 ? 'stays' : 'stay'} in the list, since the notes still name them.`;
}
