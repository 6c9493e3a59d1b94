/** What is pasted into a draft from another program: paragraphs, headings, lists and quotations, with links and emphasis; nothing else. */
import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import { blockToNode } from '../../../core/meeting/draft-node.ts';
import { blocksFromHtml, blocksFromText, isFormatted, type PastedBlock } from '../../../core/paste/pasted.ts';

export const DraftPasting = Extension.create({
  name: 'draftPasting',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, { clipboardData }) {
          const html = clipboardData?.getData('text/html') ?? '';
          // From a draft or from notes of this app: the editor knows its own.
          if (html.includes('data-pm-slice')) return false;
          const text = clipboardData?.getData('text/plain') ?? '';
          const page = blocksFromHtml(html);
          const blocks = isFormatted(page) || text === '' ? page : blocksFromText(text);
          // Nothing but a picture, say: it must not be fetched.
          if (blocks.length > 0) view.dispatch(pasteBlocks(view.state, blocks));
          return true;
        },
      },
    }),
  ],
});

/** The transaction that puts blocks where the selection is. */
export function pasteBlocks(state: EditorState, blocks: readonly PastedBlock[]): Transaction {
  const { tr, schema } = state;
  const nodes = Fragment.from(
    blocks.map((block) => schema.nodeFromJSON(blockToNode({ ...block, id: '', fingerprint: '' }))),
  );
  if (!tr.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  const { parent } = $from;
  const opens = (block: PastedBlock | undefined) => (block?.type === 'paragraph' ? 1 : 0);
  if (!parent.isTextblock) tr.replaceWith(0, tr.doc.content.size, nodes);
  // What is pasted into an empty paragraph takes its place.
  else if (parent.content.size === 0 && parent.type.name === 'paragraph')
    tr.replaceWith($from.before(), $from.after(), nodes);
  else tr.replaceSelection(new Slice(nodes, opens(blocks[0]), opens(blocks.at(-1))));
  const end = tr.mapping.map(state.selection.to, -1);
  const after = tr.mapping.map(state.selection.to, 1);
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.max(end, after)), -1)).scrollIntoView();
}
