/** The flags that the app itself takes, the same on both hosts. */
import { isAbsolute, resolve } from 'node:path';

export interface Flags {
  /** Where everything the app keeps lies; null: the system's place for this app. */
  userDataDirectory: string | null;
  /** Where save dialogs save without asking, for automated runs; null: they ask. */
  saveDirectory: string | null;
  /** A notes file to open. */
  file: string | null;
}

/**
 * The words that are meant for the app: those after the program, and, where
 * Electron's default app runs it from its folder (`electron [switches] FOLDER
 * [words]`), those after that folder. Switches may come first there, such as
 * --no-sandbox for root or Playwright's --inspect, so it is not always the second word.
 */
export function ownWords(line: readonly string[], isDefaultApp: boolean): string[] {
  const words = line.slice(1);
  if (!isDefaultApp) return words;
  return words.slice(words.findIndex((word) => !word.startsWith('-')) + 1);
}

/** Flags whose value is the next word, unless it follows an equals sign. */
const WITH_VALUE = ['--user-data-dir', '--save-to', '--remote-debugging-port'];

/**
 * Reads the words of a command line, without the program itself. Paths come back
 * absolute, as seen from `folder`. What is not known is left to Chromium, which
 * reads the same words. The last of several wins.
 */
export function readFlags(words: readonly string[], folder: string): Flags {
  const values = new Map<string, string>();
  let file: string | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) {
      file = word;
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    if (!WITH_VALUE.includes(name)) continue;
    if (equals >= 0) values.set(name, word.slice(equals + 1));
    else {
      const next = words[at + 1];
      if (next === undefined || next.startsWith('-')) continue;
      values.set(name, next);
      at += 1;
    }
  }
  const path = (value: string | null | undefined) =>
    value == null || value === '' ? null : isAbsolute(value) ? value : resolve(folder, value);
  return {
    userDataDirectory: path(values.get('--user-data-dir')),
    saveDirectory: path(values.get('--save-to')),
    file: path(file),
  };
}
