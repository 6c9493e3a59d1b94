/** Finding a command by some letters of its name. */
import { fold } from '../ui/fold.ts';

/**
 * How well a search fits a name, without case and accents, its words in any order: the higher the better, null for
 * not at all. The start of a word counts more than its middle, and that more than letters with others between.
 */
export function fitOf(search: string, name: string): number | null {
  const words = wordsOf(name);
  let sum = 0;
  for (const sought of wordsOf(search)) {
    const best = Math.max(...words.map((word) => fitOfWord(sought, word)), fitAcross(sought, words));
    if (best === 0) return null;
    sum += best;
  }
  return sum;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function fitOfWord(sought: string, word: string): number {
  if (word === sought) return 5;
  if (word.startsWith(sought)) return 4;
  if (word.includes(sought)) return 2;
  return 0;
}

/** Letters of several words, such as "cd" or "compdr" for "Compose draft": each goes on in its word, or begins a later one. */
function fitAcross(sought: string, words: readonly string[]): number {
  const [first = '', ...rest] = words;
  if (sought === '') return 1;
  if (words.length === 0) return 0;
  let shared = 0;
  while (shared < sought.length && sought[shared] === first[shared]) shared++;
  // The longest start first; a shorter one may leave what the next word needs.
  for (let length = shared; length >= 0; length--) {
    if (fitAcross(sought.slice(length), rest) > 0) return 1;
  }
  return 0;
}

/** Those whose name fits, the best first; of equals the order that they came in. */
export function found<Named extends { readonly title: string }>(
  search: string,
  all: readonly Named[],
): Named[] {
  return all
    .map((one) => ({ one, score: fitOf(search, one.title) }))
    .filter((entry): entry is { one: Named; score: number } => entry.score !== null)
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}
