/** Codes for people who have none yet: their initials, as the United Nations uses them. */
import { isNamedAsWritten, mayBeParticle, nameOf, otherScriptName } from '../meeting/naming.ts';
import { isCode, mayBeUnknown } from '../shorthand/codes.ts';
import { initialOf } from './initials.ts';
import type { ListedPerson } from './list.ts';

const LONGEST = 6;

/**
 * A code that is not among those taken: given and family initial ("VP"), where that is taken with the
 * initials of all names ("VMP"), then with more of the family name ("VPA"), then with a number. `numbers`: the
 * numbers that were given last, so that a long list costs no more for each of its people than a short one.
 */
export function proposeCode(
  person: ListedPerson,
  taken: ReadonlySet<string>,
  numbers = new Map<string, number>(),
): string {
  const isFree = (code: string) => isCode(code) && mayBeUnknown(code) && !taken.has(code);
  const found = candidates(person).find(isFree);
  if (found !== undefined) return found;
  const [stem = 'P'] = candidates(person).filter(isCode);
  for (let number = (numbers.get(stem) ?? 1) + 1; ; number++) {
    const code = `${stem.slice(0, LONGEST - String(number).length)}${number}`;
    if (!isFree(code)) continue;
    numbers.set(stem, number);
    return code;
  }
}

function candidates(person: ListedPerson): string[] {
  const participant = { ...person, id: '' };
  if (isNamedAsWritten(participant)) return ofBody(person.name);
  const name = nameOf(participant);
  const given = initials(name.given);
  const family = initials(name.family);
  const order = name.given === '' || name.full.startsWith(name.given) ? ([0, 1] as const) : ([1, 0] as const);
  const joined = (one: string, other: string) => (order[0] === 0 ? one + other : other + one);
  const [first = ''] = withoutParticles(wordsOf(name.family));
  const letters = latinLetters(first);
  if (given === '') {
    const other = initials(otherScriptName(participant));
    return [
      family.length > 1 ? family : letters.slice(0, 2),
      letters.slice(0, 3),
      letters.slice(0, LONGEST),
      family,
      other,
      'P',
    ].filter(Boolean);
  }
  const longer = [2, 3, 4, 5].map((length) => joined(given.charAt(0), letters.slice(0, length)));
  return [joined(given.charAt(0), family.charAt(0)), joined(given, family), ...longer]
    .map((code) => code.slice(0, LONGEST))
    .filter((code) => code.length > 1);
}

/** "the Port Authority" -> PA, "the representative of Fiji" -> RF, "Fiji" -> FIJ. */
function ofBody(name: string): string[] {
  const words = wordsOf(name).filter(
    (word) => !/^(?:the|a|an|of|for|and|de|du|des|la|le|les|et|el|los|las|y)$/i.test(word),
  );
  const letters = latinLetters(words.join(''));
  const initial = words.map(initialOf).join('');
  return [
    initial.length > 1 ? initial.slice(0, LONGEST) : '',
    letters.slice(0, 3),
    letters.slice(0, LONGEST),
    'D',
  ].filter(Boolean);
}

/** Initials of a name without its particles: "van den Dool" -> D. Han characters stand for a word each. */
function initials(name: string): string {
  return withoutParticles(wordsOf(name)).map(initialOf).join('').slice(0, LONGEST);
}

function withoutParticles(words: string[]): string[] {
  const counted = words.filter((word) => !mayBeParticle(word));
  return counted.length > 0 ? counted : words;
}

function wordsOf(name: string): string[] {
  return name
    .split(/[\s/-]+/)
    .flatMap((word) => (/^\p{Script=Han}+$/u.test(word) ? [...word] : [word]))
    .filter(Boolean);
}

/** The letters of a word as A to Z, as far as it has any. */
function latinLetters(word: string): string {
  return [...word].map(initialOf).join('');
}
