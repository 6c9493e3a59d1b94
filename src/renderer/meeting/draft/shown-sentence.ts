/** The sentence that somebody was led to: marked until the next key or click. */
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A transaction that carries a range under this key marks it. */
export const shownSentenceKey = new PluginKey<Range | null>('shownSentence');

/** The plugin. */
export function shownSentence(): Plugin<Range | null> {
  return new Plugin<Range | null>({
    key: shownSentenceKey,
    state: {
      init: () => null,
      apply: (tr, shown) => {
        const range: Range | undefined = tr.getMeta(shownSentenceKey);
        if (range) return range;
        return tr.docChanged || tr.selectionSet ? null : shown;
      },
    },
    props: {
      decorations: (state) => {
        const range = shownSentenceKey.getState(state);
        return range
          ? DecorationSet.create(state.doc, [
              Decoration.inline(range.from, range.to, { class: 'sentence-shown' }),
            ])
          : null;
      },
    },
  });
}
