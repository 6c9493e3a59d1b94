/** Quotation marks as a language sets them. */
import { quotationsInText } from '../../../meeting/quotations.ts';
import { type Run, splice, textOf } from '../../runs.ts';

/** The quotation marks of a language around every quotation, each with what stands between it and the words. */
export function quoted(runs: readonly Run[], opening: string, closing: string): Run[] {
  const text = textOf(runs);
  let changed = [...runs];
  for (const { from, to } of quotationsInText(text).toReversed()) {
    const before = text.slice(0, to - 1).match(/\s*$/)?.[0].length ?? 0;
    const behind = text.slice(from + 1).match(/^\s*/)?.[0].length ?? 0;
    changed = splice(changed, to - 1 - before, to, closing);
    changed = splice(changed, from, from + 1 + behind, opening);
  }
  return changed;
}
