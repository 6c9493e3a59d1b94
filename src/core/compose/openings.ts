/** How one sentence after another by the same speaker begins, so that no two in a row begin alike. */

/** `before` stands at the very beginning; `also` between the speaker and the verb. */
export type Opening = { before: string; speaker: 'name' | 'pronoun'; also: 'also' | 'further' | '' };

/** For the second sentence on, over and over, where the speaker has a pronoun. The first is the name alone. */
const WITH_PRONOUN: readonly Opening[] = [
  { before: '', speaker: 'pronoun', also: 'also' },
  { before: '', speaker: 'name', also: '' },
  { before: 'In addition, ', speaker: 'pronoun', also: '' },
  { before: '', speaker: 'name', also: 'further' },
];

/** The same for a speaker without one: the name again, behind a connective every other time. */
const WITHOUT_PRONOUN: readonly Opening[] = [
  { before: 'In addition, ', speaker: 'name', also: '' },
  { before: '', speaker: 'name', also: 'also' },
  { before: 'Furthermore, ', speaker: 'name', also: '' },
  { before: '', speaker: 'name', also: 'further' },
];

const FIRST: Opening = { before: '', speaker: 'name', also: '' };

/** The opening of the sentence at `position` in a speaker's turn, counted from 0. */
export function openingAt(position: number, hasPronoun: boolean): Opening {
  if (position === 0) return FIRST;
  const cycle = hasPronoun ? WITH_PRONOUN : WITHOUT_PRONOUN;
  return cycle[(position - 1) % cycle.length] ?? FIRST;
}
