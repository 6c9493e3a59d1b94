/**
 * Copy, cut, drag and paste. What is off the record is kept from the clipboard of
 * the system, which every program can read; within this window a copy is whole
 * (docs/decisions/clipboard.md).
 */
import type { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type Shareable, shareable } from './leaving.ts';
import { pasteLines } from './pasting.ts';
import { markRead } from './unread.ts';
import type { Writing } from './writing.ts';

/** The last copy in whole. It never leaves the memory of this window; the token says that the clipboard still means it. */
interface WholeCopy {
  readonly token: string;
  readonly slice: Slice;
}

const TOKEN_TYPE = 'application/x-rapporteur-copy';

/** HTML from elsewhere is worth its formatting only where it has any that notes can hold. */
const FORMATTED = /<(?:a|b|strong|em|i)[\s>]/i;

export interface ClipboardOptions {
  readonly writing: Writing;
  /** The record setting of the meeting, as in its particulars. */
  readonly record: () => string;
  /** Called after a copy with how many entries stayed out of it. */
  readonly onKeptBack: (entries: number) => void;
}

/** The plugin. */
export function clipboardPlugin({ writing, record, onKeptBack }: ClipboardOptions): Plugin {
  let whole: WholeCopy | null = null;

  const selected = (view: EditorView): Shareable => {
    const { from, to } = view.state.selection;
    return shareable(view.state.doc, from, to, record(), writing);
  };
  const take = (view: EditorView, event: ClipboardEvent): boolean => {
    const { clipboardData } = event;
    if (view.state.selection.empty || !clipboardData) return false;
    event.preventDefault();
    const { slice, text, keptBack } = selected(view);
    whole = { token: writing.newId(), slice: view.state.selection.content() };
    clipboardData.clearData();
    clipboardData.setData('text/html', view.serializeForClipboard(slice).dom.innerHTML);
    clipboardData.setData('text/plain', text);
    clipboardData.setData(TOKEN_TYPE, whole.token);
    if (keptBack > 0) onKeptBack(keptBack);
    return true;
  };
  const put = (view: EditorView, slice: Slice) => {
    view.dispatch(markRead(view.state.tr.replaceSelection(slice)).scrollIntoView());
    return true;
  };

  return new Plugin({
    props: {
      handleDOMEvents: {
        copy: take,
        cut(view, event) {
          const taken = take(view, event);
          if (taken && view.editable) view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
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
        if (whole && from.getData(TOKEN_TYPE) === whole.token) return put(view, whole.slice);
        const html = from.getData('text/html');
        if (html.includes('data-pm-slice') || FORMATTED.test(html)) return put(view, slice);
        const text = from.getData('text/plain');
        if (text === '') return false;
        view.dispatch(pasteLines(view.state, text, writing));
        return true;
      },
    },
  });
}
