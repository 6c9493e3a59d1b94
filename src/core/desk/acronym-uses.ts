/** What the rules on acronyms share. */
import { elides } from '../compose/languages/fr/contraction.ts';
import type { AcronymUse } from './acronyms.ts';
import { isAsTyped, type Reading } from './reading.ts';

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

/** The uses of an acronym where it can be spelled out. */
export function openUses(reading: Reading, uses: readonly AcronymUse[]): AcronymUse[] {
  return uses.filter((use) => {
    const block = reading.blocks[use.block];
    return use.isOpen && block !== undefined && !isAsTyped(reading, block, use);
  });
}

/** A use with what it stands for before it; undefined where the words around it would have to change too. */
export function spelledOut(
  { blocks, language }: Reading,
  use: AcronymUse,
  meaning: string,
): string | undefined {
  const text = blocks[use.block]?.text ?? '';
  const isPlural = use.to - use.from > use.acronym.length;
  const hasArticle = /(?<![\p{L}\p{N}])(?:a|an)\s$/iu.test(text.slice(0, use.from));
  const isElided = /['’]$/.test(text.slice(0, use.from));
  const mustElide = language === 'fr' && elides(meaning);
  const isLinked =
    isElided || (language === 'fr' && /(?<!\p{L})(?:le|la|de|que)\s$/iu.test(text.slice(0, use.from)));
  if (isLinked && isElided !== mustElide) return undefined;
  const isBracketed = text[use.from - 1] === '(' || /^\s*\(/.test(text.slice(use.to));
  const isPossessive = /^['’]/.test(text.slice(use.to));
  if (isPlural || hasArticle || isBracketed || isPossessive) return undefined;
  return `${meaning} (${use.acronym})`;
}
