/** Where the journals lie, and under which names. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';

const ENDING = '.journal';

/**
 * The name of a meeting's journal, without an ending: what can be read of the id,
 * and a part of its SHA-256, so that ids that differ in case or in signs that a file name can't hold stay apart.
 */
function nameOf(meeting: string): string {
  const readable = meeting
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const hash = createHash('sha256').update(meeting).digest('hex').slice(0, 20);
  return readable === '' ? hash : `${readable}-${hash}`;
}

/** Where all that belongs to the journal of one meeting lies. */
export interface JournalPlace {
  readonly folder: string;
  readonly path: string;
  /** What is written before it takes the journal's place. Found at the start, it is worth nothing. */
  readonly beside: string;
  /** The folder of its pictures, each under its SHA-256 in hexadecimal. */
  readonly pictures: string;
  /** A path for what is set aside; `why` is one word. */
  readonly aside: (why: 'torn' | 'damaged' | 'replaced', at: number) => string;
  /** Whether a name in the folder belongs to this journal. */
  readonly owns: (name: string) => boolean;
}

export function placeOf(folder: string, meeting: string): JournalPlace {
  const name = nameOf(meeting);
  return {
    folder,
    path: join(folder, name + ENDING),
    beside: join(folder, `${name}.new`),
    pictures: join(folder, `${name}.pictures`),
    aside: (why, at) => join(folder, `${name}.${Math.trunc(at)}.${why}`),
    owns: (other) => other.startsWith(`${name}.`),
  };
}

/** Whether a name in the folder is that of a journal. */
export function isJournalName(name: string): boolean {
  return name.endsWith(ENDING);
}
