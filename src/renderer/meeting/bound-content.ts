/** What an editor starts with when it is bound to a part of the living document. */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Selection, TextSelection } from '@tiptap/pm/state';
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

type Mapping = ReturnType<typeof initProseMirrorDoc>['mapping'];

/**
 * The content of a fragment, built here and handed to the binding, so that it is
 * not laid out twice; with the cursor where it belongs from the first. The
 * options are for the editor and for its binding.
 */
export function boundContent(
  fragment: Y.XmlFragment,
  cursorIn: (doc: Node) => Selection | null = () => null,
) {
  const mapping: Mapping = new Map();
  return {
    ySyncOptions: { mapping },
    onBeforeCreate({ editor }: { editor: Editor }): void {
      const initial = initProseMirrorDoc(fragment, editor.schema);
      for (const [part, node] of initial.mapping) mapping.set(part, node);
      const cursor = cursorIn(initial.doc);
      // As a node, which Tiptap takes, though its types do not say so: the binding knows the content by its nodes.
      Object.assign(editor.options, { content: initial.doc });
      if (cursor instanceof TextSelection) editor.options.autofocus = cursor.head;
    },
    /** To be called when the editor is made: Tiptap's own way to take the focus comes a task later, and scrolls. */
    onMade({ options }: Editor): void {
      options.autofocus = false;
    },
  };
}
