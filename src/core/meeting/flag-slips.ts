/** Slips of the hand that may have meant a flag: its word nearly, or what a key beside the `!` writes in its place. */
import { FLAG_MARKS } from './runs.ts';

/** Letters and digits that are drawn like one of a flag's word. */
const DRAWN_ALIKE: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['о', 'o'],
  ['ο', 'o'],
  ['а', 'a'],
  ['с', 'c'],
  ['е', 'e'],
]);

/**
 * Whether a word is one of these but for one letter left out, doubled, put in or changed places with the next, or for
 * some that only look alike. Its first letter is right, since “Ah ! non” is no `!anon`; one letter for another
 * does not count either, since “¡Checa esto!” is no `!check`.
 */
export function isNearly(word: string, flags: readonly string[]): boolean {
  const letters = [...word.toLowerCase()].map((letter) => DRAWN_ALIKE.get(letter) ?? letter).join('');
  return flags.some((flag) => letters[0] === flag[0] && isOneSlipAway(letters, flag));
}

function isOneSlipAway(letters: string, flag: string): boolean {
  const [shorter, longer] = letters.length < flag.length ? [letters, flag] : [flag, letters];
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  if (longer.length > shorter.length) return shorter.slice(at) === longer.slice(at + 1);
  const [one, other] = [shorter.slice(at), longer.slice(at)];
  return one === other || (one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2));
}

/** A flag word behind what is written where Shift was late (`1`), beside the `!` (`§`), or looks like one (`|`); a part of a regular expression. */
export const TELLS_OF_MISSED = '[1|§](?:off|anon|check)';

const MISSED = new RegExp(`(?<![\\p{L}\\p{N}${FLAG_MARKS}])${TELLS_OF_MISSED}(?![\\p{L}\\p{N}])`, 'giu');

/** Where a whole flag word stands behind one of those, at the start of a word: “1off”, and not “one-off”. */
export function marksMissed(text: string): { from: number; to: number }[] {
  return [...text.matchAll(MISSED)].map(({ 0: typed, index }) => ({ from: index, to: index + typed.length }));
}
