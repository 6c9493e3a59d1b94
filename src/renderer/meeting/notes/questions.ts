/**
 * Questions and who answers them, found without looking through the meeting: what
 * a group holds is kept by the identity of its node, which lasts until something
 * in the group is changed.
 */
import type { Node } from '@tiptap/pm/model';
import { splitIds } from '../../../core/meeting/entry-node.ts';
import { attribute } from './entries.ts';

interface Exchanges {
  /** The ids of the questions of a group, in order. */
  readonly questions: readonly string[];
  /** What an answer that follows the group goes to; null when nothing in it was asked or answered. */
  readonly last: readonly string[] | null;
}

const exchangesOfGroup = new WeakMap<Node, Exchanges>();

function exchangesOf(group: Node): Exchanges {
  const known = exchangesOfGroup.get(group);
  if (known) return known;
  const questions: string[] = [];
  let last: readonly string[] | null = null;
  for (const entry of group.children) {
    if (attribute(entry, 'kind') === 'question') questions.push(attribute(entry, 'id'));
    last = exchangeIn(entry) ?? last;
  }
  const exchanges = { questions, last };
  exchangesOfGroup.set(group, exchanges);
  return exchanges;
}

/** The questions an entry leaves at hand for the next answer; null when it asks and answers nothing. */
function exchangeIn(entry: Node): readonly string[] | null {
  switch (attribute(entry, 'kind')) {
    case 'question':
      return [attribute(entry, 'id')];
    case 'answer': {
      const answers = splitIds(attribute(entry, 'answers'));
      return answers.length > 0 ? answers : null;
    }
    default:
      return null;
  }
}

/** The ids of all questions before the entry at `pos`, counted as shorthand counts them: the first is number 1. */
export function questionsBefore(doc: Node, pos: number): string[] {
  const $pos = doc.resolve(pos);
  const questions: string[] = [];
  for (let index = 0; index < $pos.index(0); index++)
    questions.push(...exchangesOf(doc.child(index)).questions);
  const group = $pos.node(1);
  for (let index = 0; index < $pos.index(1); index++) {
    const entry = group.child(index);
    if (attribute(entry, 'kind') === 'question') questions.push(attribute(entry, 'id'));
  }
  return questions;
}

/** The question last asked or answered before the entry at `pos`; none where nothing was asked. */
export function lastExchangeBefore(doc: Node, pos: number): readonly string[] {
  const $pos = doc.resolve(pos);
  const group = $pos.node(1);
  for (let index = $pos.index(1) - 1; index >= 0; index--) {
    const exchange = exchangeIn(group.child(index));
    if (exchange) return exchange;
  }
  for (let index = $pos.index(0) - 1; index >= 0; index--) {
    const { last } = exchangesOf(doc.child(index));
    if (last) return last;
  }
  return [];
}
