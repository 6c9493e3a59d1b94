/** Writes a meeting as shorthand, such that reading it gives the same meeting. */
import type { Entry, EntryKind, Head, Meeting, Participant, Passage, Voice } from '../meeting/meeting.ts';
import { Exchange } from './answers.ts';
import { anchorsOf, commentsByAnchor, printComment } from './comments.ts';
import { isVerb, kindOfVerb, looksLikeZone, readHead, readTime } from './head.ts';
import { printHeader } from './header.ts';
import { isComment, openerOf } from './layout.ts';
import { isSpace, oneLine, trimmed } from './lines.ts';
import { type EntryNumbers, Numbering, saysNothing } from './numbering.ts';
import { printParticipant } from './people.ts';
import { printPhoto } from './photos.ts';
import { printInline } from './print-inline.ts';
import { RECORD_LINE } from './record.ts';
import { printLabels } from './relations.ts';
import { printTerm } from './terms.ts';

/**
 * The shorthand of a meeting, all of it but its drafts; it ends with a line
 * end. An entry that says nothing at all (no time, no head, no words) leaves
 * no line, and an end of line within a text becomes a space.
 */
export function printShorthand(meeting: Meeting): string {
  const exchange = new Exchange(meeting.entries);
  const numbering = new Numbering(meeting.entries);
  const state = new State(meeting.participants, exchange, numbering);
  const comments = commentsByAnchor(meeting.comments, anchorsOf(meeting, state.codeOf));
  const before = (anchor: string) => (comments.get(anchor) ?? []).map(printComment).join('');

  const block = (name: string, lines: readonly [anchor: string, line: string][]): string => {
    const above = before(`${name}:`);
    if (lines.length === 0 && above === '') return '';
    return `\n${above}${name}:\n${lines.map(([anchor, line]) => `${before(`${name}:${anchor}`)}  ${line}\n`).join('')}`;
  };

  return [
    `${RECORD_LINE}\n`,
    printHeader(meeting, before),
    block(
      'people',
      meeting.participants.map((one) => [
        one.code,
        printParticipant(one, (entry) => numbering.numberFrom(entry)),
      ]),
    ),
    block(
      'terms',
      meeting.terms.map((term) => [term.acronym, printTerm(term)]),
    ),
    block(
      'photos',
      meeting.photos.map((photo) => {
        const code = state.codeOf(photo.participant);
        return [code, printPhoto(photo, code)];
      }),
    ),
    `\n${before('notes:')}notes:\n`,
    ...meeting.entries.map((entry) => {
      const lines = printEntry(state, entry);
      exchange.pass(entry);
      numbering.pass(entry);
      return lines;
    }),
  ].join('');
}

/** The head of one entry as it is typed, by who is named in it and what it can refer to from where it stands. */
export function printHead(
  head: Head,
  participants: readonly Participant[],
  exchange: Exchange,
  numbers: EntryNumbers,
): string {
  return headIn(new State(participants, exchange, numbers), head);
}

/** What the printing of an entry needs to know of the meeting around it. */
class State {
  readonly #codes: Map<string, string>;
  readonly #taken: Set<string>;

  constructor(
    participants: readonly Participant[],
    readonly exchange: Exchange,
    readonly numbers: EntryNumbers,
  ) {
    this.#codes = new Map(participants.map((one) => [one.id, one.code]));
    this.#taken = new Set(this.#codes.values());
  }

  readonly knows = (code: string): boolean => this.#taken.has(code);

  /** The code of a participant; somebody who is in no list gets a free one, so that the words keep a speaker. */
  readonly codeOf = (participant: string): string => {
    const known = this.#codes.get(participant);
    if (known !== undefined) return known;
    let number = 1;
    while (this.#taken.has(`X${number}`)) number++;
    const code = `X${number}`;
    this.#codes.set(participant, code);
    this.#taken.add(code);
    return code;
  };

  text(passage: Passage | undefined): string {
    return printInline(passage?.content ?? [], this.codeOf);
  }
}

/** The head of each kind of entry, as it is typed. */
const heads: { [K in EntryKind]: (state: State, head: Extract<Head, { kind: K }>) => string } = {
  section: () => '#',
  sitting: (_, { date, timeZone }) => trimmed(`== ${oneLine(date)} ${oneLine(timeZone ?? '')}`),
  statement: (state, { voice, verb }) => `${printVoice(state, voice)}${printVerb(verb)}:`,
  predicate: (state, { voice }) => `${printVoice(state, voice)}..`,
  question(state, { voice, verb }) {
    const mark = kindOfVerb(verb) === 'question' ? ':' : '?';
    return `${printVoice(state, voice)}${printVerb(verb)}${mark}`;
  },
  answer(state, { voice, verb, answers }) {
    const numbers = state.exchange.numbersFor(answers);
    const mark = numbers === '' && kindOfVerb(verb) === 'answer' ? ':' : `>${numbers}`;
    return `${printVoice(state, voice)}${printVerb(verb)}${mark}`;
  },
  document: (state, { voice }) => (voice ? `${printVoice(state, voice)} +` : '+'),
  proceedings: () => '*',
  outcome: () => '=',
  private: () => '~',
  unattributed: (_, { asked }) => (asked ? '??' : ''),
  comment: () => '//',
};

function headIn<K extends EntryKind>(state: State, head: Extract<Head, { kind: K }>): string {
  const print: (state: State, head: Extract<Head, { kind: K }>) => string = heads[head.kind as K];
  return print(state, head);
}

function printVoice(state: State, { speakers, behalf, labels, relation }: Voice): string {
  const names = speakers.map(state.codeOf).join(' & ');
  const quoted = (name: string) => `"${oneLine(name).replace(/["\\]/g, '\\$&')}"`;
  const forWhom =
    behalf === null
      ? ''
      : ` for ${'name' in behalf ? quoted(behalf.name) : state.codeOf(behalf.participant)}`;
  const labelled = printLabels(
    labels.map((label) => trimmed(oneLine(label).replaceAll(',', ';').replaceAll(']', ')'))),
    relation,
    state.numbers,
  );
  return `${names}${forWhom}${labelled.length === 0 ? '' : ` [${labelled.join(', ')}]`}`;
}

function printVerb(verb: string | null): string {
  return verb !== null && isVerb(verb) ? ` ${verb}` : '';
}

function printEntry(state: State, entry: Entry): string {
  if (saysNothing(entry)) return '';
  if (entry.head.kind === 'comment') return printCommentEntry(state, entry);
  const startsWithBullet = entry.content[0]?.kind === 'bullet';
  const first = startsWithBullet ? undefined : entry.content[0];
  const further = entry.content
    .slice(startsWithBullet ? 0 : 1)
    .map((passage) => printFurther(state, passage))
    .join('');
  return `${firstLine(state, entry, state.text(first))}\n${further}`;
}

function firstLine(state: State, { time, head }: Entry, text: string): string {
  const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');
  const mark = headIn(state, head);
  const opening = head.kind === 'section' ? '\n' : '';
  if (head.kind === 'sitting') return sittingLine(join(time ?? '', mark), head, text);
  if (mark !== '') return opening + join(time ?? '', mark, text);
  if (time !== null) {
    const line = join(time, text);
    return readHead(line, state.knows) ? join(time, `\\${text}`) : line;
  }
  return text === '' || startsLikeSomething(text) || readHead(text, state.knows) || readTime(text)
    ? `\\${text}`
    : text;
}

/** A sitting takes all that follows an unreadable date for a part of it, so its text then goes into a line of its own. */
function sittingLine(
  mark: string,
  { date, timeZone }: Extract<Head, { kind: 'sitting' }>,
  text: string,
): string {
  if (text === '') return mark;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return `${mark}\n${INDENT}${guarded(text)}`;
  return `${mark} ${timeZone === null && looksLikeZone(text) ? '\\' : ''}${text}`;
}

const INDENT = '    ';

function printFurther(state: State, passage: Passage): string {
  const text = state.text(passage);
  if (passage.kind === 'bullet') return text === '' ? '-\n' : `- ${text}\n`;
  return `${INDENT}${guarded(text)}\n`;
}

/** The text of an indented line, with a backslash where it would be read as something else. */
function guarded(text: string): string {
  return text === '' || startsLikeSomething(text) ? `\\${text}` : text;
}

function startsLikeSomething(text: string): boolean {
  return isSpace(text[0]) || isComment(text) || /^-(?:[ \t]|$)/.test(text) || openerOf(text) !== null;
}

function printCommentEntry(state: State, { time, content }: Entry): string {
  const lines = content.map((passage) =>
    passage.content.map((run) => ('mention' in run ? `@${state.codeOf(run.mention)}` : run.text)).join(''),
  );
  return (lines.length === 0 ? [''] : lines)
    .map((line, index) => `${index === 0 && time !== null ? `${time} ` : ''}${printComment(line)}`)
    .join('');
}
