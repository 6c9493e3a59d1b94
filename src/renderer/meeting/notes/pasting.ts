/** Text that is pasted: lines of shorthand are read as if they had been typed. */
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { splitLines } from '../../../core/shorthand/lines.ts';
import { deleteSelected } from './deleting.ts';
import { startEntry } from './opening.ts';
import { typingPlugin } from './typing.ts';
import { markRead, unreadPlugin, unreadRanges } from './unread.ts';
import type { Writing } from './writing.ts';

/**
 * The transaction that puts lines where the selection is: each but the last is
 * read to its end, the last goes on being typed. No time is stamped on them,
 * since nobody knows when they were said.
 */
export function pasteLines(state: EditorState, text: string, writing: Writing): Transaction {
  const timeless: Writing = { ...writing, stamp: () => '' };
  let scratch = EditorState.create({
    doc: state.doc,
    selection: state.selection,
    plugins: [unreadPlugin(), typingPlugin(timeless, () => false)],
  });
  const apply = (tr: Transaction) => {
    scratch = scratch.apply(tr);
  };
  apply(markRead(scratch.tr, [], unreadRanges(state)));
  if (!scratch.selection.empty) apply(deleteSelected(scratch.tr, timeless));
  const enter = startEntry(timeless);
  for (const [index, line] of splitLines(text).entries()) {
    if (index > 0) enter(scratch, apply);
    if (line.text !== '' || index === 0) apply(scratch.tr.insertText(line.text));
  }

  const { tr } = state;
  const from = state.doc.content.findDiffStart(scratch.doc.content);
  const end = from === null ? null : state.doc.content.findDiffEnd(scratch.doc.content);
  if (from !== null && end) {
    const overlap = Math.max(0, from - Math.min(end.a, end.b));
    tr.replace(from, end.a + overlap, scratch.doc.slice(from, end.b + overlap));
    tr.setSelection(TextSelection.create(tr.doc, scratch.selection.head));
  }
  return markRead(tr, [], unreadRanges(scratch)).scrollIntoView();
}
