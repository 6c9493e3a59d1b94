/**
 * Where the cursor of an empty draft goes when the first words come: to their
 * start. With nothing to stand in, ProseMirror selects the whole document, and
 * the binding holds on to that: the next key would take the place of the
 * whole composed draft.
 */
import { Extension } from '@tiptap/core';
import { AllSelection, type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';

/** What moves the cursor to the start of a draft that has just got its first blocks; null where nothing is to be done. */
export function toStartOfDraft(before: EditorState, now: EditorState): Transaction | null {
  const isFirst = before.doc.content.size === 0 && now.doc.content.size > 0;
  if (!isFirst || !(now.selection instanceof AllSelection)) return null;
  return now.tr.setSelection(Selection.atStart(now.doc));
}

export const StartOfDraft = Extension.create({
  name: 'startOfDraft',
  addProseMirrorPlugins: () => [
    new Plugin({ appendTransaction: (_transactions, before, now) => toStartOfDraft(before, now) }),
  ],
});
