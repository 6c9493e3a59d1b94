import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Keeps React from looking for the selection in an editor. Before each commit, of whatever on the page, React counts where the
 * selection is in the element that has the focus, if that calls itself editable: it walks all of its text
 * (`getSelectionInformation` of react-dom 19), which in a long meeting is the dearest thing that a key pays. An editor
 * keeps its selection itself, and none of its text is React's.
 */
export const OwnSelection = Extension.create({
  name: 'ownSelection',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        view: ({ dom }) => {
          // The property alone: to the browser, and to ProseMirror, it is the attribute that counts.
          Object.defineProperty(dom, 'contentEditable', { configurable: true, value: 'inherit' });
          return {};
        },
      }),
    ];
  },
});
