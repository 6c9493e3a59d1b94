/**
 * The head of an entry: when, who, and what kind of entry it is. This is the
 * one grammar of heads; the reader of files and the notes editor both use it.
 *
 *     head     = [time] ( speakers ["[" labels "]"] [verb] mark | speakers "+ " | "* " | "= " | "~ " | "+ " | "?? " | "# " | "== " | "//" )
 *     speakers = CODE { "&" CODE } [ "for" ( CODE | quoted name ) ]
 *     mark     = ":" | ".." | "?" [":"] | ">" [ n {"," n} ":" ]
 *     verb     = one to three words in lower case
 */
import { inCapitals, mayBeUnknown } from './codes.ts';
import { isSpace, trimmed, unindented } from './lines.ts';

/** A voice as it is typed: codes, all in capitals, where the meeting has ids. */
export type CodedVoice = {
  speakers: string[];
  behalf: { code: string } | { name: string } | null;
  labels: string[];
};

/** A head as it is typed. `numbers` of an answer are null for the question last asked or answered. */
export type CodedHead =
  | { kind: 'section' }
  | { kind: 'sitting'; date: string; timeZone: string | null }
  | { kind: 'statement'; voice: CodedVoice; verb: string | null }
  | { kind: 'predicate'; voice: CodedVoice }
  | { kind: 'question'; voice: CodedVoice; verb: string | null }
  | { kind: 'answer'; voice: CodedVoice; verb: string | null; numbers: string[] | null }
  | { kind: 'document'; voice: CodedVoice | null }
  | { kind: 'proceedings' }
  | { kind: 'outcome' }
  | { kind: 'private' }
  | { kind: 'unattributed'; asked: true }
  | { kind: 'comment' };

/**
 * A head that was found at the start of a text. `length` counts its UTF-16
 * units with the one space after it; what follows is the entry's text. `open`
 * says that more typing could still extend or change it: `OD?` may become
 * `OD?:`, `LK>1` may become `LK>1,2:`, and `VP..` a mere ellipsis. An editor
 * takes a head when it is no longer open, or when the line ends.
 */
export type HeadReading = { time: string | null; head: CodedHead; length: number; open: boolean };

/** A time at the start of a text; `length` and `open` as in HeadReading. */
export type TimeReading = { time: string; length: number; open: boolean };

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?=[ \t]|$)/;

/** The leading time of a text, as HH:MM or HH:MM:SS; null where there is none, or none that a clock shows. */
export function readTime(text: string): TimeReading | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [whole, hour = '', minute = '', second] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const time = [hour.padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':');
  const end = whole.length;
  return { time, length: end + (end < text.length ? 1 : 0), open: end === text.length };
}

/** Whether a text starts like a time that no clock shows (25:00, 10:75). */
export function looksLikeTime(text: string): boolean {
  return TIME.test(text) && readTime(text) === null;
}

/**
 * The head at the start of a text, or null where there is none (yet): the text
 * is then an entry without a speaker. `isKnownCode` is asked with codes in
 * capitals; a code that it does not know counts only when typed in capitals.
 */
export function readHead(text: string, isKnownCode: (code: string) => boolean): HeadReading | null {
  const time = readTime(text);
  let from = time?.length ?? 0;
  if (time) while (isSpace(text[from])) from++;
  const found = readSitting(text, from) ?? readMark(text, from) ?? readVoiced(text, from, isKnownCode);
  if (!found) return null;
  const { head, end, open } = found;
  const spaced = end < text.length && isSpace(text[end]);
  return {
    time: time?.time ?? null,
    head,
    length: spaced ? end + 1 : end,
    open: open || end === text.length,
  };
}

/** `end`: where the head ends, before the space that follows it. */
type Found = { head: CodedHead; end: number; open: boolean };

const MARKS: readonly [mark: string, head: CodedHead][] = [
  ['#', { kind: 'section' }],
  ['*', { kind: 'proceedings' }],
  ['=', { kind: 'outcome' }],
  ['~', { kind: 'private' }],
  ['+', { kind: 'document', voice: null }],
  ['??', { kind: 'unattributed', asked: true }],
];

function readMark(text: string, from: number): Found | null {
  if (text.startsWith('//', from)) return { head: { kind: 'comment' }, end: from + 2, open: false };
  for (const [mark, head] of MARKS) {
    const end = from + mark.length;
    if (text.startsWith(mark, from) && (end === text.length || isSpace(text[end]))) {
      return { head, end, open: false };
    }
  }
  return null;
}

const DATE = /\d{4}-\d{2}-\d{2}(?=[ \t]|$)/y;
const ZONE = /[ \t]+(UTC|GMT|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)(?=[ \t]|$)/y;

/**
 * `== DATE [ZONE]`, and what follows is the sitting's own text. Where the date
 * is not YYYY-MM-DD the whole line stands for it, so that nothing is lost.
 * A sitting stays open until its line ends, since a zone may follow.
 */
function readSitting(text: string, from: number): Found | null {
  if (!text.startsWith('==', from)) return null;
  const after = from + 2;
  if (after < text.length && !isSpace(text[after])) return null;
  let at = after;
  while (isSpace(text[at])) at++;
  const date = matchAt(DATE, text, at);
  if (!date) {
    const rest = trimmed(text.slice(at));
    return { head: { kind: 'sitting', date: rest, timeZone: null }, end: text.length, open: true };
  }
  at += date[0].length;
  const zone = matchAt(ZONE, text, at);
  const timeZone = zone?.[1] ?? null;
  return {
    head: { kind: 'sitting', date: date[0], timeZone },
    end: at + (zone?.[0].length ?? 0),
    open: true,
  };
}

const SPEAKER = /[A-Za-z][A-Za-z0-9]{0,5}(?![\p{L}\p{N}_])/uy;
const JOINT = /[ \t]*&[ \t]*/y;
const FOR = /[ \t]+for[ \t]+/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"|“([^”]*)”|«([^»]*)»/sy;
const LABELS = /[ \t]*\[([^\]]*)\]/y;
const VERB = /[ \t]+(\p{Ll}[\p{Ll}'’-]*(?:[ \t]+\p{Ll}[\p{Ll}'’-]*){0,2})/uy;
const SHARED = /[ \t]*\+(?=[ \t]|$)/y;
const SPACES = /[ \t]*/y;
const NUMBERS = /(\d+(?:, ?\d+)*):(?!\d)/y;
const NUMBERS_BEGUN = /\d+(?:, ?\d+)*(?:, ?)?:?$/y;

/** A head that names its speakers. */
function readVoiced(text: string, from: number, isKnownCode: (code: string) => boolean): Found | null {
  const speakers: string[] = [];
  /** Where a code in lower case ends: the mark must follow it there. -1 while there is none. */
  let markDueAt = -1;
  let at = from;

  const readCode = (): string | null => {
    if (markDueAt >= 0) return null;
    const typed = matchAt(SPEAKER, text, at)?.[0];
    if (typed === undefined) return null;
    const code = typed.toUpperCase();
    if (!isKnownCode(code) && !mayBeUnknown(typed)) return null;
    at += typed.length;
    if (!inCapitals(typed)) markDueAt = at;
    return code;
  };

  for (;;) {
    const code = readCode();
    if (code === null) return null;
    speakers.push(code);
    const joint = matchAt(JOINT, text, at);
    if (!joint) break;
    at += joint[0].length;
  }

  let behalf: CodedVoice['behalf'] = null;
  const forMark = matchAt(FOR, text, at);
  if (forMark) {
    const back = at;
    at += forMark[0].length;
    const quoted = matchAt(QUOTED, text, at);
    if (quoted) {
      at += quoted[0].length;
      behalf = { name: quoted[2] ?? quoted[3] ?? (quoted[1] ?? '').replace(/\\(["\\])/g, '$1') };
    } else {
      const code = readCode();
      if (code === null) at = back;
      else behalf = { code };
    }
  }

  const labelled = matchAt(LABELS, text, at);
  const labels = (labelled?.[1] ?? '')
    .split(',')
    .map(trimmed)
    .filter((label) => label !== '');
  at += labelled?.[0].length ?? 0;
  const voice: CodedVoice = { speakers, behalf, labels };

  const shared = matchAt(SHARED, text, at);
  if (shared && (markDueAt < 0 || (markDueAt === at && shared[0] === '+'))) {
    return { head: { kind: 'document', voice }, end: at + shared[0].length, open: false };
  }

  const verbMatch = matchAt(VERB, text, at);
  const verb = verbMatch?.[1] === undefined ? null : verbMatch[1].replace(/[ \t]+/g, ' ');
  at += verbMatch?.[0].length ?? 0;
  if (verb !== null && !isVerb(verb)) return null;
  if (markDueAt >= 0 && markDueAt !== at) return null;
  return readVoicedMark(text, at, voice, verb, markDueAt < 0);
}

function readVoicedMark(
  text: string,
  at: number,
  voice: CodedVoice,
  verb: string | null,
  maySpace: boolean,
): Found | null {
  const colon = maySpace ? at + (matchAt(SPACES, text, at)?.[0].length ?? 0) : at;
  if (text[colon] === ':') {
    // "HTTP://" is an address, and nobody's statement.
    if (text.startsWith('//', colon + 1)) return null;
    return { head: spoken(voice, verb), end: colon + 1, open: text.slice(colon + 1) === '/' };
  }
  if (text.startsWith('..', at)) {
    if (text[at + 2] === '.' || verb !== null) return null;
    return { head: { kind: 'predicate', voice }, end: at + 2, open: false };
  }
  if (text[at] === '?') {
    const end = text[at + 1] === ':' ? at + 2 : at + 1;
    return { head: { kind: 'question', voice, verb }, end, open: false };
  }
  if (text[at] === '>') {
    const numbered = matchAt(NUMBERS, text, at + 1);
    const numbers = numbered?.[1] === undefined ? null : numbered[1].split(',').map(trimmed);
    return {
      head: { kind: 'answer', voice, verb, numbers },
      end: at + 1 + (numbered?.[0].length ?? 0),
      open: matchAt(NUMBERS_BEGUN, text, at + 1) !== null,
    };
  }
  return null;
}

/** What a voice before a colon says: `asked:` makes a question (`asked for:` none), `replied:` and `answered:` an answer, as their like in French and Spanish do. */
function spoken(voice: CodedVoice, verb: string | null): CodedHead {
  const kind = kindOfVerb(verb);
  return kind === 'answer' ? { kind, voice, verb, numbers: null } : { kind, voice, verb };
}

/** The kind of entry that a verb before a colon makes. */
export function kindOfVerb(verb: string | null): 'statement' | 'question' | 'answer' {
  const first = verb?.split(' ')[0] ?? '';
  if ((first === 'asked' && verb !== 'asked for') || first === 'preguntó') return 'question';
  const isReply = ['replied', 'answered', 'respondió', 'contestó'].includes(first) || verb === 'a répondu';
  return isReply ? 'answer' : 'statement';
}

const WHOLE_VERB = /^\p{Ll}[\p{Ll}'’-]*(?: \p{Ll}[\p{Ll}'’-]*){0,2}$/u;

/**
 * Whether a text can stand as a verb: one to three words in lower case. `for`
 * is none: it says on whose behalf somebody speaks, and was left unfinished.
 */
export function isVerb(text: string): boolean {
  return WHOLE_VERB.test(text) && text !== 'for' && !text.startsWith('for ');
}

/** Whether the text after a sitting's date would be taken for its time zone. */
export function looksLikeZone(text: string): boolean {
  return matchAt(ZONE, ` ${unindented(text)}`, 0) !== null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
