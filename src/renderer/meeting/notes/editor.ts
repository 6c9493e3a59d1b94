/** The notes editor without its frame: Tiptap on the document of a meeting, with the keys of the notes. */
import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { baseKeymap, toggleMark } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { type Command, type Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { notesExtensions } from '../../../core/document/notes.ts';
import { notesFragment } from '../../../core/meeting/living-layout.ts';
import { particularsOf } from '../../../core/meeting/living-particulars.ts';
import { clipboardPlugin } from './clipboard.ts';
import { wallClock } from './clock.ts';
import { currentGroupPlugin } from './current-group.ts';
import { flaggedPlugin } from './flagged.ts';
import { newId } from './ids.ts';
import { eraseBackward, eraseForward } from './joining.ts';
import { nameSheetPlugin } from './name-sheet.ts';
import { startEntry, startPassage } from './opening.ts';
import { type LivingPeople, livingPeople } from './people.ts';
import { findEntry, rememberedPlace } from './place.ts';
import { placePlugin } from './place-plugin.ts';
import { placeholderPlugin } from './placeholder.ts';
import { type SummaryStore, summaryPlugin } from './summary-plugin.ts';
import { ensureEntry, settleAll, typingPlugin } from './typing.ts';
import { unreadPlugin } from './unread.ts';
import type { Writing } from './writing.ts';

/** What the page can do with the notes. */
export interface NotesHandle {
  readonly summary: SummaryStore;
  /** Shows an entry and puts the cursor at its end; false where there is none with this id. */
  goToEntry(id: string): boolean;
  /** Reads what is still being typed, such as a head at which the line ends: to be called before the notes are read. */
  settle(): void;
  focus(): void;
}

export interface NotesOptions {
  /** A document whose content has been checked: binding deletes what the schema can't hold. */
  readonly doc: Y.Doc;
  readonly meetingId: string;
  readonly element: HTMLElement;
  readonly editable: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told after a copy how many of its entries stayed out of the clipboard. */
  readonly onKeptBack: (entries: number) => void;
}

export interface RunningNotes {
  readonly editor: Editor;
  readonly handle: NotesHandle;
  close(): void;
}

/** Starts the editor in an element. */
export function startNotes({
  doc,
  meetingId,
  element,
  editable,
  now,
  onKeptBack,
}: NotesOptions): RunningNotes {
  const people = livingPeople(doc, newId);
  const writing: Writing = {
    people,
    newId,
    time: () => wallClock(now(), particularsOf(doc).timeZone),
  };
  const summary = summaryPlugin();
  const clipboard = clipboardPlugin({ writing, record: () => particularsOf(doc).record, onKeptBack });
  const fragment = notesFragment(doc);
  const mapping: ReturnType<typeof initProseMirrorDoc>['mapping'] = new Map();
  const editor = new Editor({
    element,
    editable,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: {
      keymap: false,
      clipboardTextSerializer: false,
      delete: false,
      drop: false,
      paste: false,
    },
    // Built here, and handed to the binding, so that the notes are not laid out twice.
    onBeforeCreate({ editor: starting }) {
      const initial = initProseMirrorDoc(fragment, starting.schema);
      for (const [part, node] of initial.mapping) mapping.set(part, node);
      // As a node, which Tiptap takes, though its types do not say so: the binding knows the notes by their nodes.
      Object.assign(starting.options, { content: initial.doc });
    },
    extensions: [
      ...notesExtensions,
      Collaboration.configure({ fragment, ySyncOptions: { mapping } }),
      notesBehaviour(writing, people, meetingId, [summary.plugin, clipboard]),
    ],
    editorProps: {
      attributes: {
        class: 'notes',
        role: 'textbox',
        'aria-label': 'Notes',
        'aria-multiline': 'true',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        dir: 'auto',
      },
    },
  });
  const settle = () => {
    const tr = settleAll(editor.state, writing);
    if (tr && !editor.view.composing) editor.view.dispatch(tr);
  };
  const handle: NotesHandle = {
    summary: summary.store,
    goToEntry: (id) => goTo(editor.view, id),
    settle,
    focus: () => editor.view.focus(),
  };
  const { tr } = editor.state;
  if (ensureEntry(tr, writing)) editor.view.dispatch(tr);
  const place = rememberedPlace(meetingId);
  if (place) goTo(editor.view, place.entry, place.offset, false);
  else putCursorAtEnd(editor.view);
  // Whoever opens a meeting may have a speaker waiting: the next key is a note.
  if (editable) editor.view.focus();
  return {
    editor,
    handle,
    close() {
      settle();
      editor.destroy();
      people.stop();
    },
  };
}

function notesBehaviour(
  writing: Writing,
  people: LivingPeople,
  meetingId: string,
  others: readonly Plugin[],
) {
  return Extension.create({
    name: 'notesBehaviour',
    priority: 900,
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        keymap({
          Enter: startEntry(writing),
          'Shift-Enter': startPassage,
          Backspace: eraseBackward(writing),
          'Shift-Backspace': eraseBackward(writing),
          Delete: eraseForward(writing),
          'Mod-b': toggle('bold'),
          'Mod-i': toggle('italic'),
        }),
        keymap(baseKeymap),
        unreadPlugin(),
        typingPlugin(writing, () => editor.view.composing),
        placeholderPlugin(),
        currentGroupPlugin(),
        flaggedPlugin(),
        nameSheetPlugin(people),
        ...others,
        placePlugin(meetingId),
      ];
    },
  });
}

function toggle(name: 'bold' | 'italic'): Command {
  return (state, dispatch) => {
    const mark = state.schema.marks[name];
    return mark ? toggleMark(mark)(state, dispatch) : false;
  };
}

function putCursorAtEnd(view: EditorView): void {
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(Selection.atEnd(doc)));
}

function goTo(view: EditorView, id: string, offset?: number, takeFocus = true): boolean {
  const entry = findEntry(view.state.doc, id);
  if (!entry) return false;
  const inside = Math.min(offset ?? entry.node.nodeSize, entry.node.nodeSize - 1);
  const $at = view.state.doc.resolve(entry.pos + Math.max(1, inside));
  view.dispatch(view.state.tr.setSelection(TextSelection.near($at, -1)));
  // Groups out of sight have a guessed height, so the entry is asked to show itself.
  const dom = view.nodeDOM(entry.pos);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
  if (takeFocus) view.focus();
  return true;
}
