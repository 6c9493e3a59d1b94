/**
 * Copy, cut, drag and paste in the draft. Other programs get the words and their formatting; which notes a
 * sentence reports stays in this window, and comes back with what is pasted or dragged here.
 */
import { DOMSerializer } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { draftsSchema } from '../../../core/document/drafts.ts';
import { OwnCopy } from '../own-copy.ts';

/** Writes HTML for every program: without sources, and without what identifies a block. */
function serializerWithoutIds(): DOMSerializer {
  const { source: _ids, ...marks } = DOMSerializer.marksFromSchema(draftsSchema);
  const nodes = Object.entries(DOMSerializer.nodesFromSchema(draftsSchema)).map(([name, write]) => [
    name,
    (node: Parameters<typeof write>[0]) =>
      write(
        node.isText || !('id' in node.attrs)
          ? node
          : node.type.create({ ...node.attrs, id: '', fingerprint: '' }, node.content, node.marks),
      ),
  ]);
  return new DOMSerializer(Object.fromEntries(nodes), marks);
}

/** The plugin. */
export function draftClipboard(): Plugin {
  const own = new OwnCopy();
  const take = (view: EditorView, event: ClipboardEvent): boolean => {
    const { selection } = view.state;
    if (selection.empty || !event.clipboardData) return false;
    event.preventDefault();
    const slice = selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    own.take(event.clipboardData, { html: dom.innerHTML, text }, slice);
    return true;
  };
  return new Plugin({
    props: {
      // For a drag too; what is dragged within the draft is moved as it is.
      clipboardSerializer: serializerWithoutIds(),
      handleDOMEvents: {
        copy: take,
        cut(view, event) {
          const taken = take(view, event);
          if (taken) view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
          return taken;
        },
      },
      handlePaste(view, event) {
        const slice = event.clipboardData && own.meantBy(event.clipboardData);
        if (!slice) return false;
        view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
        return true;
      },
    },
  });
}
