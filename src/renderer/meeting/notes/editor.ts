/** The notes editor without its frame: Tiptap on the document of a meeting, with the keys of the notes. */
import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { baseKeymap, toggleMark } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import type { Node } from '@tiptap/pm/model';
import {
  type Command,
  type EditorState,
  type Plugin,
  type Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { notesExtensions } from '../../../core/document/notes.ts';
import { notesFragment } from '../../../core/meeting/living-layout.ts';
import { particularsOf, setParticular } from '../../../core/meeting/living-particulars.ts';
import { beginStretch, endStretch, lastingStretches } from '../../../core/meeting/living-stretch.ts';
import { machineZone } from '../../../core/time/wall-clock.ts';
import type { NotesCommandId } from '../../commands/notes-commands.ts';
import type { OpenMeeting, Place } from '../../store/index.ts';
import { boundContent } from '../bound-content.ts';
import { OwnSelection } from '../own-selection.ts';
import { selectionInStep } from '../selection-in-step.ts';
import { endUndoStep, UndoSteps } from '../undo-steps.ts';
import { endOfWritten } from './agenda.ts';
import { notesCommands, type Question } from './by-key.ts';
import { clipboardPlugin } from './clipboard.ts';
import { currentGroupPlugin } from './current-group.ts';
import { type CursorPlace, placeOf } from './cursor-place.ts';
import { eraseSelected, typingOverPlugin } from './deleting.ts';
import { attribute, entryAround, type PlacedEntry } from './entries.ts';
import { flaggedPlugin, headingWithFlag } from './flagged.ts';
import { newId } from './ids.ts';
import { eraseBackward, eraseForward } from './joining.ts';
import { MOVING } from './moving.ts';
import { nameSheetPlugin } from './name-sheet.ts';
import { startEntry, startPassage } from './opening.ts';
import { type LivingPeople, livingPeople } from './people.ts';
import { findEntry } from './place.ts';
import { placePlugin } from './place-plugin.ts';
import { placeholderPlugin } from './placeholder.ts';
import { quotedPlugin } from './quoted.ts';
import { quotingPlugin } from './quoting.ts';
import { type Speakers, speakersOfNotes } from './speakers.ts';
import { type ClockJump, type Clocks, stamping } from './stamping.ts';
import { type SummaryStore, summaryPlugin } from './summary-plugin.ts';
import { entriesToTime, hasTimes, type TimedEntry, timePressPlugin } from './times.ts';
import { ensureEntry, settleAll, typingPlugin } from './typing.ts';
import { helpsOfMeeting } from './typing-helps/of-meeting.ts';
import { unreadPlugin } from './unread.ts';
import type { Writing } from './writing.ts';

/** What the page can do with the notes. */
export interface NotesHandle {
  readonly summary: SummaryStore;
  readonly speakers: Speakers;
  /** Does something to the notes that the page has asked for, at the cursor or to what is selected. */
  perform(make: (writing: Writing, people: LivingPeople) => Command): void;
  /** Looks something up in the notes as they are. */
  look<Found>(at: (state: EditorState, nameOf: (id: string) => string) => Found): Found;
  /** Where the cursor is, for what is shown beside it. */
  cursorPlace(): CursorPlace;
  /** Shows an entry and puts the cursor at its end; false where there is none with this id. */
  goToEntry(id: string): boolean;
  /** Reads what is still being typed, such as a head at which the line ends: to be called before the notes are read. */
  settle(): void;
  focus(): void;
  /** Asks for the time of the entry with the cursor, or for a shift of those that are selected. */
  askForTime(): void;
  /** What there is to be seen in the notes as they are. */
  read<Seen>(look: (state: EditorState) => Seen): Seen;
  /** Makes a change, as one step of undo; false where there is nothing to change. */
  change(make: NotesChange): boolean;
  /** Shows the entry with the cursor, and takes the focus there. */
  showCursor(): void;
  /** Does what a command of the notes does, at the cursor or to what is selected. */
  run(command: NotesCommandId): void;
}

/** A change to the notes as they are; null for none. */
export type NotesChange = (state: EditorState, writing: Writing) => Transaction | null;

/** Entries whose time is to be edited, where the first of them stands. */
export interface TimeRequest {
  readonly entries: readonly TimedEntry[];
  readonly beside: HTMLElement;
}

export interface NotesOptions {
  /** A document whose content has been checked: binding deletes what the schema can't hold. */
  readonly doc: Y.Doc;
  /** Where the cursor was when the meeting was left, and where it is kept from now on. */
  readonly place: OpenMeeting['place'];
  readonly element: HTMLElement;
  readonly editable: boolean;
  readonly clocks: Clocks;
  /** Told that the machine's clock has bent what is stamped from here on. */
  readonly onJump: (jump: ClockJump) => void;
  /** Told of times that somebody wants to edit. */
  readonly onTimeWanted: (request: TimeRequest) => void;
  /** Told of an agenda item that stays off the record though a stretch has been lifted: its heading carries the flag. */
  readonly onStillCovered: (heading: string) => void;
  /** Told what a command asks for. */
  readonly onQuestion: (question: Question) => void;
  /** Told after a copy how many of its entries stayed out of the clipboard. */
  readonly onKeptBack: (entries: number) => void;
}

export interface RunningNotes {
  readonly editor: Editor;
  readonly handle: NotesHandle;
  close(): void;
}

/** How near to the edges of the pane the cursor comes before the notes are scrolled: not under what stands over them, however many bars that has. In pixels. */
function scrollRoom(element: Element) {
  const head = element.closest('.pane')?.querySelector<HTMLElement>('.notes-head');
  return {
    get top() {
      return 8 + (head?.offsetHeight ?? 0);
    },
    // What is typed keeps some of what follows in sight.
    bottom: 112,
    left: 0,
    right: 0,
  };
}

/** Starts the editor in an element. */
export function startNotes({
  doc,
  place: kept,
  element,
  editable,
  clocks,
  onJump,
  onTimeWanted,
  onStillCovered,
  onQuestion,
  onKeptBack,
}: NotesOptions): RunningNotes {
  const people = livingPeople(doc, newId);
  const zone = machineZone();
  const stamp = stamping({ clocks, zone: () => particularsOf(doc).timeZone, machineZone: zone, onJump });
  let isZoneSettled = false;
  const writing: Writing = {
    people,
    newId,
    stamp(entry, sittingZone) {
      // A meeting without a zone is held in that of the machine on which its first note is stamped, wherever that goes later.
      if (!isZoneSettled && particularsOf(doc).timeZone === '' && !hasTimes(editor.state.doc))
        setParticular(doc, 'timeZone', zone);
      isZoneSettled = true;
      return stamp(entry, sittingZone);
    },
    stretches: () => lastingStretches(doc).map(({ flag }) => flag),
  };
  const summary = summaryPlugin(people);
  const { plugins, speakers } = speakersOfNotes(writing, people, () => editor.state);
  const helps = helpsOfMeeting(doc, people, () => editor.view.composing);
  const clipboard = clipboardPlugin({ writing, record: () => particularsOf(doc).record, onKeptBack });
  const fragment = notesFragment(doc);
  const place = kept.get();
  const content = boundContent(
    fragment,
    (notes) => (place && atPlace(notes, place.entry, place.offset)?.selection) ?? endOfWritten(notes),
  );
  const room = scrollRoom(element);
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
    onBeforeCreate: content.onBeforeCreate,
    extensions: [
      ...notesExtensions,
      UndoSteps,
      OwnSelection,
      Collaboration.configure({ fragment, ySyncOptions: content.ySyncOptions }),
      notesBehaviour(
        writing,
        people,
        kept.keep,
        [...plugins, helps.plugin],
        [summary.plugin, clipboard, timePressPlugin((view, id) => askForTime(view, id))],
      ),
    ],
    editorProps: {
      scrollThreshold: room,
      scrollMargin: room,
      attributes: {
        class: 'notes',
        'data-commands': 'notes',
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
  content.onMade(editor);
  const settle = () => {
    const tr = settleAll(editor.state, writing);
    if (tr && !editor.view.composing) editor.view.dispatch(tr);
  };
  const askForTime = (view: EditorView, pressed?: string) => {
    const selected = entriesToTime(view.state);
    const isAmong = pressed === undefined || selected.some(({ id }) => id === pressed);
    const first = findEntry(view.state.doc, isAmong ? (selected[0]?.id ?? '') : pressed);
    const beside = first && view.nodeDOM(first.pos);
    if (!first || !(beside instanceof HTMLElement)) return;
    beside.scrollIntoView({ block: 'nearest' });
    const one = { id: attribute(first.node, 'id'), time: attribute(first.node, 'time') };
    onTimeWanted({ entries: isAmong ? selected : [one], beside });
  };
  const commands = notesCommands(writing, {
    toggleStretch(flag) {
      const lasts = lastingStretches(doc).some((one) => one.flag === flag);
      if (!lasts) beginStretch(doc, flag, clocks.wall());
      else {
        endStretch(doc, flag);
        const heading = headingWithFlag(editor.state, flag);
        if (heading !== null) onStillCovered(heading);
      }
      return !lasts;
    },
    recent: (number) => speakers.atHand.get()[number - 1] ?? null,
    ask: onQuestion,
  });
  const handle: NotesHandle = {
    summary: summary.store,
    speakers,
    perform(make) {
      const { view } = editor;
      make(writing, people)(view.state, view.dispatch, view);
      view.focus();
    },
    look: (at) => at(editor.state, people.shortNameOf),
    cursorPlace: () => placeOf(editor.view, editor.state.selection.head),
    goToEntry: (id) => goTo(editor.view, id),
    settle,
    focus: () => editor.view.focus(),
    askForTime: () => askForTime(editor.view),
    read: (look) => look(editor.state),
    change(make) {
      const tr = editor.view.composing ? null : make(editor.state, writing);
      if (!tr) return false;
      endUndoStep(editor.state);
      editor.view.dispatch(tr);
      endUndoStep(editor.state);
      return true;
    },
    showCursor() {
      const { view } = editor;
      const here = entryAround(view.state.selection.$head);
      if (here) show(view, here);
      view.focus();
    },
    run(id) {
      const { view } = editor;
      if (view.composing) return;
      commands[id](view.state, view.dispatch, view);
      view.focus();
    },
  };
  const { tr } = editor.state;
  if (ensureEntry(tr, writing)) editor.view.dispatch(tr);
  const entry = place && findEntry(editor.state.doc, place.entry);
  if (entry) show(editor.view, entry);
  // Whoever opens a meeting may have a speaker waiting: the next key is a note.
  if (editable) editor.view.focus();
  return {
    editor,
    handle,
    close() {
      settle();
      editor.destroy();
      helps.stop();
      people.stop();
    },
  };
}

function notesBehaviour(
  writing: Writing,
  people: LivingPeople,
  onPlace: (place: Place) => void,
  first: readonly Plugin[],
  others: readonly Plugin[],
) {
  return Extension.create({
    name: 'notesBehaviour',
    priority: 900,
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        ...first,
        selectionInStep(),
        typingOverPlugin(writing),
        keymap({
          Backspace: eraseSelected(writing),
          Delete: eraseSelected(writing),
        }),
        keymap({
          Enter: startEntry(writing),
          'Shift-Enter': startPassage(writing),
          Backspace: eraseBackward(writing),
          'Shift-Backspace': eraseBackward(writing),
          Delete: eraseForward(writing),
          'Mod-b': toggle('bold'),
          'Mod-i': toggle('italic'),
        }),
        keymap(MOVING),
        keymap(baseKeymap),
        unreadPlugin(),
        typingPlugin(writing, () => editor.view.composing),
        placeholderPlugin(),
        currentGroupPlugin(),
        flaggedPlugin(),
        quotingPlugin(),
        quotedPlugin(),
        nameSheetPlugin(people),
        ...others,
        placePlugin(onPlace),
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

/** The cursor at an offset into an entry, or at its end; null where there is no such entry. */
function atPlace(
  doc: Node,
  id: string,
  offset?: number,
): { entry: PlacedEntry; selection: Selection } | null {
  const entry = findEntry(doc, id);
  if (!entry) return null;
  const inside = Math.min(offset ?? entry.node.nodeSize, entry.node.nodeSize - 1);
  return { entry, selection: TextSelection.near(doc.resolve(entry.pos + Math.max(1, inside)), -1) };
}

function goTo(view: EditorView, id: string): boolean {
  const place = atPlace(view.state.doc, id);
  if (!place) return false;
  view.dispatch(view.state.tr.setSelection(place.selection));
  show(view, place.entry);
  view.focus();
  return true;
}

/** Groups out of sight have a guessed height, so the entry is asked to show itself. */
function show(view: EditorView, { pos }: PlacedEntry): void {
  const dom = view.nodeDOM(pos);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
}
