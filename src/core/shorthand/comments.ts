/**
 * Comments outside the notes. (A comment in the notes is an entry.)
 *
 * A comment stands before something, and its `before` says what, so that it
 * keeps its place when the file is printed in its usual order:
 *
 *     title, body, ...   that header key, where it is given
 *     other:0            the first header line that is not known, or a second one for a key
 *     people:  terms:  photos:  notes:     the line that opens the block
 *     people:VP  photos:VP  terms:CIM      that line of the block
 *
 * A comment after which nothing follows but the notes stands before `notes:`,
 * and so does one whose place is gone.
 */
import type { Meeting } from '../meeting/meeting.ts';
import { HEADER_KEYS, printedValue } from './header.ts';
import { oneLine } from './lines.ts';

type Comment = Meeting['comments'][number];

/** All places of comments in the order in which a meeting is printed. */
export function anchorsOf(meeting: Meeting, codeOf: (participant: string) => string): string[] {
  return [
    ...HEADER_KEYS.flatMap(([key, name]) => (printedValue(meeting.particulars[name]) === '' ? [] : [key])),
    ...meeting.otherParticulars.map((_, index) => `other:${index}`),
    'people:',
    ...meeting.participants.map((one) => `people:${one.code}`),
    'terms:',
    ...meeting.terms.map((term) => `terms:${term.acronym}`),
    'photos:',
    ...meeting.photos.map((photo) => `photos:${codeOf(photo.participant)}`),
    'notes:',
  ];
}

/** The comments by place, each place's in their order. */
export function commentsByAnchor(
  comments: readonly Comment[],
  anchors: readonly string[],
): Map<string, string[]> {
  const known = new Set(anchors);
  const orphans = comments.filter((comment) => !known.has(comment.before));
  const placed = new Map<string, string[]>();
  for (const { before, text } of [...orphans.map((one) => ({ ...one, before: 'notes:' })), ...comments]) {
    if (!known.has(before)) continue;
    const there = placed.get(before);
    if (there) there.push(text);
    else placed.set(before, [text]);
  }
  return placed;
}

/** The comments in the order in which they will be printed. */
export function inPrintedOrder(comments: readonly Comment[], anchors: readonly string[]): Comment[] {
  const placed = commentsByAnchor(comments, anchors);
  return [...new Set(anchors)].flatMap((before) =>
    (placed.get(before) ?? []).map((text) => ({ before, text })),
  );
}

/** What a comment line says: all after `//` and one space. */
export function readComment(line: string): string {
  const from = line.indexOf('//') + 2;
  return line.slice(line[from] === ' ' || line[from] === '\t' ? from + 1 : from);
}

export function printComment(text: string): string {
  return text === '' ? '//\n' : `// ${oneLine(text)}\n`;
}
