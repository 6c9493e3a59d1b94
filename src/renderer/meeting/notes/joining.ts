/** Backspace and Delete at the edges of entries. */
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  attribute,
  entryAfter,
  entryAround,
  entryBefore,
  isAtEntryEnd,
  isAtEntryStart,
  type PlacedEntry,
} from './entries.ts';
import { isUnwritten } from './flagging.ts';
import { headText } from './head-text.ts';
import { markRead, type Range, unreadRanges } from './unread.ts';
import { blankAttributes, typesOf, type Writing } from './writing.ts';

/**
 * Backspace at the start of an entry gives its head back as text, so that it can
 * be typed again; where there is no head, the words join the entry above. At the
 * start of a list item the item becomes a paragraph, a paragraph joins the
 * passage above it.
 */
export function eraseBackward(writing: Writing): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    const here = entryAround($from);
    if (!empty || !here || !$from.parent.isTextblock || $from.parentOffset > 0) return false;
    const { tr } = state;
    if (!isAtEntryStart($from)) {
      const { paragraph } = typesOf(state.doc);
      if ($from.parent.type !== paragraph) tr.setNodeMarkup($from.before(), paragraph);
      else tr.join($from.before());
    } else if (attribute(here.node, 'kind') !== 'unattributed') {
      giveHeadBack(tr, here, writing);
    } else {
      const above = entryBefore(state.doc, here.pos);
      if (!above) return true;
      join(tr, state, above, here, '');
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Delete at the end of an entry: the entry below joins this one, its head as text, since its words were somebody else's. */
export function eraseForward(writing: Writing): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    const here = entryAround($from);
    if (!empty || !here || !isAtEntryEnd($from)) return false;
    const below = entryAfter(state.doc, here.pos);
    if (!below) return true;
    const { tr } = state;
    const head =
      attribute(below.node, 'kind') === 'unattributed' ? '' : `${headText(below, state.doc, writing)} `;
    join(tr, state, here, below, head);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The time stays an attribute: it is when the words were said, whoever said them. */
function giveHeadBack(tr: Transaction, { node, pos }: PlacedEntry, writing: Writing): void {
  const text = headText({ node, pos }, tr.doc, writing);
  const attributes = { ...blankAttributes(attribute(node, 'id')), time: node.attrs.time };
  tr.setNodeMarkup(pos, null, attributes);
  const start = pos + 2;
  tr.insert(start, tr.doc.type.schema.text(text));
  tr.setSelection(TextSelection.create(tr.doc, start + text.length));
  markRead(tr, [], [[start, start + text.length]]);
}

/**
 * Puts the passages of the lower entry behind those of the upper one, the cursor between. A lower one in which
 * nothing stands but the flags of a stretch leaves none of them: nothing was said in it.
 */
function join(
  tr: Transaction,
  state: EditorState,
  upper: PlacedEntry,
  typed: PlacedEntry,
  head: string,
): void {
  const { paragraph } = typesOf(state.doc);
  if (isUnwritten(typed.node)) tr.delete(typed.pos + 1, typed.pos + typed.node.nodeSize - 1);
  const lower = { pos: typed.pos, node: tr.doc.nodeAt(typed.pos) ?? typed.node };
  const $lower = tr.doc.resolve(lower.pos);
  const alone = $lower.parent.childCount === 1;
  const from = alone ? $lower.before() : lower.pos;
  tr.delete(from, from + (alone ? $lower.parent.nodeSize : lower.node.nodeSize));

  // The lower entry stood behind the upper one, so that places in the upper one have not moved.
  let end = upper.pos + upper.node.nodeSize - 1;
  if (upper.node.childCount === 0) {
    tr.insert(end, paragraph.create());
    end += 2;
  }
  const seam = end - 1;
  const [first, ...rest] = lower.node.children;
  tr.insert(end, rest);
  if (first) tr.insert(seam, first.content);
  if (head !== '') tr.insertText(head, seam);
  tr.setSelection(TextSelection.create(tr.doc, seam));

  const moved = lower.pos + 2;
  // Up to the end of its first passage and after it alike: where that passage ended, the upper one ends now.
  const shift = (at: number): number => at - moved + seam + head.length;
  const unread = unreadRanges(state).flatMap(([start, stop]): Range[] => {
    const within: Range = [Math.max(start, moved), Math.min(stop, lower.pos + lower.node.nodeSize)];
    return within[0] < within[1] ? [[shift(within[0]), shift(within[1])]] : [];
  });
  markRead(tr, [], unread);
}
