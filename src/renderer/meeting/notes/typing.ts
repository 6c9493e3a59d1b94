/**
 * What follows each key: the time is stamped, a head that is complete is taken,
 * what was left is read, ids are given. It is appended to the key's own
 * transaction, so that one undo takes back both.
 */

import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type Change, changeOf, isFromElsewhere } from './change.ts';
import { TIMELESS } from './coded-heads.ts';
import { attribute, entryAround, forEachEntry } from './entries.ts';
import { carryFlags, carryFlagsHere, isUnwritten, saysNothing } from './flagging.ts';
import { giveIds } from './ids.ts';
import { settleEntry, takeHead } from './settling.ts';
import { sittingAt } from './sittings.ts';
import { isReading, mapRanges, markRead, type Range, touches, unreadRanges } from './unread.ts';
import { blankAttributes, typesOf, type Writing } from './writing.ts';

const typingKey = new PluginKey('typing');

/** Meta of the transaction after an input method has ended. */
const COMPOSED = 'composed';

/** How long the editor may take, in milliseconds, to take in the end of a composition. */
const COMPOSITION_SETTLES = 50;

/** The plugin. `isComposing`: an input method is at work, whose text must not be touched. */
export function typingPlugin(writing: Writing, isComposing: () => boolean): Plugin {
  return new Plugin({
    key: typingKey,
    props: {
      handleDOMEvents: {
        blur(view) {
          const tr = view.composing ? null : settleAll(view.state, writing);
          if (tr) view.dispatch(tr);
          return false;
        },
        compositionstart(view) {
          // While it composes nothing can be put beside it, and what it types is kept all the same.
          const here = entryAround(view.state.selection.$head);
          if (!here || !isUnwritten(here.node)) return false;
          const { tr } = view.state;
          carryFlagsHere(tr, writing);
          if (tr.docChanged) view.dispatch(markRead(tr));
          return false;
        },
        compositionend(view) {
          // Once the editor has taken in what the input method leaves behind.
          setTimeout(() => {
            if (!view.isDestroyed && !view.composing)
              view.dispatch(view.state.tr.setMeta(typingKey, COMPOSED));
          }, COMPOSITION_SETTLES);
          return false;
        },
      },
    },
    appendTransaction(transactions, before, after) {
      const isIdle = transactions.every((tr) => !tr.docChanged && !tr.selectionSet && !tr.getMeta(typingKey));
      if (isIdle) return null;
      if (transactions.some(isFromElsewhere)) return ensureEntry(after.tr, writing);
      if (isComposing()) return null;
      return followUp(transactions, before, after, writing);
    },
  });
}

/** What follows these transactions; null for nothing. */
function followUp(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  writing: Writing,
): Transaction | null {
  const { tr } = after;
  const change = changeOf(transactions, before.doc, after.doc);
  if (change) {
    giveIds(tr, before.doc, change, writing.newId);
    stampTimes(tr, before.doc, change, writing);
    carryFlags(tr, before.doc, change, writing);
  }
  ensureEntry(tr, writing);
  const unread = unreadRanges(after);
  const read: Range[] = [];
  const isComposed = transactions.some((transaction) => transaction.getMeta(typingKey) === COMPOSED);
  if (isComposed) stampAtCursor(tr, unread, writing);
  const isTyped = transactions.some((transaction) => transaction.docChanged && !isReading(transaction));
  if (isComposed || (isTyped && change && grew(change))) headAtCursor(tr, unread, writing);
  read.push(...settleOthers(tr, unread, writing));
  if (!tr.docChanged && read.length === 0) return null;
  return markRead(tr, read);
}

/** Only typing takes a head: who erases a character of it wants to type another. */
function grew(change: Change): boolean {
  return change.to > change.oldTo;
}

function headAtCursor(tr: Transaction, unread: readonly Range[], writing: Writing): void {
  const here = entryAround(tr.selection.$head);
  if (!here) return;
  takeHead(tr, here.pos, unread, writing, tr.selection.head);
  takeBullet(tr, unread);
}

/** `- ` at the start of a further paragraph makes it a list item, as it does on a line of its own. */
function takeBullet(tr: Transaction, unread: readonly Range[]): void {
  const { $head } = tr.selection;
  const { paragraph, bullet } = typesOf(tr.doc);
  if ($head.depth !== 3 || $head.index(2) === 0 || $head.parent.type !== paragraph) return;
  const start = $head.start();
  if ($head.pos !== start + 2 || $head.parent.textBetween(0, 2) !== '- ') return;
  if (!touches(unread, start, start + 2)) return;
  tr.delete(start, start + 2);
  tr.setNodeMarkup(start - 1, bullet);
}

/** Reads what was typed in entries that the cursor has left. */
function settleOthers(tr: Transaction, unread: readonly Range[], writing: Writing): Range[] {
  if (unread.length === 0) return [];
  const here = entryAround(tr.selection.$head);
  const places = new Set<number>();
  for (const [from, to] of mapRanges(unread, tr.mapping)) {
    forEachEntry(tr.doc, from, to, (_entry, pos) => {
      if (pos !== here?.pos) places.add(pos);
    });
  }
  const read: Range[] = [];
  // The last first: what is read in one entry moves only what comes after it.
  for (const pos of [...places].sort((a, b) => b - a)) {
    const before = tr.steps.length;
    const fresh = settleEntry(tr, pos, mapRanges(unread, tr.mapping), writing);
    for (const range of mapRanges(read.splice(0), tr.mapping.slice(before))) read.push(range);
    read.push(...fresh);
  }
  return read;
}

/** The first key in an entry stamps the time on it. */
function stampTimes(tr: Transaction, before: Node, change: Change, writing: Writing): void {
  const blank = new Set<string>();
  forEachEntry(before, change.from, change.oldTo, (entry) => {
    if (attribute(entry, 'time') === '' && saysNothing(entry.textContent)) blank.add(attribute(entry, 'id'));
  });
  if (blank.size === 0) return;
  forEachEntry(tr.doc, change.from, change.to, (entry, pos) => {
    if (!blank.has(attribute(entry, 'id')) || attribute(entry, 'time') !== '') return;
    if (saysNothing(entry.textContent) || TIMELESS.has(attribute(entry, 'kind'))) return;
    stamp(tr, pos, writing);
  });
}

/** What an input method typed is stamped when it is done: a change to the entry would have ended it. */
function stampAtCursor(tr: Transaction, unread: readonly Range[], writing: Writing): void {
  const here = entryAround(tr.selection.$head);
  if (!here || attribute(here.node, 'time') !== '' || TIMELESS.has(attribute(here.node, 'kind'))) return;
  if (touches(unread, here.pos, here.pos + here.node.nodeSize)) {
    stamp(tr, here.pos, writing);
  }
}

function stamp(tr: Transaction, pos: number, writing: Writing): void {
  const entry = tr.doc.nodeAt(pos);
  if (entry)
    tr.setNodeAttribute(pos, 'time', writing.stamp(attribute(entry, 'id'), sittingAt(tr.doc, pos).zone));
}

/** Notes without any entry have no place to type, and neither has the entry at the cursor without a passage: they are given one. */
export function ensureEntry(tr: Transaction, writing: Writing): Transaction | null {
  if (tr.doc.firstChild?.firstChild) return ensurePassage(tr);
  const { group, entry, paragraph } = typesOf(tr.doc);
  const fresh = entry.create(blankAttributes(writing.newId()), paragraph.create());
  tr.replaceWith(0, tr.doc.content.size, group.create(null, fresh));
  tr.setSelection(TextSelection.create(tr.doc, 3));
  return markRead(tr);
}

/** A key would go beside an entry that has no passage, and make one of its own. */
function ensurePassage(tr: Transaction): Transaction | null {
  // Notes of one such entry have no place for a cursor at all.
  const isAlone = tr.doc.content.size === 4;
  const $from = isAlone ? tr.doc.resolve(1) : tr.selection.$from;
  const isInside = $from.parent.type.name === 'entry';
  const entry = isInside ? $from.parent : $from.nodeAfter;
  if (entry?.type.name !== 'entry' || entry.childCount > 0) return null;
  const inside = isInside ? $from.pos : $from.pos + 1;
  tr.insert(inside, typesOf(tr.doc).paragraph.create());
  tr.setSelection(TextSelection.create(tr.doc, inside + 1));
  return markRead(tr);
}

/** Reads all that was typed and not read yet, the entry at the cursor too; null when there is nothing. */
export function settleAll(state: EditorState, writing: Writing): Transaction | null {
  const { tr } = state;
  const unread = unreadRanges(state);
  if (unread.length === 0) return null;
  const places = new Set<number>();
  for (const [from, to] of unread) forEachEntry(tr.doc, from, to, (_entry, pos) => places.add(pos));
  let read: Range[] = [];
  for (const pos of [...places].sort((a, b) => b - a)) {
    const before = tr.steps.length;
    const fresh = settleEntry(tr, pos, mapRanges(unread, tr.mapping), writing);
    read = [...mapRanges(read, tr.mapping.slice(before)), ...fresh];
  }
  return markRead(tr, read);
}
