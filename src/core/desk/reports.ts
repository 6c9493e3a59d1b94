/** Which verbs say that somebody speaks. */
import { complementOf } from '../compose/languages/en/reporting-verbs.ts';

/** Verbs of questions, and others that the composer's table of reporting verbs has no use for. */
const MORE = new Set('asked inquired enquired wondered wished spoke thanked wrote'.split(' '));

/** Whether a word, in small letters and in the past, is what a speaker does: "said", "asked". */
export function reports(word: string): boolean {
  return complementOf(word) !== null || MORE.has(word);
}
