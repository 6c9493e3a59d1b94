/**
 * Which questions an answer answers.
 *
 * `>` alone answers the question that the last question or answer above asked
 * or answered, the last of them where an answer answered several. `>1,2:` names
 * questions by their number, counted from 1 through the whole meeting, later ones too.
 * `>0:` answers none. A number that no question has is kept in the place of an id.
 */
import type { Entry } from '../meeting/meeting.ts';

const UNKNOWN = 'question-';

/** Follows the questions and answers of a meeting, entry by entry. */
export class Exchange {
  readonly #questions: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  #last: string | null = null;

  constructor(entries: readonly Entry[]) {
    this.#questions = entries.filter((entry) => entry.head.kind === 'question').map((entry) => entry.id);
    this.#numbers = new Map(this.#questions.map((id, index) => [id, index + 1]));
  }

  /** The question that `>` alone answers here; null while none was asked. */
  get last(): string | null {
    return this.#last;
  }

  /** Goes on past an entry. */
  pass(entry: Entry): void {
    if (entry.head.kind === 'question') this.#last = entry.id;
    if (entry.head.kind === 'answer') {
      this.#last = entry.head.answers.findLast((id) => this.#numbers.has(id)) ?? this.#last;
    }
  }

  /** The ids that typed numbers stand for. */
  resolve(numbers: readonly string[]): string[] {
    const named = numbers.filter((number) => /[1-9]/.test(number));
    return [
      ...new Set(named.map((number) => this.#questions[Number(number) - 1] ?? UNKNOWN + digits(number))),
    ];
  }

  /** Whether an id stands in for a question that there is not. */
  isUnknown(id: string): boolean {
    return !this.#numbers.has(id);
  }

  /** What to type after `>`: '' where `>` alone says the same. Ids of no question, typed or asked, are left out. */
  numbersFor(answers: readonly string[]): string {
    const implicit = this.#last === null ? [] : [this.#last];
    if (answers.join(' ') === implicit.join(' ')) return '';
    const numbers = answers.flatMap((id) => {
      const number = this.#numbers.get(id);
      if (number !== undefined) return [String(number)];
      return UNKNOWN_ID.test(id) ? [id.slice(UNKNOWN.length)] : [];
    });
    return `${numbers.length === 0 ? '0' : numbers.join(',')}:`;
  }
}

const UNKNOWN_ID = /^question-\d+$/;

function digits(number: string): string {
  return number.replace(/^0+/, '');
}
