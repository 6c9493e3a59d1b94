/**
 * The numbers by which heads name other entries (core/shorthand/numbering.ts), found
 * without looking through the meeting: which entries of a group have one is kept by
 * the identity of its node.
 */
import type { Node } from '@tiptap/pm/model';
import type { EntryNumbers } from '../../../core/shorthand/numbering.ts';
import { attribute } from './entries.ts';

/** The entries by their numbers, as seen from the one at `pos`. */
export function numbersAt(doc: Node, pos: number): EntryNumbers {
  const groups = () => doc.children.map(numberedIn);
  return {
    get above() {
      const $pos = doc.resolve(pos);
      const beside = $pos.node(1).children.slice(0, $pos.index(1)).filter(isNumbered).length;
      return groups()
        .slice(0, $pos.index(0))
        .reduce((sum, ids) => sum + ids.length, beside);
    },
    idOf(number) {
      let left = number;
      for (const ids of groups()) {
        if (left <= ids.length) return ids[left - 1] ?? null;
        left -= ids.length;
      }
      return null;
    },
    numberOf(id) {
      let before = 0;
      for (const ids of groups()) {
        const at = ids.indexOf(id);
        if (at >= 0) return before + at + 1;
        before += ids.length;
      }
      return null;
    },
  };
}

const numberedOfGroup = new WeakMap<Node, readonly string[]>();

/** The ids of the entries of a group that have a number, in order. */
function numberedIn(group: Node): readonly string[] {
  const known = numberedOfGroup.get(group);
  if (known) return known;
  const ids = group.children.filter(isNumbered).map((entry) => attribute(entry, 'id'));
  numberedOfGroup.set(group, ids);
  return ids;
}

/** Whether the entry has a number: it is neither a comment nor a blank line. */
export function isNumbered(entry: Node): boolean {
  const kind = attribute(entry, 'kind');
  if (kind !== 'unattributed') return kind !== 'comment';
  return (
    attribute(entry, 'time') !== '' ||
    entry.children.some((passage) => passage.type.name !== 'paragraph' || passage.content.size > 0)
  );
}
