/** How one sentence after another by the same speaker begins, so that no two in a row begin alike. */
import type { Language, Opening } from './language.ts';

const FIRST: Opening = { before: '', speaker: 'name', adverb: '' };

/** The opening of the sentence at `position` in a speaker's turn, counted from 0. The first is the name alone. */
export function openingAt(position: number, hasPronoun: boolean, language: Language): Opening {
  if (position === 0) return FIRST;
  const cycle = hasPronoun ? language.openings.withPronoun : language.openings.withoutPronoun;
  return cycle[(position - 1) % cycle.length] ?? FIRST;
}
