/** The header of a notes file: `key: value`, one a line. */
import type { Meeting, Particulars } from '../meeting/meeting.ts';
import { readHead } from './head.ts';
import { oneLine, trimmed } from './lines.ts';

/** The keys as they are written, in the order in which they are printed. */
export const HEADER_KEYS: readonly [key: string, name: keyof Particulars][] = [
  ['title', 'title'],
  ['body', 'body'],
  ['date', 'date'],
  ['published', 'published'],
  ['place', 'place'],
  ['time-zone', 'timeZone'],
  ['language', 'language'],
  ['presented-by', 'presentedBy'],
  ['subject', 'subject'],
  ['occasion', 'occasion'],
  ['summary', 'summary'],
  ['record', 'record'],
];

const NAMES: ReadonlyMap<string, keyof Particulars> = new Map(HEADER_KEYS);

/** A header line: a key as it was typed, what the meeting calls it (null where it is not known), its value. */
export type HeaderLine = { key: string; name: keyof Particulars | null; value: string };

const KEY = /^[ \t]*(\p{L}[\p{L}\p{N} _.'’-]{0,39}?)[ \t]*:/u;

/** The header line that a line is; null where it is none, as where several words before the colon are the head of an entry. */
export function readHeaderLine(line: string): HeaderLine | null {
  const match = KEY.exec(line);
  if (match?.[1] === undefined) return null;
  const key = match[1];
  const name = NAMES.get(key.toLowerCase().replace(/[ _]/g, '-')) ?? null;
  if (name === null && key.includes(' ') && readsAsHead(line)) return null;
  return { key, name, value: trimmed(line.slice(match[0].length)) };
}

/** Whether a line has a head, for all that is known before any code is. */
export function readsAsHead(line: string): boolean {
  return readHead(line, () => false) !== null;
}

/** A value as a header line can hold it: in one line, with nothing blank around it. */
export function printedValue(value: string): string {
  return trimmed(oneLine(value));
}

/** The header of a meeting; `before` gives the comment lines in front of a key, or in front of `other:0`. */
export function printHeader(meeting: Meeting, before: (anchor: string) => string): string {
  const lines: string[] = [];
  for (const [key, name] of HEADER_KEYS) {
    const value = printedValue(meeting.particulars[name]);
    if (value !== '') lines.push(before(key), `${key}: ${value}\n`);
  }
  meeting.otherParticulars.forEach(({ key, value }, index) => {
    lines.push(before(`other:${index}`), `${trimmed(`${oneLine(key)}: ${oneLine(value)}`)}\n`);
  });
  return lines.join('');
}
