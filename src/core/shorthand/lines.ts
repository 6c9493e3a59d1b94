/** The lines of a file. A line ends at LF, CRLF or a lone CR; nothing else (U+2028, form feed) ends one. */

/** One line without its end; `number` counts from 1. */
export type Line = { number: number; text: string };

/** The lines of a text, without a byte order mark at its start. */
export function splitLines(text: string): Line[] {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return body.split(/\r\n|\n|\r/).map((line, index) => ({ number: index + 1, text: line }));
}

/** Only spaces and tabs are blank here: what `String.trim` would take besides is text, and is kept. */
export function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

/** The text without the spaces and tabs around it. */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text[from])) from++;
  while (to > from && isSpace(text[to - 1])) to--;
  return text.slice(from, to);
}

/** The text without the spaces and tabs before it. */
export function unindented(text: string): string {
  let from = 0;
  while (isSpace(text[from])) from++;
  return text.slice(from);
}

/** A text as one line: an end of line within it becomes a space, since a file would read it as a line of its own. */
export function oneLine(text: string): string {
  return text.replace(/\r\n|\n|\r/g, ' ');
}
