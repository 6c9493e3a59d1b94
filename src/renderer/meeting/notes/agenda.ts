/**
 * The agenda as it stands in the notes: each section is an item, and one with
 * nothing under it is planned. Moving on puts the cursor under the next one.
 */
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { attributesOf } from '../../../core/meeting/entry-node.ts';
import { attribute, entryAround, forEachEntry, isEmptyLine } from './entries.ts';
import { isUnwritten } from './flagging.ts';
import { markRead } from './unread.ts';
import { blankAttributes, typesOf, type Writing } from './writing.ts';

/** Where an item stands in the notes: from the position before its section to that after its last entry. */
interface PlacedItem {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** The last entry of it, the section itself where there is no other. */
  readonly last: number;
}

/** The items in order; a sitting ends the one before it. Looks through the notes: not for the path of a key. */
function placedItems(doc: Node): PlacedItem[] {
  const items: { id: string; from: number; to: number; last: number }[] = [];
  let isWithin = false;
  doc.forEach((group, start) => {
    group.forEach((entry, offset) => {
      const pos = start + 1 + offset;
      const kind = attribute(entry, 'kind');
      isWithin = kind === 'section' || (isWithin && kind !== 'sitting');
      if (kind === 'section') items.push({ id: attribute(entry, 'id'), from: pos, to: 0, last: 0 });
      const item = isWithin ? items.at(-1) : undefined;
      if (item) Object.assign(item, { to: pos + entry.nodeSize, last: pos });
    });
  });
  return items;
}

function indexOfPresent(items: readonly PlacedItem[], state: EditorState): number {
  return items.findLastIndex(({ from }) => from < state.selection.head);
}

/**
 * Puts the cursor under the item before (-1) or after (1) the one that it is in;
 * null where there is none. An item without entries is given a blank one to type
 * in, and a blank one that is left behind goes.
 */
export function goToNeighbour(state: EditorState, step: 1 | -1, writing: Writing): Transaction | null {
  const items = placedItems(state.doc);
  const target = items[indexOfPresent(items, state) + step];
  return target ? enterItem(state, target, writing) : null;
}

/** Puts the cursor under the item with this id; null where there is none. */
export function goToItem(state: EditorState, id: string, writing: Writing): Transaction | null {
  const target = placedItems(state.doc).find((item) => item.id === id);
  return target ? enterItem(state, target, writing) : null;
}

function enterItem(state: EditorState, { from, last }: PlacedItem, writing: Writing): Transaction {
  const { tr } = state;
  const { entry, paragraph } = typesOf(tr.doc);
  const left = entryAround(state.selection.$head);
  const at = last + (tr.doc.nodeAt(last)?.nodeSize ?? 0);
  if (from === last) {
    tr.insert(at, entry.create(blankAttributes(writing.newId()), paragraph.create()));
    tr.setSelection(TextSelection.create(tr.doc, at + 2));
  } else {
    tr.setSelection(TextSelection.near(tr.doc.resolve(at - 1), -1));
  }
  const goesAlong = left?.pos === last;
  if (left && !goesAlong && isUnwritten(left.node) && isUnderSection(state.doc, left.pos)) {
    const pos = tr.mapping.map(left.pos);
    tr.delete(pos, pos + left.node.nodeSize);
  }
  return markRead(tr);
}

/** Whether an entry stands right under a section: without it the item is planned again. */
function isUnderSection(doc: Node, pos: number): boolean {
  const before = doc.resolve(pos).nodeBefore;
  return before !== null && attribute(before, 'kind') === 'section';
}

/**
 * Moves an item, with all that stands under it, before the one above it (-1) or
 * behind the one below it (1); null where there is none in the same sitting. The
 * cursor stays where it is in the words.
 */
export function moveItem(state: EditorState, id: string, step: 1 | -1): Transaction | null {
  const items = placedItems(state.doc);
  const index = items.findIndex((item) => item.id === id);
  const upper = items[step === 1 ? index : index - 1];
  const lower = items[step === 1 ? index + 1 : index];
  if (index < 0 || !upper || !lower || !adjoin(state.doc, upper, lower)) return null;
  const { tr } = state;
  // From the end, so that no place found so far moves.
  for (const pos of [lower.to, lower.from, upper.from]) partGroupsAt(tr, pos);
  swap(tr, upper.id, lower.id);
  return markRead(tr);
}

function adjoin(doc: Node, upper: PlacedItem, lower: PlacedItem): boolean {
  let between = 0;
  forEachEntry(doc, upper.to, lower.from, () => {
    between++;
  });
  return between === 0;
}

/** Makes what stands behind a position between entries a group of its own. */
function partGroupsAt(tr: Transaction, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  if ($pos.index() > 0 && $pos.index() < $pos.parent.childCount) tr.split(pos, 1);
}

/** Exchanges two items that follow each other and are whole groups. What is shorter moves: the rest stays what it was for others who edit it. */
function swap(tr: Transaction, upperId: string, lowerId: string): void {
  const items = placedItems(tr.doc);
  const upper = items.find(({ id }) => id === upperId);
  const lower = items.find(({ id }) => id === lowerId);
  if (!upper || !lower) return;
  const [start, middle, end] = [upper.from - 1, lower.from - 1, lower.to + 1];
  const { anchor, head } = tr.selection;
  const moved = (pos: number) => {
    if (pos < start || pos >= end) return pos;
    return pos < middle ? pos + end - middle : pos - (middle - start);
  };
  if (middle - start <= end - middle) {
    tr.insert(end, tr.doc.slice(start, middle).content);
    tr.delete(start, middle);
  } else {
    const content = tr.doc.slice(middle, end).content;
    tr.delete(middle, end);
    tr.insert(start, content);
  }
  tr.setSelection(TextSelection.between(tr.doc.resolve(moved(anchor)), tr.doc.resolve(moved(head))));
}

/**
 * Puts planned items at the end of the notes. In notes without any words the
 * cursor stands ready under the first of them.
 */
export function addItems(state: EditorState, titles: readonly string[], writing: Writing): Transaction {
  const { tr } = state;
  const { group, entry, paragraph } = typesOf(tr.doc);
  const section = (title: string) =>
    entry.create(
      { ...attributesOf({ id: writing.newId(), time: null, head: { kind: 'section' } }) },
      paragraph.create(null, tr.doc.type.schema.text(title)),
    );
  const only = tr.doc.childCount === 1 && tr.doc.firstChild?.childCount === 1 && tr.doc.firstChild.firstChild;
  const [first, ...rest] = titles.map(section);
  if (!first) return tr;
  const planned = rest.map((one) => group.create(null, one));
  if (only && isEmptyLine(only)) {
    tr.insert(1, first);
    tr.insert(tr.doc.content.size, planned);
  } else {
    tr.insert(tr.doc.content.size, [group.create(null, first), ...planned]);
  }
  return markRead(tr);
}

/**
 * The end of what has been written: before the items that are planned. Where
 * nothing is written yet, the end of the first of them.
 */
export function endOfWritten(doc: Node): Selection {
  let end: number | null = null;
  let at = doc.content.size;
  for (let index = doc.childCount - 1; index >= 0 && end === null; index--) {
    const group = doc.child(index);
    let inner = at - 1;
    for (let place = group.childCount - 1; place >= 0; place--) {
      const entry = group.child(place);
      if (attribute(entry, 'kind') !== 'section') {
        end = inner;
        break;
      }
      inner -= entry.nodeSize;
    }
    at -= group.nodeSize;
  }
  const first = doc.firstChild?.firstChild;
  const place = end ?? (first ? 1 + first.nodeSize : doc.content.size);
  return Selection.near(doc.resolve(Math.max(0, place - 1)), -1);
}
