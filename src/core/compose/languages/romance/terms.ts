/** Acronyms in French and Spanish text, which take no plural: "les ONG". */
import type { TermGrammar } from '../../acronyms.ts';

/** What stands before a plural. */
const PLURAL =
  /(?<![\p{L}])(?:les|des|aux|ces|ses|leurs|deux|trois|quatre|cinq|plusieurs|quelques|certaines?s|los|las|unos|unas|estos|estas|sus|dos|tres|cuatro|cinco|varios|varias|algunos|algunas|otras|otros|\d+)\s+$/iu;
const SINGULAR = /(?<![\p{L}])(?:une?|une|ce|cette|chaque|una?|este|esta|cada|otra|otro)\s+$/iu;

/** Given how an elided word before an acronym reads before its meaning; null where that depends on what is not known. */
export function termGrammar(
  before: (text: string, meaning: string) => { from: number; words: string } | null,
): TermGrammar {
  return {
    endings: () => '',
    inFull(text, at, term) {
      const head = text.slice(0, at.from);
      const isAtStart = /(?:^|[.?!]\s+)$/.test(head);
      const full = isAtStart ? term.meaning.charAt(0).toUpperCase() + term.meaning.slice(1) : term.meaning;
      const isMany = /^\S+[sx](?:\s|$)/i.test(full);
      const disagrees =
        (PLURAL.test(head) && !isMany) || (SINGULAR.test(head) && isMany && !/^\S+ss?us\s/.test(full));
      const start = before(head, full);
      // The acronym stays where its meaning would want another word before it: "les ONG (organisation ...)".
      if (disagrees || start === null)
        return { from: at.from, alone: term.acronym, introduced: `${term.acronym} (${term.meaning})` };
      const alone = `${start.words}${full}`;
      return { from: start.from, alone, introduced: `${alone} (${term.acronym})` };
    },
  };
}
