/** What the reader of the shorthand has to say about a file: never a reason to stop. */

/** `line` and `column` count from 1; a column counts UTF-16 units. The message says what to write instead. */
export type Diagnostic = {
  line: number;
  column: number;
  severity: 'error' | 'warning' | 'info';
  message: string;
};

/** Takes a diagnostic: what the readers of single lines are given. */
export type Report = (severity: Diagnostic['severity'], column: number, message: string) => void;

/** Words of a file within a message: cut short, so that a message stays one line. */
export function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** What is said of a time zone that nobody knows: its times would be those of the computer, without a word. */
export function noZone(name: string): string {
  return `"${excerpt(name)}" is no time zone: write one such as Europe/Athens, or the clock of the computer counts.`;
}
