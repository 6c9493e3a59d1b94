/** A list of people and a meeting: who is in it already, which codes are free, and who comes in. */
import type { Participant } from '../meeting/meeting.ts';
import { nameOf, otherScriptName, standsInCapitals } from '../meeting/naming.ts';
import { parsePeople, printParticipant } from '../shorthand/people.ts';
import type { ListedPerson } from './list.ts';
import { proposeCode } from './propose-code.ts';

/**
 * What a name is compared by: its words in any order, without case and accents, so that
 * "PAPPAS, Vera" is "Vera Pappas". '' for nobody.
 */
export function nameKey(
  person: Pick<ListedPerson, 'name' | 'kind' | 'style' | 'honorific' | 'pronoun'>,
): string {
  const participant = { ...person, id: '', code: '', position: '', affiliation: '', roles: [] };
  return nameOf(participant)
    .full.normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}

/** Finds who of a meeting somebody is; null for nobody. By name, else by the code of somebody without a name. */
export type Finder = (person: ListedPerson) => Participant | null;

/** Reads the meeting once, so that a list costs as much as it is long. */
export function finderIn(participants: readonly Participant[]): Finder {
  const byName = new Map<string, Participant>();
  const asWritten = new Map<string, Participant>();
  const unnamed = new Map<string, Participant>();
  for (const one of participants.toReversed()) {
    if (one.name === '') unnamed.set(one.code, one);
    else {
      byName.set(nameKey(one), one);
      asWritten.set(one.name, one);
    }
  }
  return (person) => {
    const other = otherScriptName({ ...person, id: '' });
    return (
      byName.get(nameKey(person)) ??
      (other === '' ? undefined : asWritten.get(other)) ??
      unnamed.get(person.code) ??
      null
    );
  };
}

/** The participant with what the list says in place of what was known. What the list does not say stays as it is; so does the code. */
export function updated(participant: Participant, person: ListedPerson): Participant {
  const told = (field: 'style' | 'honorific' | 'name' | 'pronoun' | 'position' | 'affiliation') =>
    person[field] === '' ? participant[field] : person[field];
  return {
    ...participant,
    kind: person.kind === 'person' ? participant.kind : person.kind,
    style: told('style'),
    honorific: told('honorific'),
    name: keepsName(participant, person) ? participant.name : told('name'),
    pronoun: told('pronoun'),
    position: told('position'),
    affiliation: told('affiliation'),
    roles: person.roles.length > 0 ? person.roles : participant.roles,
  };
}

/** Of two ways to write one name the one of the meeting stays: somebody has put it in order. Capitals that it lacks are taken. */
function keepsName(participant: Participant, person: ListedPerson): boolean {
  const marks = (name: string) => name.split(/\s+/).some(standsInCapitals);
  return nameKey(participant) === nameKey(person) && (marks(participant.name) || !marks(person.name));
}

/** What adding somebody would do. `twice`: the list has them before, at the row of this index. */
export type Standing =
  | { kind: 'new' }
  | { kind: 'changes' | 'same'; participant: Participant }
  | { kind: 'twice'; row: number };

/** What adding each person of a list would do. Linear in both. */
export function standingsOf(people: readonly ListedPerson[], find: Finder): Standing[] {
  const rows = new Map<string, number>();
  return people.map((person, index): Standing => {
    const key = nameKey(person);
    const row = rows.get(key);
    if (row !== undefined) return { kind: 'twice', row };
    if (key !== '') rows.set(key, index);
    const participant = find(person);
    if (participant === null) return { kind: 'new' };
    const changes = JSON.stringify(updated(participant, person)) !== JSON.stringify(participant);
    return { kind: changes ? 'changes' : 'same', participant };
  });
}

/** Lines of shorthand with one more for somebody, under a code that is free in them; as they are where they have the person already. */
export function withLineFor(person: ListedPerson, lines: string): string {
  const { participants } = parsePeople(lines);
  if (finderIn(participants)({ ...person, code: '' }) !== null) return lines;
  const [coded = person] = withCodes([person], participants);
  const before = lines.trimEnd();
  return `${before}${before === '' ? '' : '\n'}${printParticipant({ ...coded, id: '' })}\n`;
}

/**
 * The people with a code each, which nobody of the meeting has and no two of them: the code that the
 * list gives where that is free, else one made from the name. Who is in the meeting keeps theirs.
 */
export function withCodes(
  people: readonly ListedPerson[],
  participants: readonly Participant[],
): ListedPerson[] {
  const taken = new Set(participants.map(({ code }) => code));
  const known = people.map(finderIn(participants));
  // Those that the list gives come first, so that no proposal takes one of them.
  const given = people.map((person, index) => {
    const participant = known[index];
    if (participant) return participant.code;
    if (person.code === '' || taken.has(person.code)) return '';
    taken.add(person.code);
    return person.code;
  });
  const numbers = new Map<string, number>();
  return people.map((person, index) => {
    const code = given[index] || proposeCode(person, taken, numbers);
    taken.add(code);
    return { ...person, code };
  });
}
