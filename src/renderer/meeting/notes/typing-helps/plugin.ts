/**
 * The helps as one types: abbreviations, smart marks, and the rest of a name at Tab. Each is a step of its own after the
 * key that called for it: Backspace right after it gives back what was typed, and it is not done again there; so does undo.
 * Nothing is done while an input method composes: its text is not there yet.
 */
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { endUndoStep } from '../../undo-steps.ts';
import { isFromElsewhere } from '../change.ts';
import { type Abbreviations, expansionAt } from './abbreviations.ts';
import { type Completions, completionAt } from './completions.ts';
import { helpFor } from './help.ts';
import { isHeadless, wordsBefore } from './place.ts';

export interface TypingHelps {
  /** Whether they are wanted. */
  readonly isOn: () => boolean;
  readonly abbreviations: () => Abbreviations;
  readonly completions: () => Completions;
  /** The language whose marks are set, as in the particulars; null where they stay as they are typed. */
  readonly marksOf: () => string | null;
  readonly isCode: (word: string) => boolean;
  readonly isComposing: () => boolean;
}

interface Done {
  readonly from: number;
  readonly to: number;
  /** What was typed there. */
  readonly typed: string;
}

interface Standing {
  /** What was done with the last key: Backspace takes it back. */
  readonly done: Done | null;
  /** Where something was taken back, while one goes on in that passage. */
  readonly refused: { readonly from: number; readonly typed: string } | null;
  /** What Tab would complete. */
  readonly hint: { readonly from: number; readonly text: string } | null;
}

const NOTHING: Standing = { done: null, refused: null, hint: null };

const helpsKey = new PluginKey<Standing>('typingHelps');

type Change = Pick<Standing, 'done'> | Pick<Standing, 'refused'>;

/** The plugin. It has Backspace, Enter and Tab before the other keys of the notes. */
export function typingHelpsPlugin(helps: TypingHelps): Plugin<Standing> {
  const isAway = (view: EditorView) => view.composing || !view.editable || !helps.isOn();
  return new Plugin<Standing>({
    key: helpsKey,
    state: {
      init: () => NOTHING,
      apply: (tr, standing, before) => standingAfter(tr, standing, before, helps),
    },
    props: {
      handleTextInput(view, from, to, text) {
        if (isAway(view) || from !== to || text.length !== 1) return false;
        return typeWithHelp(view, from, text, helps);
      },
      handleKeyDown(view, press) {
        if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey || isAway(view)) return false;
        if (press.key === 'Enter') expandAtCursor(view, helps);
        if (press.shiftKey) return false;
        if (press.key === 'Backspace') return takeBack(view);
        return press.key === 'Tab' && complete(view);
      },
      // At the end of the passage that is written, where its stylesheet shows it: nothing is put into the text.
      decorations(state) {
        const { hint } = standingIn(state);
        if (hint === null) return null;
        const { $head } = state.selection;
        const rest = hint.text.slice($head.pos - hint.from);
        return DecorationSet.create(state.doc, [
          Decoration.node($head.before(), $head.after(), { 'data-hint': rest }),
        ]);
      },
    },
  });
}

function standingIn(state: EditorState): Standing {
  return helpsKey.getState(state) ?? NOTHING;
}

function standingAfter(
  tr: Transaction,
  standing: Standing,
  before: EditorState,
  helps: TypingHelps,
): Standing {
  const change: Change | undefined = tr.getMeta(helpsKey);
  if (change) return { ...NOTHING, refused: refusedAfter(tr, standing), ...change };
  if (!tr.docChanged && !tr.selectionSet) return standing;
  // What follows a key, such as the time that is stamped, comes with it.
  const isSequel = tr.getMeta('appendedTransaction') !== undefined;
  const done = isSequel && standing.done ? mapDone(tr, standing.done) : null;
  const refused = refusedAfter(tr, standing);
  const grew = tr.doc.content.size > before.doc.content.size;
  const isTyped = tr.docChanged && grew && tr.getMeta('uiEvent') === undefined && !isFromElsewhere(tr);
  const isKept = isSequel && !grew && standing.hint !== null;
  const hint = isTyped || isKept ? hintAt(tr, refused, helps) : null;
  return { done, refused, hint };
}

function mapDone(tr: Transaction, { from, to, typed }: Done): Done {
  return { from: tr.mapping.map(from, -1), to: tr.mapping.map(to, 1), typed };
}

function refusedAfter(tr: Transaction, { refused }: Standing): Standing['refused'] {
  if (!refused || isFromElsewhere(tr)) return null;
  const from = tr.mapping.map(refused.from, -1);
  const { $head } = tr.selection;
  return from >= $head.start() && from <= $head.end() ? { ...refused, from } : null;
}

function hintAt(tr: Transaction, refused: Standing['refused'], helps: TypingHelps): Standing['hint'] {
  const { $head, empty } = tr.selection;
  if (!empty || $head.parentOffset !== $head.parent.content.size || helps.isComposing() || !helps.isOn())
    return null;
  const words = wordsBefore($head, helps.isCode);
  // Where somebody is being chosen, as the speaker or by an @, the picker offers the names.
  if (words === null || isHeadless($head) || /@\S*(?: \S+){0,2}$/.test(words)) return null;
  const completion = completionAt(words, helps.completions());
  if (completion === null) return null;
  const from = $head.pos - completion.typed;
  return refused?.from === from ? null : { from, text: completion.text };
}

/** Types a character, and what it calls for after it, as two steps of undo. */
function typeWithHelp(view: EditorView, at: number, typed: string, helps: TypingHelps): boolean {
  const $at = view.state.doc.resolve(at);
  const words = wordsBefore($at, helps.isCode);
  if (words === null) return false;
  const help = helpFor(words, typed, helps.abbreviations(), helps.marksOf);
  if (help === null) return false;
  const from = at - help.erase;
  const whole = words.slice(words.length - help.erase) + typed;
  const { refused } = standingIn(view.state);
  if (refused?.from === from && whole.startsWith(refused.typed)) return false;
  view.dispatch(view.state.tr.insertText(typed, at).scrollIntoView());
  replace(view, { from, to: at + typed.length, typed: whole }, help.text);
  return true;
}

/** Enter ends a word too. */
function expandAtCursor(view: EditorView, helps: TypingHelps): void {
  const { $head, empty } = view.state.selection;
  const words = empty ? wordsBefore($head, helps.isCode) : null;
  const word = words === null ? null : expansionAt(words, helps.abbreviations());
  if (word === null) return;
  const done = { from: $head.pos - word.typed.length, to: $head.pos, typed: word.typed };
  const { refused } = standingIn(view.state);
  if (refused?.from !== done.from || !word.typed.startsWith(refused.typed)) replace(view, done, word.text);
}

/** Puts a text in the place of what was typed, unless that is no longer there. */
function replace(view: EditorView, { from, to, typed }: Done, text: string): void {
  const { doc, tr } = view.state;
  if (to > doc.content.size || doc.textBetween(from, to, '\n', '\n') !== typed) return;
  endUndoStep(view.state);
  const done: Done = { from, to: from + text.length, typed };
  view.dispatch(
    tr
      .insertText(text, from, to)
      .setMeta(helpsKey, { done } satisfies Change)
      .scrollIntoView(),
  );
  endUndoStep(view.state);
}

function takeBack(view: EditorView): boolean {
  const { done } = standingIn(view.state);
  const { selection, tr } = view.state;
  if (done === null || !selection.empty || selection.head !== done.to) return false;
  endUndoStep(view.state);
  const refused = { from: done.from, typed: done.typed.trimEnd() };
  view.dispatch(
    tr
      .insertText(done.typed, done.from, done.to)
      .setMeta(helpsKey, { refused } satisfies Change)
      .scrollIntoView(),
  );
  endUndoStep(view.state);
  return true;
}

function complete(view: EditorView): boolean {
  const { hint } = standingIn(view.state);
  if (hint === null) return false;
  const { head } = view.state.selection;
  const typed = view.state.doc.textBetween(hint.from, head, '\n', '\n');
  replace(view, { from: hint.from, to: head, typed }, hint.text);
  return true;
}
