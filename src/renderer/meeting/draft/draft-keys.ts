/** What the keys do in a draft, beyond what any editor does. */
import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { selectionInStep } from '../selection-in-step.ts';

export const DraftKeys = Extension.create({
  name: 'draftKeys',
  // Before the editor's own Enter.
  priority: 200,

  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      'Mod-b': () => editor.commands.toggleMark('bold'),
      'Mod-i': () => editor.commands.toggleMark('italic'),
      Enter: () => {
        const { $from, empty } = editor.state.selection;
        const block = $from.parent;
        if (block.type.name === 'bullet' && block.content.size === 0)
          return editor.commands.setNode('paragraph');
        if (block.type.name === 'bullet' && empty && $from.parentOffset === block.content.size) {
          return editor
            .chain()
            .insertContentAt($from.after(), { type: 'bullet' })
            .focus($from.after() + 1)
            .run();
        }
        if (block.type.name === 'figure') {
          // A caption is one paragraph; a second picture of the same would be nobody's wish.
          return editor
            .chain()
            .insertContentAt($from.after(), { type: 'paragraph' })
            .focus($from.after() + 1)
            .run();
        }
        return false;
      },
    };
  },

  addProseMirrorPlugins: () => [
    selectionInStep(),
    new Plugin({
      props: {
        handleDOMEvents: {
          // A draft may be empty of blocks; the first key makes the paragraph that it is typed into.
          beforeinput: (view) => {
            const { doc, schema, tr } = view.state;
            const paragraph = schema.nodes.paragraph;
            if (doc.childCount > 0 || !paragraph) return false;
            tr.insert(0, paragraph.create({ id: crypto.randomUUID() }));
            view.dispatch(tr.setSelection(TextSelection.create(tr.doc, 1)));
            return false;
          },
        },
      },
    }),
  ],
});
