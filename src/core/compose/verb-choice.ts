/** Choosing reporting verbs where the notes name none: each in its turn, none twice running. */
import type { Choice, Verbs } from './language.ts';

export class VerbChoice {
  readonly #verbs: Verbs;
  readonly #next = new Map<Choice, number>();
  #last = '';
  #upcoming = '';

  constructor(verbs: Verbs) {
    this.#verbs = verbs;
  }

  /** The verb printed last, chosen or typed. */
  get last(): string {
    return this.#last;
  }

  /** A verb was printed. */
  used(verb: string): void {
    this.#last = verb;
  }

  /** The next entry has this verb typed, so that choosing it now would give it twice running. */
  expect(verb: string | null): void {
    this.#upcoming = verb ?? '';
  }

  /** Whether a verb stands right before or right after this place. */
  isNear(verb: string): boolean {
    return verb === this.#last || verb === this.#upcoming;
  }

  /** The next verb of its kind in turn. */
  choose(choice: Choice): string {
    const verbs = this.#verbs.choices[choice];
    const start = this.#next.get(choice) ?? 0;
    const offset = verbs.findIndex((_, index) => !this.isNear(verbs[(start + index) % verbs.length] ?? ''));
    const at = start + Math.max(0, offset);
    this.#next.set(choice, at + 1);
    return verbs[at % verbs.length] ?? '';
  }
}
