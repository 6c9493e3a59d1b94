/** People whom somebody's words name without a mention: "gave the floor to Ms. Pappas". */
import { quotationsInText } from '../meeting/quotations.ts';
import { type Run, slice, textOf } from './runs.ts';

export class TypedNames {
  readonly #idOf: ReadonlyMap<string, string>;
  readonly #pattern: RegExp | null;

  /** Each name as it is typed, and whose it is. */
  constructor(names: readonly (readonly [name: string, id: string])[]) {
    this.#idOf = new Map(names);
    // The longest first: "Ms. Li" begins "Ms. Li Ang".
    const typed = [...this.#idOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
    this.#pattern =
      typed.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${typed.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
  }

  /** The runs with these names as mentions; what is quoted or linked is left alone. */
  in(runs: readonly Run[]): Run[] {
    const text = textOf(runs);
    const matches = this.#pattern === null ? [] : [...text.matchAll(this.#pattern)];
    if (matches.length === 0) return [...runs];
    const quoted = quotationsInText(text);
    return matches.toReversed().reduce<Run[]>(
      (named, { 0: name, index }) => {
        const end = index + name.length;
        const typed = slice(named, index, end);
        const mention = this.#idOf.get(name);
        const isClosed =
          typed.some((run) => run.link !== undefined || run.mention !== undefined) ||
          quoted.some(({ from, to }) => from <= index && index < to);
        if (mention === undefined || isClosed) return named;
        return [...slice(named, 0, index), { ...typed[0], text: name, mention }, ...slice(named, end)];
      },
      [...runs],
    );
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
