/**
 * Lines that a PDF or a mail program broke, joined again: a paragraph is one line. Only where the
 * line before is about as long as a full one; lists, addresses and poems stay as they are.
 */
import { splitLines } from '../shorthand/lines.ts';

export type MendedLine = { text: string; quoted: boolean };

/** Shorter texts are not broken by the width of a page, longer ones are not broken at all. */
const NARROWEST = 40;
const WIDEST = 130;

/** A line may end this much before the longest: a long word that went to the next one. */
const RAGGED = 18;

const MARKER = /^\s*(?:[•·▪◦‣●○■–*-]\s|\(?(?:\d{1,3}|[ivx]{1,4}|[a-z])[.)]\s|#|\p{Lu}\p{Lu}[\p{Lu}\s]+$)/u;

/** The lines of a text, those that belong together joined, quotation marks of mails (`>`) taken off. Blank lines are left out. */
export function mendLines(text: string): MendedLine[] {
  const lines = splitLines(text.replaceAll('\f', '\n')).map((line) => unquoted(line.text));
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu));
  const mended: MendedLine[] = [];
  for (const block of blocks(lines)) {
    const width = Math.max(0, ...block.map((line) => line.text.length));
    const isBroken = width >= NARROWEST && width <= WIDEST;
    for (const [index, line] of block.entries()) {
      const before = block[index - 1];
      const last = mended.at(-1);
      const goesOn = isBroken && before !== undefined && isCutOff(before.text, line.text, width);
      if (goesOn && last) last.text = joined(last.text, line.text.trim(), words);
      else mended.push({ ...line, text: line.text.trim() });
    }
  }
  return mended;
}

/** Whether a line ends where the page did, and not where a paragraph or an item does. */
function isCutOff(before: string, line: string, width: number): boolean {
  if (MARKER.test(line)) return false;
  const isWithinWord = /\p{L}[-\u00AD]$/u.test(before) && /^\s*\p{Ll}/u.test(line);
  return isWithinWord || before.length >= width - RAGGED;
}

/** Runs of lines without a blank one, all quoted or none. */
function blocks(lines: readonly MendedLine[]): MendedLine[][] {
  const found: MendedLine[][] = [];
  let open: MendedLine[] | null = null;
  for (const line of lines) {
    if (line.text.trim() === '') {
      open = null;
    } else if (open !== null && open[0]?.quoted === line.quoted) {
      open.push(line);
    } else {
      open = [line];
      found.push(open);
    }
  }
  return found;
}

function unquoted(text: string): MendedLine {
  const marks = /^(?:>[ \t]?)+/.exec(text)?.[0] ?? '';
  return { text: text.slice(marks.length).trimEnd(), quoted: marks !== '' };
}

/** Ends of words that never stand alone: before them a hyphen at the end of a line is one of the page. */
const WORD_END =
  /^(?:[a-z]{0,4}(?:tions?|sions?|ments?|ings?|ness|ities|ity|ances?|ences?|ables?|ibles?|ously|ously|ively|ally|ical|ships?|ated|ates|ating|ised|ized|izing|ising)|ed|ly|al|er|ers)(?![\p{L}\p{M}])/u;

/**
 * Two halves of a broken line. A soft hyphen at the break goes; a hyphen goes where the word is
 * known without it, or its second half is no word, stays where the word is known with it, and stays in doubt.
 */
function joined(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + after;
  const first = /([\p{L}\p{M}]+)[-‐]$/u.exec(before)?.[1];
  const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0];
  if (first === undefined) return `${before} ${after}`;
  if (second === undefined) return before + after;
  const whole = `${first}${second}`.toLowerCase();
  if (words.has(`${first}-${second}`.toLowerCase())) return before + after;
  return words.has(whole) || WORD_END.test(after) ? before.slice(0, -1) + after : before + after;
}
