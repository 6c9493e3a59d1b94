/**
 * Deleting what is selected. Where the selection runs over several entries, what
 * is left of the last one keeps its own head: joined to the first, its words would
 * be in the mouth of somebody else.
 */
import { type Command, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { attribute, entryAround, isAtEntryEnd, isAtEntryStart, type PlacedEntry } from './entries.ts';
import { blankAttributes, typesOf, type Writing } from './writing.ts';

/** Deletes the selection. Entries that were selected whole are gone; where nothing is left of any, a blank one stays for the cursor. */
export function deleteSelected(tr: Transaction, writing: Writing): Transaction {
  const { $from, $to } = tr.selection;
  const first = entryAround($from);
  const last = entryAround($to);
  if (!first || !last || first.pos === last.pos || (isHeadless(first) && isHeadless(last))) {
    return tr.deleteSelection();
  }
  const firstEnd = first.pos + first.node.nodeSize;
  const lastEnd = last.pos + last.node.nodeSize;
  const keepsFirst = !isAtEntryStart($from);
  const keepsLast = !isAtEntryEnd($to);
  const from = $from.pos;
  if (keepsLast) tr.delete(last.pos + 2, $to.pos);
  // From the back to the front, so that no place has moved yet when it is needed.
  tr.delete(keepsFirst ? firstEnd : first.pos, keepsLast ? last.pos : lastEnd);
  if (keepsFirst) tr.delete(from, firstEnd - 2);
  else if (!keepsLast) tr.insert(first.pos, blankEntry(tr, writing));
  return tr.setSelection(TextSelection.create(tr.doc, keepsFirst ? from : first.pos + 2));
}

function isHeadless({ node }: PlacedEntry): boolean {
  return attribute(node, 'kind') === 'unattributed';
}

function blankEntry({ doc }: Transaction, { newId }: Writing) {
  const { entry, paragraph } = typesOf(doc);
  return entry.create(blankAttributes(newId()), paragraph.create());
}

/** Backspace and Delete where something is selected. */
export function eraseSelected(writing: Writing): Command {
  return (state, dispatch) => {
    if (state.selection.empty) return false;
    dispatch?.(deleteSelected(state.tr, writing).scrollIntoView());
    return true;
  };
}

/** What is typed over a selection of several entries. */
export function typingOverPlugin(writing: Writing): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        const { state } = view;
        const { $from, $to } = state.selection;
        if (entryAround($from)?.pos === entryAround($to)?.pos) return false;
        view.dispatch(deleteSelected(state.tr, writing).insertText(text).scrollIntoView());
        return true;
      },
    },
  });
}
