/**
 * Keeps the group with the cursor laid out. Groups out of sight are skipped by
 * the browser (`content-visibility`), and a group that has just opened counts as
 * out of sight until the next frame: a key that comes before it would be lost to
 * another place.
 */
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** The plugin; its class is `is-current`. */
export function currentGroupPlugin(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection: { $head } }) {
        if ($head.depth === 0) return null;
        return DecorationSet.create(doc, [
          Decoration.node($head.before(1), $head.after(1), { class: 'is-current' }),
        ]);
      },
    },
  });
}
