/** Enter and its kin: where entries and passages begin. */
import { Fragment } from '@tiptap/pm/model';
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state';
import { GROUP_SIZE } from '../../../core/document/notes.ts';
import { endUndoStep } from '../undo-steps.ts';
import { deleteSelected } from './deleting.ts';
import { entryAround, isAtEntryEnd, isAtEntryStart, isEmptyLine, type PlacedEntry } from './entries.ts';
import { isUnwritten, keepFlags, keepSelection, ownFlags, saysNothing, textBetween } from './flagging.ts';
import { settleEntry } from './settling.ts';
import { mapRanges, markRead, type Range, touches, unreadRanges } from './unread.ts';
import { blankAttributes, typesOf, type Writing } from './writing.ts';

/**
 * Enter: starts an entry after this one, with what stands after the cursor, and
 * reads this one. In an entry in which nothing has been written it does nothing;
 * an empty further paragraph it leaves behind.
 */
export function startEntry(writing: Writing): Command {
  return (state, dispatch) => {
    const { tr } = state;
    if (!tr.selection.empty) deleteSelected(tr, writing);
    const { $from } = tr.selection;
    const here = entryAround($from);
    if (!here || !$from.parent.isTextblock) return false;
    if (!dispatch) return true;
    if (isEmptyLine(here.node)) {
      if (here.node.textContent !== '') dispatch(tr.delete($from.start(), $from.end()));
      return true;
    }
    const unread = mapRanges(unreadRanges(state), tr.mapping);
    // A flag that a key put there is not yet an entry; one that was typed is.
    if (isUnwritten(here.node) && !touches(unread, here.pos, here.pos + here.node.nodeSize)) return true;
    const written = here.node.textContent !== '' || here.node.childCount > 1;
    if (isAtEntryStart($from) && !isAtEntryEnd($from) && written) {
      openAbove(tr, here.pos, writing);
    } else {
      // One undo takes back no more than what was typed since.
      endUndoStep(state);
      markRead(tr, closeEntry(tr, here, unread, writing));
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/**
 * Opens an entry after this one with what stands after the cursor, and reads this one: `unread` and what
 * it gives are those of `settleEntry`. Flags at
 * its end stay with it; where it is split, neither half is less off the record than the whole was.
 */
export function closeEntry(
  tr: Transaction,
  here: PlacedEntry,
  unread: readonly Range[],
  writing: Writing,
): Range[] {
  const end = here.pos + here.node.nodeSize - 2;
  const isLast = tr.selection.$from.index(2) === here.node.childCount - 1;
  if (isLast && saysNothing(textBetween(tr.doc, tr.selection.from, end))) {
    tr.setSelection(TextSelection.create(tr.doc, end));
  }
  const whole = ownFlags(here.node);
  const steps = tr.steps.length;
  eraseSpacesAhead(tr);
  openBelow(tr, writing);
  const lower = entryAround(tr.selection.$from);
  keepSelection(tr, () => {
    if (lower) keepFlags(tr, lower.pos, whole);
    keepFlags(tr, here.pos, whole);
  });
  return settleEntry(tr, here.pos, mapRanges(unread, tr.mapping.slice(steps)), writing);
}

/** Shift+Enter: a further paragraph of this entry, or in a list a further item. */
export function startPassage(writing: Writing): Command {
  return (state, dispatch) => {
    const { tr } = state;
    if (!tr.selection.empty) deleteSelected(tr, writing);
    const { $from } = tr.selection;
    if (!entryAround($from) || !$from.parent.isTextblock) return false;
    if (!dispatch) return true;
    const { paragraph } = typesOf(tr.doc);
    if ($from.parent.type !== paragraph && $from.parent.content.size === 0) {
      tr.setNodeMarkup($from.before(), paragraph);
    } else {
      tr.split($from.pos);
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** At the very start of an entry that has words: a blank one above it, so that its head stays with its words. */
function openAbove(tr: Transaction, pos: number, writing: Writing): void {
  const { entry, paragraph } = typesOf(tr.doc);
  tr.insert(pos, entry.create(blankAttributes(writing.newId()), paragraph.create()));
}

/** An entry that is split begins with a word: with a space it would read as a further paragraph of the one above. */
function eraseSpacesAhead(tr: Transaction): void {
  const { $from } = tr.selection;
  const ahead = $from.parent.textBetween($from.parentOffset, $from.parent.content.size, '', '\uFFFC');
  const spaces = /^[ \t]*/.exec(ahead)?.[0].length ?? 0;
  if (spaces > 0) tr.delete($from.pos, $from.pos + spaces);
}

function openBelow(tr: Transaction, writing: Writing): void {
  const { $from } = tr.selection;
  const { group, entry, paragraph } = typesOf(tr.doc);
  const leavesPassage =
    $from.parent.type === paragraph && $from.parent.content.size === 0 && $from.index(2) > 0;
  const inGroup = $from.node(1);
  const isLast = $from.index(1) === inGroup.childCount - 1;
  const fresh = { type: entry, attrs: blankAttributes(writing.newId()) };
  const depth = isLast && inGroup.childCount >= GROUP_SIZE ? 3 : 2;
  const types = [fresh, { type: paragraph }];
  tr.split($from.pos, depth, depth === 3 ? [{ type: group }, ...types] : types);
  if (leavesPassage) {
    const start = $from.before();
    tr.replaceWith(start, start + 2, Fragment.empty);
  }
  const $cursor = tr.selection.$from;
  if (!$cursor.parent.isTextblock) tr.setSelection(TextSelection.near($cursor, 1));
}
