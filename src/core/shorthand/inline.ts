/**
 * The text of an entry: `**bold**`, `*italic*`, `[title](address)`, `@CODE`,
 * and the backslash that makes a character plain.
 *
 * Two things go beyond Markdown, so that every text can be written down: a
 * mention that touches other letters is `@[CODE]`, and a space at the inner
 * edge of bold or italic text is written with a backslash before it.
 */
import type { Inline, InlineText } from '../meeting/meeting.ts';
import { FLAG_MARKS, joinRuns, QUOTATION_MARKS } from '../meeting/runs.ts';
import { isSpace } from './lines.ts';

/** What stays marked in the meeting when a backslash makes it plain: a flag that is none, a quotation mark that quotes nobody. */
export const KEPT_LITERAL = `${FLAG_MARKS}${QUOTATION_MARKS}`;

/** What a backslash makes plain. */
export const ESCAPABLE = `@[]*\\${KEPT_LITERAL}`;

/** A code after `@`, up to a character that could not be part of a word. */
export const MENTIONED = /[A-Za-z][A-Za-z0-9]{0,5}(?![\p{L}\p{N}_])/uy;

const BRACKETED = /\[([A-Z][A-Z0-9]{0,5})\]/y;

/** What before an `@` makes it part of an e-mail address. Half a surrogate pair counts as a letter. */
export const IN_ADDRESS = /[\p{L}\p{N}_.+%\-\uD800-\uDFFF]/u;

const PLAIN = /[^\\*@[\]]+/y;

/** What a line is cut into before it is known which asterisks are a pair. */
type Piece =
  | { type: 'text'; from: number; to: number; literal: boolean }
  | { type: 'mention'; participant: string }
  | { type: 'stars'; count: number; canOpen: boolean; canClose: boolean }
  | { type: 'link'; href: string | null };

/**
 * Reads one paragraph. `resolveCode` is given the code of a mention as it was
 * typed, and where its `@` stands, and answers with the id of its participant, or null where it is no
 * mention: it then stays text. Linear in the text; it never fails.
 */
export function readInline(text: string, resolveCode: (code: string, at: number) => string | null): Inline[] {
  return text === '' ? [] : format(text, cut(text, resolveCode));
}

function cut(text: string, resolveCode: (code: string, at: number) => string | null): Piece[] {
  const pieces: Piece[] = [];
  const links = text.includes('](') ? new Links(text) : null;
  /** Where the title of the link being read ends, and what comes after it. */
  let link: Link | null = null;
  let inAddress = false;
  /** Whether the character before is a space that no backslash protects; so is the start of the text. */
  let afterSpace = true;
  let at = 0;

  const plain = (from: number, to: number, literal = false) => {
    const last = pieces[pieces.length - 1];
    if (last?.type === 'text' && last.to === from && last.literal === literal) last.to = to;
    else pieces.push({ type: 'text', from, to, literal });
    afterSpace = isSpace(text[to - 1]);
  };

  while (at < text.length) {
    const char = text[at] ?? '';
    if (link && at === link.titleEnd) {
      pieces.push({ type: 'link', href: null });
      at = link.end;
      link = null;
      afterSpace = false;
    } else if (char === '\\') {
      const next = text[at + 1];
      if (next !== undefined && ESCAPABLE.includes(next)) {
        plain(at + 1, at + 2, KEPT_LITERAL.includes(next));
        afterSpace = false;
        at += 2;
      } else if (isSpace(next) && (pieces[pieces.length - 1]?.type === 'stars' || text[at + 2] === '*')) {
        plain(at + 1, at + 2);
        inAddress = false;
        afterSpace = false;
        at += 2;
      } else {
        plain(at, at + 1);
        at += 1;
      }
    } else if (char === '*') {
      let end = at;
      while (text[end] === '*') end++;
      const count = end - at;
      if (count > 3) plain(at, end);
      else {
        const canOpen = end < text.length && !isSpace(text[end]);
        pieces.push({ type: 'stars', count, canOpen, canClose: !afterSpace });
        afterSpace = false;
      }
      at = end;
    } else if (char === '@') {
      const mention = link ? null : readMention(text, at, inAddress);
      const participant = mention ? resolveCode(mention.code, at) : null;
      if (mention && participant !== null) {
        pieces.push({ type: 'mention', participant });
        at = mention.end;
        afterSpace = false;
      } else {
        plain(at, at + 1);
        at += 1;
      }
    } else if (char === '[') {
      const opened: Link | null = link ? null : (links?.at(at) ?? null);
      if (opened) {
        link = opened;
        pieces.push({ type: 'link', href: opened.href });
        afterSpace = false;
      } else plain(at, at + 1);
      at += 1;
    } else if (char === ']') {
      plain(at, at + 1);
      at += 1;
    } else {
      PLAIN.lastIndex = at;
      const stretch = PLAIN.exec(text)?.[0] ?? char;
      plain(at, at + stretch.length);
      inAddress = stretchInAddress(stretch, inAddress);
      at += stretch.length;
    }
  }
  return pieces;
}

/** Whether the end of a stretch is within an address (`https://...`): an `@` there names nobody. */
function stretchInAddress(stretch: string, before: boolean): boolean {
  const space = Math.max(stretch.lastIndexOf(' '), stretch.lastIndexOf('\t'));
  const scheme = stretch.lastIndexOf('://');
  return scheme > space || (before && space < 0);
}

function readMention(text: string, at: number, inAddress: boolean): { code: string; end: number } | null {
  BRACKETED.lastIndex = at + 1;
  const bracketed = BRACKETED.exec(text);
  if (bracketed?.[1] !== undefined) return { code: bracketed[1], end: at + 1 + bracketed[0].length };
  if (inAddress || (at > 0 && IN_ADDRESS.test(text[at - 1] ?? ''))) return null;
  MENTIONED.lastIndex = at + 1;
  const code = MENTIONED.exec(text)?.[0];
  return code === undefined ? null : { code, end: at + 1 + code.length };
}

type Link = { titleEnd: number; end: number; href: string };

/**
 * Finds links. A title ends at the first bracket, and which parentheses belong
 * together is worked out once for the whole text: no part of it is read again
 * for each `[`.
 */
class Links {
  readonly #text: string;
  readonly #closing = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
    let open: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const char = text[at];
      if (char === '\\') at++;
      else if (isSpace(char)) open = [];
      else if (char === '(') open.push(at);
      else if (char === ')') {
        const opening = open.pop();
        if (opening !== undefined) this.#closing.set(opening, at);
      }
    }
  }

  at(bracket: number): Link | null {
    const text = this.#text;
    let titleEnd = bracket + 1;
    let blank = true;
    while (titleEnd < text.length && text[titleEnd] !== ']' && text[titleEnd] !== '[') {
      if (text[titleEnd] === '\\') titleEnd++;
      // A title of asterisks alone could turn out to be markup, and the link to have no text.
      if (text[titleEnd] !== '*' || text[titleEnd - 1] === '\\') blank = false;
      titleEnd++;
    }
    if (blank || text[titleEnd] !== ']' || text[titleEnd + 1] !== '(') return null;
    const close = this.#closing.get(titleEnd + 1);
    if (close === undefined) return null;
    const href = text.slice(titleEnd + 2, close).replace(/\\([()\\ \t])/g, '$1');
    return { titleEnd, end: close + 1, href };
  }
}

/** Turns asterisks that are a pair into bold and italic text, and the others into what they are. */
function format(source: string, pieces: readonly Piece[]): Inline[] {
  const flips = pairUp(pieces);
  const runs: Inline[] = [];
  let bold = false;
  let italic = false;
  let link: string | null = null;
  const text = (words: string, literal: boolean) => {
    const run: InlineText = { text: words };
    if (bold) run.bold = true;
    if (italic) run.italic = true;
    if (literal) run.literal = true;
    if (link !== null) run.link = link;
    runs.push(run);
  };
  pieces.forEach((piece, index) => {
    if (piece.type === 'text') text(source.slice(piece.from, piece.to), piece.literal);
    else if (piece.type === 'mention') runs.push({ mention: piece.participant });
    else if (piece.type === 'link') link = piece.href;
    else {
      const flip = flips.get(index);
      const used = (flip?.bold ? 2 : 0) + (flip?.italic ? 1 : 0);
      if (used < piece.count) text('*'.repeat(piece.count - used), false);
      if (flip?.bold) bold = !bold;
      if (flip?.italic) italic = !italic;
    }
  });
  return joinRuns(runs);
}

type Flip = { bold: boolean; italic: boolean };

/** Which asterisks flip bold (two of them) or italic (one). Those that nothing closes flip nothing. */
function pairUp(pieces: readonly Piece[]): Map<number, Flip> {
  const flips = new Map<number, Flip>();
  const opened = { bold: -1, italic: -1 };
  const flip = (index: number, what: keyof Flip) => {
    const known = flips.get(index) ?? { bold: false, italic: false };
    known[what] = true;
    flips.set(index, known);
  };
  pieces.forEach((piece, index) => {
    if (piece.type !== 'stars') return;
    for (const what of ['bold', 'italic'] as const) {
      if (what === 'bold' ? piece.count === 1 : piece.count === 2) continue;
      if (opened[what] >= 0) {
        if (!piece.canClose) continue;
        flip(opened[what], what);
        flip(index, what);
        opened[what] = -1;
      } else if (piece.canOpen) opened[what] = index;
    }
  });
  return flips;
}
