/** Finding entries by their place in the notes. */
import type { Node, ResolvedPos } from '@tiptap/pm/model';

/** An entry and where it stands: `pos` is the position right before it. */
export interface PlacedEntry {
  readonly node: Node;
  readonly pos: number;
}

const GROUP_DEPTH = 1;
const ENTRY_DEPTH = 2;
const PASSAGE_DEPTH = 3;

/** The entry around a position, or null between entries. */
export function entryAround($pos: ResolvedPos): PlacedEntry | null {
  if ($pos.depth < ENTRY_DEPTH) return null;
  return { node: $pos.node(ENTRY_DEPTH), pos: $pos.before(ENTRY_DEPTH) };
}

/** Whether a position is at the very start of the first passage of its entry. */
export function isAtEntryStart($pos: ResolvedPos): boolean {
  return $pos.depth === PASSAGE_DEPTH && $pos.parentOffset === 0 && $pos.index(ENTRY_DEPTH) === 0;
}

/** Whether a position is at the very end of the last passage of its entry. */
export function isAtEntryEnd($pos: ResolvedPos): boolean {
  return (
    $pos.depth === PASSAGE_DEPTH &&
    $pos.parentOffset === $pos.parent.content.size &&
    $pos.index(ENTRY_DEPTH) === $pos.node(ENTRY_DEPTH).childCount - 1
  );
}

/** The entry before the one at `pos`, across groups; null for the first. */
export function entryBefore(doc: Node, pos: number): PlacedEntry | null {
  const $pos = doc.resolve(pos);
  const group = $pos.node(GROUP_DEPTH);
  const index = $pos.index(GROUP_DEPTH);
  if (index > 0) {
    const node = group.child(index - 1);
    return { node, pos: pos - node.nodeSize };
  }
  let end = $pos.before(GROUP_DEPTH);
  for (let at = $pos.index(0) - 1; at >= 0; at--) {
    const earlier = doc.child(at);
    if (earlier.lastChild) return { node: earlier.lastChild, pos: end - 1 - earlier.lastChild.nodeSize };
    end -= earlier.nodeSize;
  }
  return null;
}

/** The entry after the one at `pos`, across groups; null for the last. */
export function entryAfter(doc: Node, pos: number): PlacedEntry | null {
  const $pos = doc.resolve(pos);
  const group = $pos.node(GROUP_DEPTH);
  const index = $pos.index(GROUP_DEPTH);
  const entry = group.child(index);
  if (index + 1 < group.childCount) return { node: group.child(index + 1), pos: pos + entry.nodeSize };
  let start = $pos.after(GROUP_DEPTH);
  for (let at = $pos.index(0) + 1; at < doc.childCount; at++) {
    const later = doc.child(at);
    if (later.firstChild) return { node: later.firstChild, pos: start + 1 };
    start += later.nodeSize;
  }
  return null;
}

/** Each entry that a range touches, in order. Looks at no other. */
export function forEachEntry(
  doc: Node,
  from: number,
  to: number,
  visit: (entry: Node, pos: number) => void,
): void {
  doc.nodesBetween(Math.max(0, from), Math.min(doc.content.size, to), (node, pos) => {
    if (node.type.name === 'entry') {
      visit(node, pos);
      return false;
    }
    return node.type.name === 'group';
  });
}

/** Whether an entry is what an empty line is in a file: no head, and nothing but spaces. */
export function isEmptyLine(entry: Node): boolean {
  if (attribute(entry, 'kind') !== 'unattributed' || entry.childCount > 1) return false;
  const spaces = entry.textContent;
  return entry.content.size <= 2 + spaces.length && /^[ \t]*$/.test(spaces);
}

/** An attribute of an entry; all of them are texts. */
export function attribute(entry: Node, name: string): string {
  const value: unknown = entry.attrs[name];
  return typeof value === 'string' ? value : '';
}
