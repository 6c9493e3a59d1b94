/** How one sentence after another by the same speaker begins, so that no two in a row begin alike. */
import type { Adverb } from './language.ts';

/** How a sentence begins: behind a connective ("In addition, "), and with an adverb that goes with the verb. */
export type Opening = { connective: boolean; speaker: 'name' | 'pronoun'; adverb: Adverb };

const FIRST: Opening = { connective: false, speaker: 'name', adverb: '' };

/** The name behind a connective, where two sentences in a row would begin with it. */
export const INSTEAD: Opening = { connective: true, speaker: 'name', adverb: '' };

/** The second sentence of a turn and those after it, over and over. */
const WITH_PRONOUN: readonly Opening[] = [
  { connective: false, speaker: 'pronoun', adverb: 'also' },
  { connective: false, speaker: 'name', adverb: '' },
  { connective: true, speaker: 'pronoun', adverb: '' },
  { connective: false, speaker: 'name', adverb: 'further' },
];

/** The name again, behind a connective every other time. */
const WITHOUT_PRONOUN: readonly Opening[] = [
  INSTEAD,
  { connective: false, speaker: 'name', adverb: 'also' },
  INSTEAD,
  { connective: false, speaker: 'name', adverb: 'further' },
];

/** The opening of the sentence at `position` in a speaker's turn, counted from 0. The first is the name alone. */
export function openingAt(position: number, hasPronoun: boolean): Opening {
  if (position === 0) return FIRST;
  const cycle = hasPronoun ? WITH_PRONOUN : WITHOUT_PRONOUN;
  return cycle[(position - 1) % cycle.length] ?? FIRST;
}
