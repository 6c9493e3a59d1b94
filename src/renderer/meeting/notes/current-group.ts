/**
 * Keeps the group with the cursor laid out. Groups out of sight are skipped by
 * the browser (`content-visibility`), and a group that has just opened counts as
 * out of sight until the next frame: a key that comes before it would be lost to
 * another place.
 */
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { entryAround, isEmptyLine } from './entries.ts';

/** The plugin. The group is `is-current`; the entry with the cursor `is-blank` before its first key, when it lacks nothing yet. */
export function currentGroupPlugin(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection: { $head } }) {
        if ($head.depth === 0) return null;
        const current = [Decoration.node($head.before(1), $head.after(1), { class: 'is-current' })];
        const here = entryAround($head);
        if (here && isEmptyLine(here.node)) {
          current.push(Decoration.node(here.pos, here.pos + here.node.nodeSize, { class: 'is-blank' }));
        }
        return DecorationSet.create(doc, current);
      },
    },
  });
}
