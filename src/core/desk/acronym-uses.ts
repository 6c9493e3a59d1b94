/** What the rules on acronyms share. */
import type { AcronymUse } from './acronyms.ts';
import type { Reading } from './reading.ts';

/** The uses of each acronym, in order. */
export function byAcronym({ acronyms }: Reading): [string, AcronymUse[]][] {
  const uses = new Map<string, AcronymUse[]>();
  for (const use of acronyms) {
    const known = uses.get(use.acronym);
    if (known) known.push(use);
    else uses.set(use.acronym, [use]);
  }
  return [...uses];
}

/** A use with what it stands for before it; undefined where the words around it would have to change too. */
export function spelledOut({ blocks }: Reading, use: AcronymUse, meaning: string): string | undefined {
  const text = blocks[use.block]?.text ?? '';
  const isPlural = use.to - use.from > use.acronym.length;
  const hasArticle = /(?<![\p{L}\p{N}])(?:a|an)\s$/iu.test(text.slice(0, use.from));
  const isBracketed = text[use.from - 1] === '(' || /^\s*\(/.test(text.slice(use.to));
  const isPossessive = /^['’]/.test(text.slice(use.to));
  if (isPlural || hasArticle || isBracketed || isPossessive) return undefined;
  return `${meaning} (${use.acronym})`;
}
