/** Reads the notes of a meeting: one entry a line, and the lines that go on with the entry above. */
import { flagsInText } from '../meeting/flags.ts';
import type { Entry, Head, Inline, Passage, Voice } from '../meeting/meeting.ts';
import { FLAG_MARKS, wordsOf } from '../meeting/runs.ts';
import { isTimeZone } from '../time/wall-clock.ts';
import { Exchange } from './answers.ts';
import type { Cast } from './cast.ts';
import { readComment } from './comments.ts';
import type { Report } from './diagnostics.ts';
import { excerpt, noZone } from './diagnostics.ts';
import { type CodedVoice, looksLikeTime, readHead, readTime } from './head.ts';
import { EntryIds, withReferences } from './identity.ts';
import { ESCAPABLE, readInline } from './inline.ts';
import { isComment } from './layout.ts';
import { isSpace, type Line, unindented } from './lines.ts';
import { type EntryNumbers, Numbering, saysNothing } from './numbering.ts';
import { readLabels } from './relations.ts';

/** An entry that is still being read. */
type Reading = {
  line: number;
  time: string | null;
  head: Head;
  content: Passage[];
  /** The typed numbers of an answer; null for `>` alone. */
  numbers: string[] | null;
};

type ReportAt = (line: number) => Report;

/** Reads the lines of the notes. Codes are looked up in `cast`, which also takes in those that are new. */
export function readNotes(lines: readonly Line[], cast: Cast, reportAt: ReportAt): Entry[] {
  const readings: Reading[] = [];
  /** The entry that an indented line goes on with: a comment in between does not take it over. */
  let current: Reading | null = null;
  for (const line of lines) {
    const report = reportAt(line.number);
    const text = (words: string): Inline[] => {
      const content = readInline(words, (code, at) =>
        // The words are always the end of the line.
        cast.mentioned(code, line.text.length - words.length + at + 1, report),
      );
      reportSlips(wordsOf(content), line, report);
      return content;
    };
    const further = readFurther(line.text, text);
    if (further) {
      if (!current) {
        report('warning', 1, 'No entry stands above this line: it is kept as an entry without a speaker.');
        current = blankEntry(line, further);
        readings.push(current);
      } else current.content.push(further);
      continue;
    }
    const reading = readEntry(line, cast, text, report);
    readings.push(reading);
    if (reading.head.kind !== 'comment') current = reading;
  }
  return settle(readings, reportAt);
}

/** What a bullet or an indented line adds to the entry above; null for other lines. */
function readFurther(line: string, text: (words: string) => Inline[]): Passage | null {
  const words = unindented(line);
  if (words === '-' || words.startsWith('- ') || words.startsWith('-\t')) {
    return { kind: 'bullet', content: text(words.slice(2)) };
  }
  if (!isSpace(line[0]) || isComment(words)) return null;
  return { kind: 'paragraph', content: text(withoutGuard(words)) };
}

/** The text of a line without the backslash that keeps its start from being a head; a backslash that escapes a character stays with it. */
export function withoutGuard(text: string): string {
  return text[0] === '\\' && !ESCAPABLE.includes(text[1] ?? ' ') ? text.slice(1) : text;
}

function blankEntry(line: Line, further: Passage): Reading {
  const content: Passage[] = [{ kind: 'paragraph', content: [] }];
  if (further.kind === 'paragraph') content.pop();
  content.push(further);
  return {
    line: line.number,
    time: null,
    head: { kind: 'unattributed', asked: false },
    content,
    numbers: null,
  };
}

function readEntry(line: Line, cast: Cast, text: (words: string) => Inline[], report: Report): Reading {
  const typed = isComment(line.text) ? unindented(line.text) : line.text;
  const found = readHead(typed, (code) => cast.knows(code));
  if (!found) {
    const time = readTime(typed);
    if (looksLikeTime(typed)) {
      report(
        'error',
        1,
        `${excerpt(typed.split(/[ \t]/, 1)[0] ?? '')} is no time: write HH:MM, 00:00 to 23:59.`,
      );
    } else {
      report('info', 1, howToAttribute(typed.slice(time?.length ?? 0)));
    }
    const words = text(withoutGuard(typed.slice(time?.length ?? 0)));
    const head: Head = { kind: 'unattributed', asked: false };
    return { line: line.number, time: time?.time ?? null, head, content: paragraph(words), numbers: null };
  }
  const { time, head: coded, length } = found;
  const rest = typed.slice(length);
  const base = { line: line.number, time, numbers: null };
  const voice = (its: CodedVoice): Voice => castVoice(its, cast, line, report);
  switch (coded.kind) {
    case 'comment':
      return { ...base, head: coded, content: paragraph(plain(readComment(typed))) };
    case 'sitting':
      if (!isDate(coded.date)) {
        report(
          'error',
          1,
          `"${excerpt(coded.date)}" is no date: write "== YYYY-MM-DD", and a time zone after it where that changes.`,
        );
      }
      if (coded.timeZone !== null && !isTimeZone(coded.timeZone))
        report('warning', 1, noZone(coded.timeZone));
      return { ...base, head: coded, content: paragraph(text(withoutGuard(rest))) };
    case 'statement':
    case 'question':
      return { ...base, head: { ...coded, voice: voice(coded.voice) }, content: paragraph(text(rest)) };
    case 'predicate':
      return { ...base, head: { ...coded, voice: voice(coded.voice) }, content: paragraph(text(rest)) };
    case 'answer': {
      const { numbers, ...head } = coded;
      return {
        ...base,
        head: { ...head, voice: voice(coded.voice), answers: [] },
        content: paragraph(text(rest)),
        numbers,
      };
    }
    case 'document': {
      const head: Head = { kind: 'document', voice: coded.voice && voice(coded.voice) };
      return { ...base, head, content: paragraph(text(rest)) };
    }
    default:
      return { ...base, head: coded, content: paragraph(text(rest)) };
  }
}

function paragraph(content: Inline[]): Passage[] {
  return [{ kind: 'paragraph', content }];
}

function plain(text: string): Inline[] {
  return text === '' ? [] : [{ text }];
}

function castVoice(voice: CodedVoice, cast: Cast, line: Line, report: Report): Voice {
  const { behalf, labels } = voice;
  const start = line.text.slice(0, 200);
  const columnOf = (code: string) => Math.max(0, start.indexOf(code)) + 1;
  reportSlips([...labels, behalf && 'name' in behalf ? behalf.name : ''].join('\n'), line, report);
  const speakers = [...new Set(voice.speakers.map((code) => cast.speaks(code, columnOf(code), report)))];
  if (behalf === null || 'name' in behalf) return { speakers, behalf, labels };
  return {
    speakers,
    behalf: { participant: cast.speaks(behalf.code, columnOf(behalf.code), report) },
    labels,
  };
}

/** Slips reported for one line: one is enough to withhold it, and looking for the place of each takes time. */
const MOST_SLIPS = 3;

function reportSlips(words: string, line: Line, report: Report): void {
  const slips = flagsInText(words).filter(({ flag }) => flag === 'unsettled');
  for (const { from, to } of slips.slice(0, MOST_SLIPS)) {
    const typed = words.slice(from, to);
    const column = Math.max(0, line.text.indexOf(typed)) + 1;
    const slip = excerpt(typed);
    const otherwise = FLAG_MARKS.includes(typed[0] ?? ' ') ? `\\${slip}` : `the two apart ("1 off")`;
    report(
      'warning',
      column,
      `${slip} is not a flag: the entry is withheld like !off until you write !off, !anon, !check or ${otherwise}.`,
    );
  }
}

const VERB_AND_PREDICATE = /^([A-Z][A-Z0-9]{0,5})[ \t]+(\p{Ll}[\p{Ll}'’ -]{0,60}?)\.\.(?!\.)/u;
const FOR_WITHOUT_QUOTES = /^([A-Z][A-Z0-9]{0,5}) for ([^"“«:?>]{1,60})[:?>]/;

/** What to write instead of a line that has no head. */
function howToAttribute(text: string): string {
  const predicate = VERB_AND_PREDICATE.exec(text);
  if (predicate) return `A verb and ".." do not go together: write "${predicate[1]}.. ${predicate[2]} ...".`;
  const behalf = FOR_WITHOUT_QUOTES.exec(text);
  if (behalf)
    return `A name that is no code stands in quotation marks: write ${behalf[1]} for "${behalf[2]}":`;
  return 'These words have no speaker: they are kept, but not drafted. Write "CODE: " before them, or indent the line to go on with the entry above.';
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Gives the entries their ids, the answers their questions, and what is said to another entry that entry. */
function settle(all: readonly Reading[], reportAt: ReportAt): Entry[] {
  const kept = all.filter((reading) => !saysNothing(reading));
  const ids = new EntryIds();
  const numbering = new Numbering(kept.map((reading, index) => ({ ...reading, id: String(index) })));
  const named = kept.map(({ time, head, content, line }): Entry => {
    const entry = { time, head: related(head, numbering, reportAt(line)), content };
    numbering.pass(entry);
    return { id: ids.next(entry), ...entry };
  });
  const entries = named.map((entry) => ({
    ...entry,
    head: withReferences(entry.head, (index) => named[Number(index)]?.id ?? ''),
  }));
  const exchange = new Exchange(entries);
  kept.forEach(({ numbers, line }, index) => {
    const entry = entries[index];
    if (!entry) return;
    if (entry.head.kind === 'answer') {
      const answers = numbers ? exchange.resolve(numbers) : exchange.last === null ? [] : [exchange.last];
      entry.head = { ...entry.head, answers };
      reportAnswers(answers, numbers, exchange, reportAt(line));
    }
    exchange.pass(entry);
  });
  return entries;
}

/** The head with the labels that name an entry further up taken as what they say. */
function related(head: Head, numbers: EntryNumbers, report: Report): Head {
  if (!('voice' in head) || head.voice === null) return head;
  const { labels, relation, unresolved } = readLabels(head.voice.labels, numbers);
  for (const label of unresolved) {
    report(
      'warning',
      1,
      `"${excerpt(label)}" is kept as a label: it takes one entry further up, and entries are numbered from 1, comments left out.`,
    );
  }
  return { ...head, voice: { ...head.voice, labels, ...(relation && { relation }) } };
}

function reportAnswers(
  answers: readonly string[],
  numbers: string[] | null,
  exchange: Exchange,
  report: Report,
): void {
  if (answers.length === 0 && numbers === null) {
    report(
      'warning',
      1,
      'This answers nothing yet: no question stands above it. Write the question first, or ":" for a statement.',
    );
  }
  for (const id of answers) {
    if (exchange.isUnknown(id)) {
      report(
        'warning',
        1,
        `There is no question ${id.replace(/\D+/, '')}: questions are numbered from 1 as they were asked.`,
      );
    }
  }
}
