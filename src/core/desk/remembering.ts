/** A speller that remembers what it said of a text: after an edit, only the paragraphs that it touched are looked up anew. */
import type { Lint, Speller } from './language.ts';

/** `most`: how many characters of texts are remembered; those not asked about for longest are forgotten first. */
export function remembering(speller: Speller, most: number): Speller {
  const known = new Map<string, readonly Lint[]>();
  let size = 0;
  return {
    lint: async (text) => {
      const lints = known.get(text) ?? (await speller.lint(text));
      if (known.delete(text)) size -= text.length;
      known.set(text, lints);
      size += text.length;
      for (const oldest of known.keys()) {
        if (size <= most) break;
        known.delete(oldest);
        size -= oldest.length;
      }
      return lints;
    },
  };
}
