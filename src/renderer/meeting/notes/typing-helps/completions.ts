/** The rest of a name or a term whose beginning has been typed. */
import { fold } from '../../../ui/fold.ts';

/** Words that can be completed, ready to be compared. */
export type Completions = readonly { readonly text: string; readonly folded: string }[];

/** From fewer letters than this anything could follow. */
const LEAST = 3;

export function completionsOf(texts: readonly string[]): Completions {
  const long = [...new Set(texts)].filter((text) => text.length > LEAST);
  return long.map((text) => ({ text, folded: foldAlike(text) }));
}

/**
 * What the words at the end of a text begin: the whole of it, and how many characters of it are there; null where they
 * begin nothing. As many words as fit count, so that "Council of Isl" goes on as it began.
 */
export function completionAt(
  before: string,
  completions: Completions,
): { typed: number; text: string } | null {
  for (const start of wordStarts(before)) {
    const typed = before.slice(start);
    if (typed.length < LEAST) return null;
    const folded = foldAlike(typed);
    const whole = completions.find((one) => one.text.length > typed.length && one.folded.startsWith(folded));
    if (whole) return { typed: typed.length, text: whole.text };
  }
  return null;
}

/** Where the last words of a text begin, the first of them first. */
function wordStarts(before: string): number[] {
  const from = Math.max(0, before.length - 80);
  return [...before.slice(from).matchAll(/(?<![\p{L}\p{N}\p{M}’'!@\\-])[\p{L}\p{N}]/gu)].map(
    ({ index }) => from + index,
  );
}

/** Without case and accents, character by character the same length. */
function foldAlike(text: string): string {
  const folded = fold(text);
  return folded.length === text.length ? folded : text.toLowerCase();
}
