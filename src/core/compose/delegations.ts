/** Speaking as delegations: delegates are called by the state that they speak for, as conference reporters do. */
import type { Participant } from '../meeting/meeting.ts';
import { everyRole } from '../meeting/roles.ts';
import type { Language } from './language.ts';
import type { Selection } from './selection.ts';
import { isState } from './states.ts';

/**
 * The selection with every delegate of a state in the place of a delegation. A
 * chair, a presenter and the secretariat speak for themselves, from the beginning where they are that later, and so does
 * whoever's affiliation is no state's name: which state a mission is of is not guessed.
 */
export function asDelegations(selection: Selection, language: Language): Selection {
  const people = new Map(
    Array.from(selection.people, ([id, person]) => [id, delegationOf(person, language) ?? person] as const),
  );
  return { ...selection, people };
}

/** Whether somebody is named as a delegation or a group is. */
export function isDelegation({ kind }: Participant): boolean {
  return kind === 'delegation' || kind === 'group';
}

function delegationOf(person: Participant, language: Language): Participant | null {
  const speaksForThemselves = everyRole(person).some((role) => role !== 'delegate' && role !== 'observer');
  if (person.kind !== 'person' || speaksForThemselves || !isState(person.affiliation, language.tag))
    return null;
  return {
    ...person,
    kind: 'delegation',
    name: language.names.state(person.affiliation),
    style: '',
    honorific: '',
    pronoun: '',
    position: '',
    affiliation: '',
  };
}
