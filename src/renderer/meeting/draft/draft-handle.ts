/** What the page can do with the draft editor. */
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Finding } from '../../../core/desk/finding.ts';
import type { Change } from '../../../core/document/changes.ts';
import type { Block } from '../../../core/document/draft.ts';
import { fixFinding, markFindings, showFinding } from '../../desk/finding-marks.ts';
import { changeAtHand, changedMarksKey, isCompared, type MarksNews, nextChange } from './changed-marks.ts';
import { entriesOf, sentenceAt, sentencesThatReport } from './sentences.ts';
import { shownSentenceKey } from './shown-sentence.ts';
import { blocksBeforeCursor, putTold } from './told-at-place.ts';

/** A stretch of the draft, good until it changes. */
export interface DraftPlace {
  readonly from: number;
  readonly to: number;
  /** Where the cursor goes; its start where nothing is said. */
  readonly cursor?: number;
}

export interface DraftHandle {
  focus(): void;
  /** The entries behind the sentence at the cursor, and where it is; null in words that report nothing. */
  sentenceAtCursor(): { entries: string[]; place: DraftPlace } | null;
  /** Where an entry is reported. */
  placesOf(entry: string): DraftPlace[];
  /** Shows a place and puts the cursor to its start. */
  goTo(place: DraftPlace): void;
  /** Whether the cursor still stands where `goTo` put it. */
  isAt(place: DraftPlace): boolean;
  /** How many blocks stand before the place of the cursor; null as long as nobody has put it anywhere. */
  blocksBeforeCursor(): number | null;
  /** Puts composed sentences in at the cursor, or behind this many blocks: one step of undo. The focus stays where it is. */
  put(blocks: readonly Block[], blocksBefore: number | null): void;
  /** Marks the paragraphs whose notes changed. */
  showChanges(changes: readonly Change[]): void;
  /** Shows both texts of the marked paragraph at the cursor, or of the next one; once more hides them. */
  compare(block?: string): void;
  /** The marked paragraph of this id, or the one at hand. */
  changed(block?: string): Change | null;
  /** Leaves a marked paragraph as it is, until its notes change again. */
  keep(change: Change): void;
  /** Takes the mark from a paragraph at once; the reader says later what it finds. */
  settled(change: Change): void;
  /** Marks what the copy desk found, and nothing else. */
  markFindings(findings: readonly Finding[]): void;
  /** Selects the words of a finding; false where they are not there any more. */
  showFinding(finding: Finding): boolean;
  /** Puts its suggestion in their place, as one step; false likewise. */
  fixFinding(finding: Finding): boolean;
  /** Runs what changes the draft as one step, which one undo takes back. */
  asOneStep(change: () => void): void;
}

/** The handle of an editor. */
export function draftHandle(editor: Editor): DraftHandle {
  let hasCursor = false;
  editor.on('focus', () => {
    hasCursor = true;
  });
  const { view } = editor;
  const asOneStep = (change: () => void) => {
    const undo = yUndoPluginKey.getState(editor.state)?.undoManager;
    undo?.stopCapturing();
    change();
    undo?.stopCapturing();
  };
  const goTo = ({ from, to, cursor = from }: DraftPlace) => {
    const { tr, doc } = editor.state;
    const selection = TextSelection.near(doc.resolve(Math.min(cursor, doc.content.size)));
    view.dispatch(tr.setSelection(selection).setMeta(shownSentenceKey, { from, to }));
    reveal(editor, from);
    view.focus();
  };
  const marked = (news: MarksNews) => view.dispatch(editor.state.tr.setMeta(changedMarksKey, news));
  return {
    // At once: Tiptap's own command waits for a frame, and the keys before it would go elsewhere.
    focus: () => view.focus(),
    sentenceAtCursor: () => {
      const cursor = editor.state.selection.head;
      const sentence = sentenceAt(editor.state.doc, cursor);
      return sentence && { entries: entriesOf(sentence), place: { ...sentence, cursor } };
    },
    placesOf: (entry) => sentencesThatReport(editor.state.doc, entry),
    goTo,
    isAt: ({ from, cursor = from }) => editor.state.selection.empty && editor.state.selection.head === cursor,
    blocksBeforeCursor: () => (hasCursor ? blocksBeforeCursor(editor.state) : null),
    put: (blocks, blocksBefore) =>
      asOneStep(() => {
        const { tr, range } = putTold(editor.state, blocks, blocksBefore);
        view.dispatch(tr.setMeta(shownSentenceKey, range));
        reveal(editor, range.from);
      }),
    showChanges: (changes) =>
      marked({ changes: new Map(changes.map((change) => [change.block.id, change])) }),
    compare: (block) => {
      const here = block ?? changeAtHand(editor.state)?.block.id;
      if (here !== undefined && isCompared(editor.state, here)) return marked({ open: null });
      const next = nextChange(editor.state);
      if (block === undefined && next && here === undefined) {
        goTo({ from: next.at + 1, to: next.at + 1 });
        return marked({ open: next.id });
      }
      if (here !== undefined) marked({ open: here });
    },
    changed: (block) => changeAtHand(editor.state, block),
    keep: ({ block, now }) =>
      asOneStep(() => {
        const { tr } = editor.state;
        editor.state.doc.forEach((node, at) => {
          if (node.attrs.id === block.id) tr.setNodeAttribute(at, 'fingerprint', now?.fingerprint ?? '');
        });
        view.dispatch(tr.setMeta(changedMarksKey, { settled: block.id } satisfies MarksNews));
      }),
    markFindings: (findings) => markFindings(view, findings),
    showFinding: (finding) => showFinding(view, finding),
    fixFinding: (finding) => {
      let isFixed = false;
      asOneStep(() => {
        isFixed = fixFinding(view, finding);
      });
      return isFixed;
    },
    settled: ({ block }) => marked({ settled: block.id }),
    asOneStep,
  };
}

function reveal({ view }: Editor, at: number): void {
  const { node } = view.domAtPos(at + 1);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
