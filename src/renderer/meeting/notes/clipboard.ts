/**
 * Copy, cut, drag and paste. What is off the record is kept from the clipboard of
 * the system, which every program can read; within this window a copy is whole
 * (docs/decisions/clipboard.md).
 */
import type { Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { OwnCopy } from '../own-copy.ts';
import { deleteSelected } from './deleting.ts';
import { entryAround, entryBefore, isAtEntryStart } from './entries.ts';
import { type Shareable, shareable } from './leaving.ts';
import { pasteFromElsewhere } from './pasting.ts';
import { markRead } from './unread.ts';
import type { Writing } from './writing.ts';

export interface ClipboardOptions {
  readonly writing: Writing;
  /** The record setting of the meeting, as in its particulars. */
  readonly record: () => string;
  /** Called after a copy with how many entries stayed out of it. */
  readonly onKeptBack: (entries: number) => void;
}

/** All that is selected, but for an entry of which the selection only reaches the start: nothing of it is in it. */
function wholeSlice({ doc, selection }: EditorState): Slice {
  const { $from, $to } = selection;
  const last = entryAround($to);
  const before = last && isAtEntryStart($to) ? entryBefore(doc, last.pos) : null;
  if (!before || $from.pos > before.pos + before.node.nodeSize - 2) return selection.content();
  return doc.slice($from.pos, before.pos + before.node.nodeSize - 2, true);
}

/** The plugin. */
export function clipboardPlugin({ writing, record, onKeptBack }: ClipboardOptions): Plugin {
  const own = new OwnCopy();

  const selected = (view: EditorView): Shareable => {
    const { from, to } = view.state.selection;
    return shareable(view.state.doc, from, to, record(), writing);
  };
  const take = (view: EditorView, event: ClipboardEvent): boolean => {
    const { clipboardData } = event;
    if (view.state.selection.empty || !clipboardData) return false;
    event.preventDefault();
    const { slice, text, keptBack } = selected(view);
    const html = view.serializeForClipboard(slice).dom.innerHTML;
    own.take(clipboardData, { html, text }, wholeSlice(view.state));
    if (keptBack > 0) onKeptBack(keptBack);
    return true;
  };
  const put = (view: EditorView, slice: Slice) => {
    const { tr } = view.state;
    if (!tr.selection.empty) deleteSelected(tr, writing);
    view.dispatch(markRead(tr.replaceSelection(slice)).scrollIntoView());
    return true;
  };

  return new Plugin({
    props: {
      handleDOMEvents: {
        copy: take,
        cut(view, event) {
          const taken = take(view, event);
          if (taken && view.editable) view.dispatch(deleteSelected(view.state.tr, writing).scrollIntoView());
          return taken;
        },
        dragstart(view, event) {
          // A drag carries its content to any program: what may not leave is moved by cut and paste.
          const { selection } = view.state;
          if (selection.empty || selected(view).keptBack === 0) return false;
          event.preventDefault();
          return true;
        },
      },
      handlePaste(view, event, slice) {
        const from = event.clipboardData;
        if (!from) return false;
        const whole = own.meantBy(from);
        if (whole) return put(view, whole);
        const html = from.getData('text/html');
        if (html.includes('data-pm-slice')) return put(view, slice);
        const pasted = pasteFromElsewhere(view.state, html, from.getData('text/plain'), writing);
        if (pasted === null) return false;
        view.dispatch(pasted);
        return true;
      },
    },
  });
}
