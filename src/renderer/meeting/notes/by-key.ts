/** What the commands of the notes do. */
import type { Command } from '@tiptap/pm/state';
import type { StretchFlag } from '../../../core/meeting/living-stretch.ts';
import type { Relation } from '../../../core/meeting/meeting.ts';
import { INTERPRETED, VERIFIED } from '../../../core/meeting/quotations.ts';
import type { NotesCommandId } from '../../commands/notes-commands.ts';
import { oneStep } from '../undo-steps.ts';
import { answerTo, type Picks, questionByDigit } from './answering.ts';
import { attribute, entryAround } from './entries.ts';
import { isUnwritten, keepSelection, ownFlags, putFlag, toggleFlag } from './flagging.ts';
import { giveTo, giveToNobody } from './giving.ts';
import { joinAbove } from './joint.ts';
import { beginSection, makeKind } from './kinds.ts';
import { toggleLabel } from './labelling.ts';
import { quote } from './quoting.ts';
import { relate } from './relating.ts';
import { touchedEntries } from './touched.ts';
import { markRead } from './unread.ts';
import type { Writing } from './writing.ts';

/** What the meeting around the notes does for their commands. */
export interface Surroundings {
  /** Begins a stretch, or lifts it where it lasts; whether it lasts now. */
  readonly toggleStretch: (flag: StretchFlag) => boolean;
  /** The id of the speaker at hand with this number, from 1; null for nobody. */
  readonly recent: (number: number) => string | null;
  /** Asks on the page for what a command needs to know. */
  readonly ask: (question: Question) => void;
}

/** What a command asks for. */
export type Question =
  | { readonly about: 'giveTo' }
  /** Who answers; `question`: which one, where that is known. */
  | { readonly about: 'whoAnswers'; readonly question: string | null }
  | { readonly about: 'whichQuestion' }
  /** Which earlier entry this one supports, corrects or replies to. */
  | { readonly about: 'whichEntry'; readonly kind: Relation['kind'] };

/** Each command of the notes. */
export function notesCommands(writing: Writing, around: Surroundings): Record<NotesCommandId, Command> {
  const toRecent =
    (number: number): Command =>
    (state, dispatch, view) => {
      const id = around.recent(number);
      return id !== null && giveTo(id, 'speaker', writing)(state, dispatch, view);
    };
  const picks: Picks = { entry: null };
  const toQuestion =
    (digit: number): Command =>
    (state, dispatch, view) => {
      const question = questionByDigit(state.doc, digit);
      if (question === null) return false;
      answerTo(question, false, picks, writing)(state, dispatch, view);
      return unlessNobodys(question, around)(state, dispatch, view);
    };
  return {
    giveTo: asking({ about: 'giveTo' }, around),
    giveToNobody: giveToNobody(writing),
    giveToRecent1: toRecent(1),
    giveToRecent2: toRecent(2),
    giveToRecent3: toRecent(3),
    giveToRecent4: toRecent(4),
    giveToRecent5: toRecent(5),
    giveToRecent6: toRecent(6),
    giveToRecent7: toRecent(7),
    giveToRecent8: toRecent(8),
    giveToRecent9: toRecent(9),
    makeStatement: makeKind('statement', writing),
    makeQuestion: makeKind('question', writing),
    makeAnswer: answer(writing, around),
    makeProceedings: makeKind('proceedings', writing),
    makeOutcome: makeKind('outcome', writing),
    makePrivate: makeKind('private', writing),
    beginSection: beginSection(writing),
    answerWhich: asking({ about: 'whichQuestion' }, around),
    answerQuestion0: toQuestion(0),
    answerQuestion1: toQuestion(1),
    answerQuestion2: toQuestion(2),
    answerQuestion3: toQuestion(3),
    answerQuestion4: toQuestion(4),
    answerQuestion5: toQuestion(5),
    answerQuestion6: toQuestion(6),
    answerQuestion7: toQuestion(7),
    answerQuestion8: toQuestion(8),
    answerQuestion9: toQuestion(9),
    rightOfReply: toggleLabel('right of reply'),
    pointOfOrder: toggleLabel('point of order'),
    amendment: toggleLabel('amendment'),
    interpreted: toggleLabel(INTERPRETED),
    joinAbove: joinAbove(),
    supports: related('supports', around),
    corrects: related('corrects', around),
    repliesTo: related('replies', around),
    flagOff: toggleFlag('off'),
    flagAnon: toggleFlag('anon'),
    flagCheck: toggleFlag('check'),
    stretchOff: fromHereOn('off', around),
    stretchAnon: fromHereOn('anon', around),
    quote: quote(),
    verifyQuotations: toggleLabel(VERIFIED),
  };
}

/** At once to the last words of somebody else; the second press asks to which. */
function related(kind: Relation['kind'], around: Surroundings): Command {
  return (state, dispatch, view) =>
    relate(kind)(state, dispatch, view) ||
    asking({ about: 'whichEntry', kind }, around)(state, dispatch, view);
}

function asking(question: Question, around: Surroundings): Command {
  return (_state, dispatch) => {
    if (dispatch) around.ask(question);
    return true;
  };
}

/** An answer without speaker is none: where nobody is known to speak, it is asked who answers. */
function answer(writing: Writing, around: Surroundings): Command {
  return (state, dispatch, view) => {
    makeKind('answer', writing)(state, dispatch, view);
    return unlessNobodys(null, around)(state, dispatch, view);
  };
}

/** Asks who answers, where that is not known. */
function unlessNobodys(question: string | null, around: Surroundings): Command {
  return (state, dispatch, view) => {
    const isNobodys = touchedEntries(view?.state ?? state).some(({ node }) =>
      ['unattributed', 'asked'].includes(attribute(node, 'kind')),
    );
    return !isNobodys || asking({ about: 'whoAnswers', question }, around)(state, dispatch, view);
  };
}

/**
 * Begins or lifts a stretch. The entry at the cursor, where words stand in it already, carries the flag too
 * when a stretch begins: what is typed on in it would be on the record otherwise.
 */
function fromHereOn(flag: StretchFlag, around: Surroundings): Command {
  return oneStep((state, dispatch) => {
    if (!dispatch) return true;
    const here = entryAround(state.selection.$head);
    if (!around.toggleStretch(flag) || !here || isUnwritten(here.node) || ownFlags(here.node)[flag])
      return true;
    const { tr } = state;
    keepSelection(tr, () => putFlag(tr, here.pos, flag));
    dispatch(markRead(tr));
    return true;
  });
}
