/** Which questions an answer goes to, by key or from a list. */
import type { Node } from '@tiptap/pm/model';
import type { Command, Transaction } from '@tiptap/pm/state';
import { joinIds, splitIds } from '../../../core/meeting/entry-node.ts';
import { oneStep } from '../undo-steps.ts';
import { attribute } from './entries.ts';
import { setKind } from './kinds.ts';
import { joinNames } from './names.ts';
import { lastExchangeBefore } from './questions.ts';
import { takeVoice } from './settling.ts';
import { numberedQuestions, type OpenQuestion, openQuestionsOf } from './summary.ts';
import { touchedEntries } from './touched.ts';
import { markRead, unreadRanges } from './unread.ts';
import type { Writing } from './writing.ts';

/**
 * The question that a digit means: the one whose number ends in it, so that the number shown is what one presses, and
 * means the same question however many others are answered meanwhile. Of several an open one, the last
 * of them; null for none.
 */
export function questionByDigit(doc: Node, digit: number): string | null {
  const isMeant = ({ number }: OpenQuestion) => number % 10 === digit;
  const meant = openQuestionsOf(doc).findLast(isMeant) ?? numberedQuestions(doc).findLast(isMeant);
  return meant?.id ?? null;
}

/** Keeps what was picked apart from what is answered because it was asked last. */
export interface Picks {
  /** The entry whose questions were picked by key. */
  entry: string | null;
}

/**
 * Makes the entries an answer to a question: instead of the one that was asked last, where nothing else has been picked;
 * otherwise as well, or no longer. `alone`: to this one and no other. An entry without speaker stays what it was.
 */
export function answerTo(question: string, alone: boolean, picks: Picks, writing: Writing): Command {
  return oneStep((state, dispatch) => {
    const touched = touchedEntries(state).filter(({ node }) => attribute(node, 'id') !== question);
    if (touched.length === 0) return false;
    const { tr } = state;
    for (const { pos } of touched.reverse()) {
      takeVoice(tr, pos, unreadRanges(state), writing);
      setAnswer(tr, pos, question, alone, picks);
    }
    dispatch?.(markRead(tr));
    return true;
  });
}

function setAnswer(tr: Transaction, pos: number, question: string, alone: boolean, picks: Picks): void {
  const entry = tr.doc.nodeAt(pos);
  if (!entry || attribute(entry, 'speakers') === '') return;
  const id = attribute(entry, 'id');
  const given = attribute(entry, 'kind') === 'answer' ? splitIds(attribute(entry, 'answers')) : [];
  const isImplied = given.length === 1 && given[0] === lastExchangeBefore(tr.doc, pos);
  const kept = alone || (isImplied && picks.entry !== id) ? [] : given;
  const answers = kept.includes(question) ? kept.filter((one) => one !== question) : [...kept, question];
  picks.entry = id;
  setKind(tr, pos, 'answer');
  tr.setNodeAttribute(pos, 'answers', answers.length === 0 ? null : joinIds(answers));
}

/** A question in the list from which one is chosen. */
export interface WaitingQuestion {
  readonly id: string;
  readonly number: number;
  /** Who asked. */
  readonly speakers: string;
  readonly text: string;
  readonly isOpen: boolean;
}

/** All questions: those that wait for an answer in order, then the others, the last first. */
export function waitingFirst(doc: Node, nameOf: (id: string) => string): WaitingQuestion[] {
  const open = new Set(openQuestionsOf(doc).map(({ id }) => id));
  const questions = numberedQuestions(doc).map(({ id, number, speakers, text }) => ({
    id,
    number,
    speakers: joinNames(speakers.map(nameOf)),
    text,
    isOpen: open.has(id),
  }));
  const answered = questions.filter(({ isOpen }) => !isOpen);
  return [...questions.filter(({ isOpen }) => isOpen), ...answered.reverse()];
}
