/**
 * Quotations: what stands between quotation marks, straight or typographic,
 * are the speaker's own words, word for word. A quotation lies within one
 * paragraph; a mark that was escaped quotes nobody, and neither does one that
 * nothing closes, or one after a figure (the inches of 5").
 */
import type { Entry, Inline } from './meeting.ts';
import { voiceOf } from './meeting.ts';
import { sliceRuns, wordsOf } from './runs.ts';

/** A quotation in a text: from its opening mark to after its closing one, in UTF-16 units. */
export type Quotation = { from: number; to: number };

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
]);

/** The quotations in a text, in order; quotation marks within one belong to it. Linear in the text. */
export function quotationsInText(text: string): Quotation[] {
  const quotations: Quotation[] = [];
  let open: { from: number; closing: string } | null = null;
  for (const { index, 0: mark } of text.matchAll(/["“”„«»]/g)) {
    if (open?.closing.includes(mark) && (mark !== '"' || !isSpaceAt(text, index - 1))) {
      if (index > open.from + 1) quotations.push({ from: open.from, to: index + 1 });
      open = null;
    } else if (!open || (open.closing === '"' && mark !== '"')) {
      const closing = CLOSING.get(mark);
      if (closing !== undefined && (mark !== '"' || mayOpen(text, index))) open = { from: index, closing };
    }
  }
  return quotations;
}

/** The quotations in the text of a paragraph. Offsets are those of its words, where a mention counts as one unit. */
export function quotationsIn(content: readonly Inline[]): Quotation[] {
  return quotationsInText(wordsOf(content));
}

/** A stretch of a paragraph; a quoted one holds its quotation marks. */
export type Stretch = { quoted: boolean; content: Inline[] };

/** A paragraph cut at its quotations: what may be reworded, and what stays word for word. */
export function stretchesOf(content: readonly Inline[]): Stretch[] {
  const stretches: Stretch[] = [];
  const cut = (from: number, to: number, quoted: boolean) => {
    if (to > from) stretches.push({ quoted, content: sliceRuns(content, from, to) });
  };
  let at = 0;
  for (const { from, to } of quotationsIn(content)) {
    cut(at, from, false);
    cut(from, to, true);
    at = to;
  }
  cut(at, wordsOf(content).length, false);
  return stretches;
}

/**
 * Whether the quotations of an entry are the speaker's own words. Under the
 * label `interpreted` they are an interpreter's, unless the rapporteur adds the
 * label `verbatim`.
 */
export function quotesWordForWord(entry: Entry): boolean {
  const labels = (voiceOf(entry)?.labels ?? []).map((label) => label.toLowerCase());
  return !labels.includes('interpreted') || labels.includes('verbatim');
}

/** Whether a straight mark can open a quotation: before a word, and not right behind one or a figure. */
function mayOpen(text: string, at: number): boolean {
  return !isSpaceAt(text, at + 1) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
}

function isSpaceAt(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? ' ');
}
