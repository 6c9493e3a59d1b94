/** What people are called in English. */
import { firstMention, laterMention, pronounOf, titledName } from '../../../meeting/naming.ts';
import type { Names, Pronoun } from '../../language.ts';
import { plain } from '../../runs.ts';
import { isInstitution } from './institutions.ts';
import { stateInText } from './states.ts';

export const names: Names = {
  nobody: 'a participant',
  nobodyAgain: 'the participant',
  first: firstMention,
  titled: titledName,
  later: (person) => laterMention(person).replace(/^(?:a|an)\s/i, 'the '),
  caption: (person) => ({ line: firstMention(person), alt: titledName(person) }),
  pronoun(people): Pronoun | null {
    const [person] = people;
    if (people.length > 1) return { word: 'they', sign: 'they', isPlural: true };
    if (person === undefined) return null;
    const word = isInstitution(person) ? 'it' : pronounOf(person);
    return word === null ? null : { word, sign: word, isPlural: word === 'they' };
  },
  onBehalfOf: (name) => [...plain(' speaking on behalf of '), ...name, ...plain(',')],
  state: stateInText,
  behindTyped: (before, name) => ({ before, name: [...name] }),
  manner: (label) => MANNERS.get(label.trim().toLowerCase()) ?? null,
};

/** Languages and interpretation are for the rapporteur, not for print. */
const MANNERS: ReadonlyMap<string, string> = new Map([
  ['right of reply', 'exercising the right of reply'],
  ['point of order', 'raising a point of order'],
  ['amendment', 'proposing an amendment'],
]);
