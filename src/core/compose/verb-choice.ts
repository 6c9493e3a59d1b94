/** Choosing reporting verbs where the notes name none: the one that has not been printed for longest, none twice running. */
import type { Choice, Verbs } from './language.ts';

/** So many verbs further on, one may be printed again without being noticed. */
const FAR_ENOUGH = 4;

export class VerbChoice {
  readonly #verbs: Verbs;
  /** After how many verbs each was printed last. */
  readonly #usedAt = new Map<string, number>();
  #count = 0;
  #last = '';
  #upcoming = '';

  constructor(verbs: Verbs) {
    this.#verbs = verbs;
  }

  /** A verb was printed. */
  used(verb: string): void {
    this.#last = verb;
    this.#usedAt.set(verb, ++this.#count);
  }

  /** The next entry has this verb typed, so that choosing it now would give it twice running. */
  expect(verb: string | null): void {
    this.#upcoming = verb ?? '';
  }

  /** Whether a verb stands so close to this place that it would be heard twice. */
  isNear(verb: string): boolean {
    const at = this.#usedAt.get(verb);
    return verb === this.#upcoming || (at !== undefined && this.#count - at < FAR_ENOUGH);
  }

  /** The verb of its kind that was printed longest ago. */
  choose(choice: Choice): string {
    const verbs = this.#verbs.choices[choice];
    const free = verbs.filter((verb) => verb !== this.#last && verb !== this.#upcoming);
    const age = (verb: string) => this.#usedAt.get(verb) ?? 0;
    return (free.length > 0 ? free : verbs).toSorted((a, b) => age(a) - age(b))[0] ?? '';
  }
}
