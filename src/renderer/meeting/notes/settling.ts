/**
 * Reading what was typed: a head becomes the attributes of its entry, an indented
 * line or a list item a passage of the entry above, and the shorthand within the
 * words what it stands for. It never moves the cursor past a character, and
 * leaves alone what has been read before.
 */
import { Fragment, Node } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { inlineFromNodes, inlineToNodes } from '../../../core/meeting/inline-node.ts';
import type { NodeJson } from '../../../core/meeting/living-tree.ts';
import { mayBeUnknown } from '../../../core/shorthand/codes.ts';
import { readHead, readTime } from '../../../core/shorthand/head.ts';
import { readInline } from '../../../core/shorthand/inline.ts';
import { isComment } from '../../../core/shorthand/layout.ts';
import { unindented } from '../../../core/shorthand/lines.ts';
import { withoutGuard } from '../../../core/shorthand/notes.ts';
import { printInline } from '../../../core/shorthand/print-inline.ts';
import { attributesUnder } from './coded-heads.ts';
import { attribute, entryAround, entryBefore, isEmptyLine, type PlacedEntry } from './entries.ts';
import { TRAILING_FLAGS } from './flagging.ts';
import { settleWaitingAnswers } from './questions.ts';
import { mapRanges, type Range, touches } from './unread.ts';
import { type People, typesOf, type Writing } from './writing.ts';

/**
 * Reads an entry to its end: nothing more is expected to be typed in it.
 * `unread` are the ranges typed since the last reading, as positions in `tr.doc`.
 * Gives the range that is now read, as positions in the new `tr.doc`; none where
 * the entry holds nothing unread.
 */
export function settleEntry(
  tr: Transaction,
  pos: number,
  unread: readonly Range[],
  writing: Writing,
): Range[] {
  const entry = tr.doc.nodeAt(pos);
  if (!entry || !touches(unread, pos, pos + entry.nodeSize)) return [];
  const steps = tr.steps.length;
  const left = () => mapRanges(unread, tr.mapping.slice(steps));
  // Found by its end: where it went into the entry above, that entry ends there now.
  const here = () => {
    const end = tr.mapping.slice(steps).map(pos + entry.nodeSize, -1);
    return entryAround(tr.doc.resolve(end - 1));
  };
  let taken: Taken = 'nothing';
  if (isEmptyLine(entry)) tr.delete(pos + 2, pos + entry.nodeSize - 2);
  else taken = takeHead(tr, pos, unread, writing, null);
  for (const place of passagesBackward(here())) settleWords(tr, place, left(), writing);
  const settled = here();
  if (!settled) return [];
  const { pos: at, node } = taken === 'passage' ? placePassage(tr, settled) : settled;
  return [[at, at + node.nodeSize]];
}

/** A passage read where it was typed goes to the entry that it continues; with none above, its own entry keeps it. */
function placePassage(tr: Transaction, typed: PlacedEntry): PlacedEntry {
  const above = lastSpokenBefore(tr.doc, typed.pos);
  const { paragraph, bullet } = typesOf(tr.doc);
  if (above) appendTo(tr, above, typed.pos);
  // An entry begins with a paragraph.
  else if (typed.node.firstChild?.type === bullet) tr.insert(typed.pos + 1, paragraph.create());
  const pos = above?.pos ?? typed.pos;
  return { pos, node: tr.doc.nodeAt(pos) ?? typed.node };
}

/** What was found at the start of an entry; a 'passage' has yet to go to the entry that it continues. */
type Taken = 'nothing' | 'head' | 'passage';

/** Where the passages of an entry start, the last first, so that a change in one moves no other. */
function passagesBackward(entry: PlacedEntry | null): number[] {
  const places: number[] = [];
  entry?.node.forEach((_passage, offset) => {
    places.unshift(entry.pos + 1 + offset);
  });
  return places;
}

/**
 * Takes the head at the start of an entry, when there is one and it was typed
 * since the entry was last read. While the entry is being typed, `cursor` is where;
 * then only a head before it counts, that further typing could not change.
 */
export function takeHead(
  tr: Transaction,
  pos: number,
  unread: readonly Range[],
  writing: Writing,
  cursor: number | null,
): Taken {
  const entry = tr.doc.nodeAt(pos);
  const first = entry?.firstChild;
  const { paragraph } = typesOf(tr.doc);
  if (!entry || first?.type !== paragraph || attribute(entry, 'kind') !== 'unattributed') return 'nothing';
  const start = pos + 2;
  const final = cursor === null;
  const text = plainStart(first).slice(0, final ? undefined : Math.max(0, cursor - start));
  if (!touches(unread, start, start + text.length)) return 'nothing';
  const continued = takeContinuation(tr, pos, text, final);
  if (continued !== 'nothing') return continued;

  // Only a comment may be indented and still be an entry of its own.
  const indent = isComment(text) ? text.indexOf('//') : 0;
  const reading = readHead(text.slice(indent), (code) => writing.people.idOf(code) !== null);
  if (reading && (final || !reading.open)) {
    const end = start + indent + reading.length;
    if (!touches(unread, start, end)) return 'nothing';
    const attributes = attributesUnder(reading.head, reading.time, tr.doc, pos, writing);
    tr.delete(start, end);
    tr.setNodeMarkup(pos, null, attributes);
    if (reading.head.kind === 'question') settleWaitingAnswers(tr);
    if (reading.head.kind === 'section' || reading.head.kind === 'sitting') openGroup(tr, pos);
    return 'head';
  }
  return final && takeTime(tr, pos, text, unread) ? 'head' : 'nothing';
}

/** Takes a time that was typed at the start of the entry at `pos`, whose text is `text`; false where there is none. */
function takeTime(tr: Transaction, pos: number, text: string, unread: readonly Range[]): boolean {
  const time = readTime(text);
  const start = pos + 2;
  if (!time || !touches(unread, start, start + time.length)) return false;
  tr.delete(start, start + time.length);
  tr.setNodeAttribute(pos, 'time', time.time);
  return true;
}

/**
 * Takes what of a head was typed before a key said what the entry is: a time, and who speaks (`OD & LK` of
 * `OD & LK?`), where the entry holds no more words than that, or none before the place `end`.
 */
export function takeVoice(
  tr: Transaction,
  pos: number,
  unread: readonly Range[],
  writing: Writing,
  end?: number,
): void {
  const entry = tr.doc.nodeAt(pos);
  const first = entry?.firstChild;
  if (!entry || !first || attribute(entry, 'kind') !== 'unattributed') return;
  const start = pos + 2;
  const text = plainStart(first).slice(0, end === undefined ? undefined : end - start);
  const typed = text.replace(TRAILING_FLAGS, '');
  const reading = readHead(`${typed}:`, (code) => writing.people.idOf(code) !== null);
  const isVoice = reading?.head.kind === 'statement' && reading.head.verb === null;
  if (reading && isVoice && reading.length > typed.length && touches(unread, start, start + typed.length)) {
    const attributes = attributesUnder(reading.head, reading.time, tr.doc, pos, writing);
    tr.delete(start, start + (text.trimEnd() === typed ? text.length : typed.length));
    tr.setNodeMarkup(pos, null, attributes);
  } else {
    takeTime(tr, pos, text, unread);
  }
}

/** A section or sitting typed at the end of a group opens one of its own; an entry that follows it goes along. */
export function openGroup(tr: Transaction, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  const following = $pos.node(1).childCount - 1 - $pos.index(1);
  if ($pos.index(1) > 0 && following <= 1) tr.split(pos, 1);
}

/** The text at the start of a passage, up to the first mention or formatted word: no head holds one. */
function plainStart(passage: Node): string {
  let text = '';
  for (const child of passage.children) {
    if (!child.isText || child.marks.length > 0) break;
    text += child.text ?? '';
  }
  return text;
}

/**
 * Takes a list item or an indented line as a passage of the entry above. While
 * it is being typed only of the one right above, so that the cursor need not
 * jump: a comment in between does not take it over.
 */
function takeContinuation(tr: Transaction, pos: number, text: string, final: boolean): Taken {
  const words = unindented(text);
  const isBullet = /^-(?:[ \t]|$)/.test(words);
  const isOpen = words === '' || words === '-' || words === '/';
  if ((!final && isOpen) || (!isBullet && (words.length === text.length || words === ''))) return 'nothing';
  if (isComment(words)) return 'nothing';
  const above = lastSpokenBefore(tr.doc, pos);
  const isRightAbove = above !== null && above.pos === entryBefore(tr.doc, pos)?.pos;
  if (!final && !isRightAbove) return 'nothing';

  const start = pos + 2;
  tr.delete(start, start + text.length - words.length + (isBullet ? Math.min(2, words.length) : 0));
  if (isBullet) tr.setNodeMarkup(pos + 1, typesOf(tr.doc).bullet);
  if (!isRightAbove) return 'passage';
  appendTo(tr, above, pos);
  return 'head';
}

/** The entry that a further line goes on with: the last one that is no comment. */
export function lastSpokenBefore(doc: Node, pos: number): PlacedEntry | null {
  let above = entryBefore(doc, pos);
  while (above && attribute(above.node, 'kind') === 'comment') above = entryBefore(doc, above.pos);
  return above;
}

/** Makes the passages of the entry at `pos` further passages of one above it. The cursor stays with its words. */
export function appendTo(tr: Transaction, above: PlacedEntry, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  const group = $pos.node(1);
  const entry = group.child($pos.index(1));
  const end = above.pos + above.node.nodeSize;
  if (end === pos) {
    tr.join(pos);
    return;
  }
  const cursor = tr.selection.head - pos;
  const isInside = cursor > 0 && cursor < entry.nodeSize;
  const from = group.childCount === 1 ? $pos.before(1) : pos;
  tr.delete(from, from + (group.childCount === 1 ? group.nodeSize : entry.nodeSize));
  tr.insert(end - 1, entry.content);
  if (isInside) tr.setSelection(TextSelection.create(tr.doc, end - 2 + cursor));
}

/** Reads the words of the passage that starts at `place`. A comment is left as it was typed. */
function settleWords(tr: Transaction, place: number, unread: readonly Range[], writing: Writing): void {
  const passage = tr.doc.nodeAt(place);
  const start = place + 1;
  if (!passage || !touches(unread, start, start + passage.content.size)) return;
  const $place = tr.doc.resolve(place);
  const kind = attribute($place.parent, 'kind');
  if (kind === 'comment' && $place.index() === 0) return;
  const source = shorthandOf(passage, start, unread, writing);
  const { paragraph } = typesOf(tr.doc);
  const mayBeGuarded =
    passage.type === paragraph && ($place.index() > 0 || kind === 'unattributed' || kind === 'sitting');
  const content = readInline(mayBeGuarded ? withoutGuard(source) : source, (code) =>
    mentioned(code, writing.people),
  );
  const schema = tr.doc.type.schema;
  const fresh = Fragment.fromArray(
    inlineToNodes(content).map((node: NodeJson) => Node.fromJSON(schema, node)),
  );
  // Only what differs is replaced, so that a cursor in the words stays where it is.
  const from = passage.content.findDiffStart(fresh);
  if (from === null) return;
  const ends = passage.content.findDiffEnd(fresh);
  if (!ends) return;
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  tr.replaceWith(start + from, start + ends.a + overlap, fresh.cut(from, ends.b + overlap));
}

/** The shorthand that a passage stands for: what was typed as it is, what was read before printed again. */
function shorthandOf(passage: Node, start: number, unread: readonly Range[], writing: Writing): string {
  let source = '';
  const cuts = new Set([0, passage.content.size]);
  for (const [from, to] of unread) {
    for (const at of [from - start, to - start]) if (at > 0 && at < passage.content.size) cuts.add(at);
  }
  const places = [...cuts].sort((a, b) => a - b);
  for (const [index, from] of places.entries()) {
    const to = places[index + 1];
    if (to === undefined) break;
    const piece = passage.content.cut(from, to);
    if (touches(unread, start + from, start + to) && isTyped(piece)) {
      source += piece.textBetween(0, piece.size);
    } else {
      const nodes: NodeJson[] = piece.toJSON() ?? [];
      source += printInline(inlineFromNodes(nodes).content, writing.people.codeOf);
    }
  }
  return source;
}

/** Text as the keyboard gives it. What carries formatting was formatted by other means than shorthand. */
function isTyped(piece: Fragment): boolean {
  let typed = true;
  piece.forEach((node) => {
    typed &&= node.isText && node.marks.length === 0;
  });
  return typed;
}

/** The id behind `@CODE`: somebody known, or a code in capitals that could be somebody's. */
function mentioned(code: string, people: People): string | null {
  const known = people.idOf(code);
  if (known !== null) return known;
  return mayBeUnknown(code) ? people.add(code) : null;
}
