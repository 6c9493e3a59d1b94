/** The numbers by which entries are named: counted from 1 through the meeting, comments left out. */
import type { Entry } from '../meeting/meeting.ts';

/** Whether an entry says nothing at all, no time, no head and no words: a file has no line for it. */
export function saysNothing({ time, head, content }: Omit<Entry, 'id'>): boolean {
  const hasHead = head.kind !== 'unattributed' || head.asked;
  return (
    time === null &&
    !hasHead &&
    content.every((passage) => passage.kind === 'paragraph' && passage.content.length === 0)
  );
}

/** Whether an entry has a number. */
export function isNumbered(entry: Omit<Entry, 'id'>): boolean {
  return entry.head.kind !== 'comment' && !saysNothing(entry);
}

/** The entries of a meeting by their numbers, as seen from one of them. */
export interface EntryNumbers {
  /** The id of the entry with this number; null where none has it. */
  idOf(number: number): string | null;
  /** The number of an entry; null where it has none. */
  numberOf(entry: string): number | null;
  /** How many of those that have a number stand above. */
  readonly above: number;
}

/** The numbers of a meeting, followed entry by entry. */
export class Numbering implements EntryNumbers {
  readonly #ids: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** Entries without a number, with that of the next one that has one. */
  readonly #nextNumbers = new Map<string, number>();
  above = 0;

  constructor(entries: readonly Entry[]) {
    const ids: string[] = [];
    for (const entry of entries) {
      if (isNumbered(entry)) ids.push(entry.id);
      else this.#nextNumbers.set(entry.id, ids.length + 1);
    }
    this.#ids = ids;
    this.#numbers = new Map(ids.map((id, index) => [id, index + 1]));
  }

  idOf(number: number): string | null {
    return this.#ids[number - 1] ?? null;
  }

  numberOf(entry: string): number | null {
    return this.#numbers.get(entry) ?? null;
  }

  /** From which number on something counts that begins at this entry; null where none has one from there on. */
  numberFrom(entry: string): number | null {
    const number = this.numberOf(entry) ?? this.#nextNumbers.get(entry);
    return number === undefined || number > this.#ids.length ? null : number;
  }

  /** Goes on past an entry. */
  pass(entry: Omit<Entry, 'id'>): void {
    if (isNumbered(entry)) this.above++;
  }
}
