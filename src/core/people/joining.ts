/** A list of people and a meeting: who is in it already, which codes are free, and who comes in. */
import type { Participant } from '../meeting/meeting.ts';
import { nameOf, otherScriptName } from '../meeting/naming.ts';
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

/** Who of the meeting a person of a list is; null for nobody. By name, else by the code of somebody without a name. */
export function findParticipant(
  person: ListedPerson,
  participants: readonly Participant[],
): Participant | null {
  const key = nameKey(person);
  const other = otherScriptName({ ...person, id: '' });
  return (
    participants.find((one) => key !== '' && nameKey(one) === key) ??
    participants.find((one) => other !== '' && one.name === other) ??
    participants.find((one) => one.name === '' && one.code === person.code) ??
    null
  );
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
    name: told('name'),
    pronoun: told('pronoun'),
    position: told('position'),
    affiliation: told('affiliation'),
    roles: person.roles.length > 0 ? person.roles : participant.roles,
  };
}

/** Whether an update would change anything. */
export function wouldChange(participant: Participant, person: ListedPerson): boolean {
  return JSON.stringify(updated(participant, person)) !== JSON.stringify(participant);
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
  const known = people.map((person) => findParticipant(person, participants));
  // Those that the list gives come first, so that no proposal takes one of them.
  const given = people.map((person, index) => {
    const participant = known[index];
    if (participant) return participant.code;
    if (person.code === '' || taken.has(person.code)) return '';
    taken.add(person.code);
    return person.code;
  });
  return people.map((person, index) => {
    const code = given[index] || proposeCode(person, taken);
    taken.add(code);
    return { ...person, code };
  });
}
