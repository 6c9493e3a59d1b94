/**
 * Questions and who answers them, found without looking through the meeting: what
 * a group holds is kept by the identity of its node, which lasts until something
 * in the group is changed.
 */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { joinIds, splitIds } from '../../../core/meeting/entry-node.ts';
import { attribute, forEachEntry } from './entries.ts';

interface Exchanges {
  /** The ids of the questions of a group, in order. */
  readonly questions: readonly string[];
  /** What an answer that follows the group goes to; null when nothing in it was asked or answered. */
  readonly last: string | null;
  /** Whether an answer in it names a question that was not there yet. */
  readonly waits: boolean;
}

/** What stands in an answer for the id of a question that there is not yet (see core/shorthand/answers.ts). */
export const UNASKED = 'question-';

const exchangesOfGroup = new WeakMap<Node, Exchanges>();

function exchangesOf(group: Node): Exchanges {
  const known = exchangesOfGroup.get(group);
  if (known) return known;
  const questions: string[] = [];
  let last: string | null = null;
  let waits = false;
  for (const entry of group.children) {
    if (attribute(entry, 'kind') === 'question') questions.push(attribute(entry, 'id'));
    last = exchangeIn(entry) ?? last;
    waits ||= attribute(entry, 'answers').includes(UNASKED);
  }
  const exchanges = { questions, last, waits };
  exchangesOfGroup.set(group, exchanges);
  return exchanges;
}

/** The question an entry leaves at hand for the next answer; null when it asks and answers nothing. */
function exchangeIn(entry: Node): string | null {
  switch (attribute(entry, 'kind')) {
    case 'question':
      return attribute(entry, 'id');
    case 'answer':
      return splitIds(attribute(entry, 'answers')).findLast((id) => !id.startsWith(UNASKED)) ?? null;
    default:
      return null;
  }
}

/** The ids of all questions of the meeting, in order. */
export function questionsOf(doc: Node): string[] {
  return doc.children.flatMap((group) => exchangesOf(group).questions);
}

/** The question last asked or answered before the entry at `pos`; null where nothing was asked. */
export function lastExchangeBefore(doc: Node, pos: number): string | null {
  const $pos = doc.resolve(pos);
  const group = $pos.node(1);
  for (let index = $pos.index(1) - 1; index >= 0; index--) {
    const exchange = exchangeIn(group.child(index));
    if (exchange !== null) return exchange;
  }
  for (let index = $pos.index(0) - 1; index >= 0; index--) {
    const { last } = exchangesOf(doc.child(index));
    if (last !== null) return last;
  }
  return null;
}

/**
 * The ids that typed numbers stand for, counted from 1 through the whole meeting.
 * `0` is no question; a number that no question has yet is kept in the place of an id.
 */
export function questionsNumbered(numbers: readonly string[], doc: Node): string[] {
  const questions = questionsOf(doc);
  const named = numbers.map(Number).filter((number) => number > 0);
  return [...new Set(named.map((number) => questions[number - 1] ?? `${UNASKED}${number}`))];
}

/** Gives answers that named a question before it was asked its id, now that it may be there. */
export function settleWaitingAnswers(tr: Transaction): void {
  if (!tr.doc.children.some((group) => exchangesOf(group).waits)) return;
  const questions = questionsOf(tr.doc);
  forEachEntry(tr.doc, 0, tr.doc.content.size, (entry, pos) => {
    const typed = attribute(entry, 'answers');
    if (!typed.includes(UNASKED)) return;
    const ids = splitIds(typed).map((id) => {
      const number = id.startsWith(UNASKED) ? Number(id.slice(UNASKED.length)) : 0;
      return questions[number - 1] ?? id;
    });
    const answers = joinIds([...new Set(ids)]);
    if (answers !== typed) tr.setNodeAttribute(pos, 'answers', answers === '' ? null : answers);
  });
}
