/** How a notes file is laid out: which lines are header, people, terms, photos and notes. */
import { readHeaderLine, readsAsHead } from './header.ts';
import { type Line, trimmed, unindented } from './lines.ts';

const BLOCKS = ['people', 'terms', 'photos', 'notes'] as const;
export type Block = (typeof BLOCKS)[number];

/** A line and where it stands; `opens` where it is the name of a block alone. Blank lines are left out, but in notes. */
export type Placed = { line: Line; block: Block | 'header'; opens: boolean };

const OPENER = /^(people|terms|photos|notes):[ \t]*$/;

/** The block that a line opens by being its name alone. */
export function openerOf(text: string): Block | null {
  const name = OPENER.exec(text)?.[1];
  return BLOCKS.find((block) => block === name) ?? null;
}

/** Whether a line is empty but for spaces and tabs. */
function isBlank(text: string): boolean {
  return trimmed(text) === '';
}

export function isComment(text: string): boolean {
  return unindented(text).startsWith('//');
}

/** Places every line. A file without a header, or without `notes:`, has its notes begin where the header lines end. */
export function layOut(lines: readonly Line[]): Placed[] {
  const placed: Placed[] = [];
  const headerLength = lengthOfHeader(lines);
  let block: Placed['block'] = 'header';
  lines.forEach((line, index) => {
    const opener = openerOf(unindented(line.text).toLowerCase());
    if (index === headerLength && opener === null) block = 'notes';
    if (isBlank(line.text)) return;
    const opened = block === 'notes' ? openerWithinNotes(lines, index) : opener;
    if (opened) block = opened;
    placed.push({ line, block, opens: opened !== null });
  });
  return placed;
}

/**
 * How many lines the header takes: up to the line that opens a block, where
 * there is nothing but header lines before it; else up to the last header line
 * before the first line that is none. Lines of unknown keys count only after a
 * known one, and not where they could be the head of an entry: plain notes have no header.
 */
function lengthOfHeader(lines: readonly Line[]): number {
  let length = 0;
  for (const [index, { text }] of lines.entries()) {
    if (isBlank(text) || isComment(text)) continue;
    if (openerOf(unindented(text).toLowerCase())) return index;
    const header = readHeaderLine(text);
    if (!header) return length;
    if (header.name !== null || (length > 0 && !readsAsHead(text))) length = index + 1;
  }
  return length;
}

/**
 * A block that opens after the notes began. `people:` alone could also be
 * words of the notes, so the line below it must look like one of its own.
 */
function openerWithinNotes(lines: readonly Line[], index: number): Block | null {
  const opened = openerOf(lines[index]?.text ?? '');
  if (opened === null || opened === 'notes') return opened;
  for (let next = index + 1; next < lines.length; next++) {
    const text = lines[next]?.text ?? '';
    if (isBlank(text) || isComment(text)) continue;
    return /^[ \t]*[^\s:=]+[ \t]*=/.test(text) ? opened : null;
  }
  return null;
}
