/**
 * What is shown on an entry and hangs on entries elsewhere: the number of a
 * question, whether it is open, which questions an answer goes to where that is
 * not the one before it, which entry is supported, corrected or replied to, and
 * the flags that an entry takes on from these. Computed while nothing is being typed; what a group holds is kept
 * by the identity of its node.
 */
import type { Node } from '@tiptap/pm/model';
import { cssString } from '../../../core/css-string.ts';
import { relationFromAttribute, splitIds } from '../../../core/meeting/entry-node.ts';
import type { Relation } from '../../../core/meeting/meeting.ts';
import { attribute } from './entries.ts';
import { coverOfGroup, ownClasses } from './flagged.ts';
import { joinNames } from './names.ts';
import { isNumbered } from './numbers.ts';
import { UNASKED } from './questions.ts';

/** A mark on the entry from `from` to `to`: its classes, and its custom properties as an inline style. */
export interface ExchangeMark {
  readonly from: number;
  readonly to: number;
  readonly class: string;
  readonly style: string;
}

/** An entry that is marked for what it has to do with others; its range counts from the start of its group. */
interface Exchange {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  /** What an answer goes to. */
  readonly answers: readonly string[];
  readonly relation: Relation | null;
}

/** What an entry has by itself. */
interface Standing {
  readonly id: string;
  readonly isNumbered: boolean;
  /** The ids of who speaks, and when. */
  readonly speakers: string;
  readonly time: string;
  /** The flags of its own words, as classes. */
  readonly own: string;
  /** The flags of the section that it stands in; null where the section began in an earlier group. */
  readonly cover: string | null;
}

interface GroupExchanges {
  readonly exchanges: readonly Exchange[];
  readonly all: readonly Standing[];
}

/** The flags that an entry takes on from what it answers, supports, corrects or replies to (core/meeting/flags.ts). */
const INHERITED = ['is-withheld', 'is-anonymous'];

const exchangesOfGroup = new WeakMap<Node, GroupExchanges>();

function exchangesOf(group: Node): GroupExchanges {
  const known = exchangesOfGroup.get(group);
  if (known) return known;
  const exchanges: Exchange[] = [];
  const all: Standing[] = [];
  let cover: string | null = null;
  group.forEach((entry, from) => {
    const kind = attribute(entry, 'kind');
    const id = attribute(entry, 'id');
    const own = ownClasses(entry);
    if (kind === 'section') cover = own;
    const said = { speakers: attribute(entry, 'speakers'), time: attribute(entry, 'time') };
    all.push({ id, isNumbered: isNumbered(entry), ...said, own, cover });
    const relation = relationFromAttribute(attribute(entry, 'relation'));
    if (kind !== 'question' && kind !== 'answer' && relation === null) return;
    const answers = kind === 'answer' ? splitIds(attribute(entry, 'answers')) : [];
    exchanges.push({ id, from, to: from + entry.nodeSize, kind, answers, relation });
  });
  const found = { exchanges, all };
  exchangesOfGroup.set(group, found);
  return found;
}

/** The marks of these notes, in order. `isOpen`: nobody has answered the question with this id. `nameOf`: of a participant. */
export function exchangeMarks(
  doc: Node,
  isOpen: (id: string) => boolean,
  nameOf: (id: string) => string,
): ExchangeMark[] {
  const known = knownIn(doc);
  const marks: ExchangeMark[] = [];
  let last: string | undefined;
  doc.forEach((group, start) => {
    for (const { id, from, to, kind, answers, relation } of exchangesOf(group).exchanges) {
      const sources = relation ? [...answers, relation.entry] : answers;
      const taken = inherited(sources.map((source) => known.get(source)?.classes ?? ''));
      const own = known.get(id);
      if (own && taken !== '') own.classes = `${own.classes} ${taken}`;
      const isPlain = answers.length === 1 && answers[0] === last;
      const goesTo = answers.map((answered) => numberOf(answered, known)).join(', ');
      const style = [
        kind === 'question' ? `--number:"${own?.question ?? ''}"` : '',
        isPlain || goesTo === '' ? '' : `--answers-to:" \\2192  ${goesTo}"`,
        relation ? `--relation:${cssString(relationInWords(relation, known, nameOf))}` : '',
      ];
      const classes = [kind === 'question' && isOpen(id) ? 'is-open' : '', taken];
      const mark = {
        from: start + 1 + from,
        to: start + 1 + to,
        class: classes.filter(Boolean).join(' '),
        style: style.filter(Boolean).join(';'),
      };
      if (mark.class !== '' || mark.style !== '') marks.push(mark);
      if (kind === 'question') last = id;
      else last = answers.findLast((answered) => !answered.startsWith(UNASKED)) ?? last;
    }
  });
  return marks;
}

const VERBS = { supports: 'supports', corrects: 'corrects', replies: 'replies to' } as const;

/** " [corrects Pappas, 10:02]"; by its number where nobody speaks there, since nobody sees which that is otherwise. */
function relationInWords(
  { kind, entry }: Relation,
  known: ReadonlyMap<string, Known>,
  nameOf: (id: string) => string,
): string {
  const { speakers = '', time = '', number } = known.get(entry) ?? {};
  const who = speakers === '' ? `entry ${number ?? '?'}` : joinNames(splitIds(speakers).map(nameOf));
  return ` [${VERBS[kind]} ${[who, time.slice(0, 5)].filter(Boolean).join(', ')}]`;
}

/** What others can refer to. */
interface Known {
  /** Its number among the entries, and among the questions; null where it has none. */
  readonly number: number | null;
  readonly question: number | null;
  readonly speakers: string;
  readonly time: string;
  classes: string;
}

/** The questions; where an entry is anything to another, all entries. */
function knownIn(doc: Node): Map<string, Known> {
  const isRelated = doc.children.some((group) =>
    exchangesOf(group).exchanges.some(({ relation }) => relation !== null),
  );
  const known = new Map<string, Known>();
  let number = 0;
  let question = 0;
  let before = '';
  for (const group of doc.children) {
    const { exchanges, all } = exchangesOf(group);
    const questions = new Set(exchanges.flatMap(({ id, kind }) => (kind === 'question' ? [id] : [])));
    for (const { id, isNumbered, speakers, time, own, cover } of all) {
      if (isNumbered) number++;
      const isQuestion = questions.has(id);
      if (isQuestion) question++;
      if (!isQuestion && !isRelated) continue;
      known.set(id, {
        number: isNumbered ? number : null,
        question: isQuestion ? question : null,
        speakers,
        time,
        classes: `${own} ${cover ?? before}`,
      });
    }
    before = coverOfGroup(group) ?? before;
  }
  return known;
}

/** "3", or "9?" for a question that there is not yet. */
function numberOf(id: string, known: ReadonlyMap<string, Known>): string {
  const question = known.get(id)?.question;
  if (question) return String(question);
  return id.startsWith(UNASKED) ? `${Number(id.slice(UNASKED.length))}?` : '?';
}

function inherited(classes: readonly string[]): string {
  return INHERITED.filter((flag) => classes.some((its) => its.split(' ').includes(flag))).join(' ');
}
