/**
 * What is shown on a question or an answer and hangs on entries elsewhere: the
 * number of a question, whether it is open, which questions an answer goes to
 * where that is not the one before it, and the flags that an answer takes on from
 * its question. Computed while nothing is being typed; what a group holds is kept
 * by the identity of its node.
 */
import type { Node } from '@tiptap/pm/model';
import { splitIds } from '../../../core/meeting/entry-node.ts';
import { attribute } from './entries.ts';
import { coverOfGroup, ownClasses } from './flagged.ts';
import { UNASKED } from './questions.ts';

/** A mark on the entry from `from` to `to`: its classes, and its custom properties as an inline style. */
export interface ExchangeMark {
  readonly from: number;
  readonly to: number;
  readonly class: string;
  readonly style: string;
}

/** A question or an answer; its range counts from the start of its group. */
interface Exchange {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** What an answer goes to; null for a question. */
  readonly answers: readonly string[] | null;
  /** The flags of its own words, as classes. */
  readonly own: string;
  /** The flags of the section that it stands in; null where the section began in an earlier group. */
  readonly cover: string | null;
}

/** The flags that go from a question to its answers (core/meeting/flags.ts). */
const INHERITED = ['is-withheld', 'is-anonymous'];

const exchangesOfGroup = new WeakMap<Node, readonly Exchange[]>();

function exchangesOf(group: Node): readonly Exchange[] {
  const known = exchangesOfGroup.get(group);
  if (known) return known;
  const exchanges: Exchange[] = [];
  let cover: string | null = null;
  group.forEach((entry, from) => {
    const kind = attribute(entry, 'kind');
    if (kind === 'section') cover = ownClasses(entry);
    if (kind !== 'question' && kind !== 'answer') return;
    exchanges.push({
      id: attribute(entry, 'id'),
      from,
      to: from + entry.nodeSize,
      answers: kind === 'answer' ? splitIds(attribute(entry, 'answers')) : null,
      own: ownClasses(entry),
      cover,
    });
  });
  exchangesOfGroup.set(group, exchanges);
  return exchanges;
}

/** The marks of these notes, in order. `isOpen`: nobody has answered the question with this id. */
export function exchangeMarks(doc: Node, isOpen: (id: string) => boolean): ExchangeMark[] {
  const questions = questionsIn(doc);
  const marks: ExchangeMark[] = [];
  let last: string | undefined;
  doc.forEach((group, start) => {
    for (const { id, from, to, answers } of exchangesOf(group)) {
      const place = { from: start + 1 + from, to: start + 1 + to };
      if (answers === null) {
        const number = `--number:"${questions.get(id)?.number ?? ''}"`;
        marks.push({ ...place, class: isOpen(id) ? 'is-open' : '', style: number });
        last = id;
        continue;
      }
      const classes = inherited(answers.map((answered) => questions.get(answered)?.classes ?? ''));
      const isPlain = answers.length === 1 && answers[0] === last;
      const goesTo = answers.map((answered) => numberOf(answered, questions)).join(', ');
      const style = isPlain || goesTo === '' ? '' : `--answers-to:" \\2192  ${goesTo}"`;
      if (classes !== '' || style !== '') marks.push({ ...place, class: classes, style });
      last = answers.findLast((answered) => !answered.startsWith(UNASKED)) ?? last;
    }
  });
  return marks;
}

interface Question {
  /** Counted from 1 through the meeting. */
  readonly number: number;
  readonly classes: string;
}

function questionsIn(doc: Node): Map<string, Question> {
  const questions = new Map<string, Question>();
  let before = '';
  for (const group of doc.children) {
    for (const { id, answers, own, cover } of exchangesOf(group)) {
      if (answers === null)
        questions.set(id, { number: questions.size + 1, classes: `${own} ${cover ?? before}` });
    }
    before = coverOfGroup(group) ?? before;
  }
  return questions;
}

/** "3", or "9?" for a question that there is not yet. */
function numberOf(id: string, questions: ReadonlyMap<string, Question>): string {
  const question = questions.get(id);
  if (question) return String(question.number);
  return id.startsWith(UNASKED) ? `${Number(id.slice(UNASKED.length))}?` : '?';
}

function inherited(classes: readonly string[]): string {
  return INHERITED.filter((flag) => classes.some((its) => its.split(' ').includes(flag))).join(' ');
}
