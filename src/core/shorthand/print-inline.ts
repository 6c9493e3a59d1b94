/** Writes the text of an entry so that `readInline` gives it back. */
import type { Inline } from '../meeting/meeting.ts';
import { ESCAPABLE, IN_ADDRESS, KEPT_LITERAL, MENTIONED } from './inline.ts';
import { isSpace, oneLine } from './lines.ts';

type Piece =
  | { type: 'text'; text: string; literal: boolean; inLink: boolean }
  | { type: 'mention'; code: string }
  | { type: 'stars'; count: number; opens: boolean; closes: boolean }
  | { type: 'open' }
  | { type: 'close'; href: string };

/** `codeOf` gives the code of a participant's id. */
export function printInline(content: readonly Inline[], codeOf: (participant: string) => string): string {
  const pieces = cut(content, codeOf);
  const words = content.map((run) => ('mention' in run ? 'X' : run.text)).join('');
  const context = { mayLink: words.includes(']('), mayBeAddress: words.includes('://') };
  return pieces
    .map((piece, index) => printPiece(piece, pieces[index - 1], pieces[index + 1], context))
    .join('');
}

function cut(content: readonly Inline[], codeOf: (participant: string) => string): Piece[] {
  const pieces: Piece[] = [];
  let bold = false;
  let italic = false;
  let link: string | null = null;
  const endLink = () => {
    if (link !== null) pieces.push({ type: 'close', href: link });
    link = null;
  };
  const turn = (toBold: boolean, toItalic: boolean) => {
    const count = (bold === toBold ? 0 : 2) + (italic === toItalic ? 0 : 1);
    if (count === 0) return;
    const opens = (toBold && !bold) || (toItalic && !italic);
    const closes = (bold && !toBold) || (italic && !toItalic);
    pieces.push({ type: 'stars', count, opens, closes });
    bold = toBold;
    italic = toItalic;
  };
  for (const run of content) {
    if ('mention' in run) {
      endLink();
      pieces.push({ type: 'mention', code: codeOf(run.mention) });
      continue;
    }
    if (run.link !== (link ?? undefined)) endLink();
    turn(run.bold === true, run.italic === true);
    if (run.link !== undefined && link === null) {
      link = run.link;
      pieces.push({ type: 'open' });
    }
    pieces.push({
      type: 'text',
      text: oneLine(run.text),
      literal: run.literal === true,
      inLink: link !== null,
    });
  }
  endLink();
  turn(false, false);
  return pieces;
}

type Context = { mayLink: boolean; mayBeAddress: boolean };

function printPiece(
  piece: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  context: Context,
): string {
  switch (piece.type) {
    case 'stars':
      return '*'.repeat(piece.count);
    case 'open':
      return '[';
    case 'close':
      return `](${printAddress(piece.href)})`;
    case 'mention':
      return standsAlone(before, after, context) ? `@${piece.code}` : `@[${piece.code}]`;
    case 'text': {
      let text = escapeText(piece.text, piece.literal, piece.inLink, context);
      const first = piece.text[0];
      const last = piece.text[piece.text.length - 1];
      const guardFirst = before?.type === 'stars' && before.opens && isSpace(first);
      const guardLast = after?.type === 'stars' && after.closes && isSpace(last);
      if (guardLast && !(guardFirst && piece.text.length === 1)) text = `${text.slice(0, -1)}\\${last}`;
      return guardFirst ? `\\${text}` : text;
    }
  }
}

const TO_ESCAPE = new RegExp(`[${ESCAPABLE.replace(/[\]\\]/g, '\\$&')}]`, 'g');

function escapeText(text: string, literal: boolean, inLink: boolean, context: Context): string {
  return text.replace(TO_ESCAPE, (char, offset: number) => {
    if (KEPT_LITERAL.includes(char)) return literal ? `\\${char}` : char;
    if (char === '@') return readsAsMention(text, offset) ? '\\@' : '@';
    if (char === '[') return inLink || context.mayLink ? '\\[' : '[';
    if (char === ']') return inLink ? '\\]' : ']';
    return `\\${char}`;
  });
}

/** Whether an `@` within a text would be read as a mention; in doubt it would. */
function readsAsMention(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === undefined || next === '[') return true;
  MENTIONED.lastIndex = at + 1;
  return MENTIONED.test(text) && !(at > 0 && IN_ADDRESS.test(text[at - 1] ?? ''));
}

/** Whether a mention needs no brackets: nothing that touches it could be taken for a part of its code, or of an address. */
function standsAlone(before: Piece | undefined, after: Piece | undefined, context: Context): boolean {
  if (after?.type === 'mention' || before?.type === 'mention') return false;
  const next = after?.type === 'text' ? after.text : '';
  if (/^[\p{L}\p{N}_]/u.test(next)) return false;
  if (before?.type !== 'text') return before === undefined;
  const last = before.text[before.text.length - 1];
  return isSpace(last) || (!context.mayBeAddress && '("“«'.includes(last ?? ' '));
}

/** An address, with a backslash where it would end too early. */
function printAddress(href: string): string {
  const escaped = oneLine(href).replace(/[\\ \t]/g, '\\$&');
  return isBalanced(escaped) ? escaped : escaped.replace(/[()]/g, '\\$&');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    if (char === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
