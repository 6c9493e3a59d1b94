/** Where helps keep away: the writing is shorthand there, not words. */
import type { ResolvedPos } from '@tiptap/pm/model';
import { attribute } from '../entries.ts';

/** What stands for a mention, and whatever else is no text. */
const NO_TEXT = '\ufffc';

/**
 * The text of the passage up to the cursor, where helps may touch it; null in comments and sittings, in what may yet
 * become the head of the entry, in brackets and links. `isCode` tells whether a word is the code of a participant.
 */
export function wordsBefore($cursor: ResolvedPos, isCode: (word: string) => boolean): string | null {
  if ($cursor.depth !== 3 || $cursor.marks().some(({ type }) => type.name === 'link')) return null;
  const kind = attribute($cursor.node(2), 'kind');
  if (kind === 'comment' || kind === 'sitting') return null;
  const text = $cursor.parent.textBetween(0, $cursor.parentOffset, NO_TEXT, NO_TEXT);
  if (isHeadless($cursor) && mayBecomeHead(text, isCode)) return null;
  return isInLink(text) ? null : text;
}

/** Whether the cursor, which is in an entry, is where its head would be typed: in the first passage of one without. */
export function isHeadless($cursor: ResolvedPos): boolean {
  return attribute($cursor.node(2), 'kind') === 'unattributed' && $cursor.index(2) === 0;
}

/** Whether a line begins as one with a head does: by a code, a mark, or an indent. */
function mayBecomeHead(text: string, isCode: (word: string) => boolean): boolean {
  const words = text.replace(/^\d{1,2}:\d{2}(?::\d{2})?\s+/, '');
  const [first = ''] = /^\S*/.exec(words) ?? [];
  if (words !== '' && /^[\s#*=~+?/\\-]/.test(words)) return true;
  if (/^[A-Z][A-Z0-9]{0,5}(?![\p{L}\p{N}])/u.test(first)) return true;
  return words === first && isCode(first);
}

/** In a label or a link that is being typed, or in an address. */
function isInLink(text: string): boolean {
  return /\[[^\]]*$|\]\([^)]*$|(?:\w:\/\/|\bwww\.)\S*$/.test(text);
}
