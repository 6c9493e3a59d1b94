/** What the rules on lengths share. */
import type { Problem } from './finding.ts';
import type { BlockReading, Stretch } from './reading.ts';
import { wordsOf } from './words.ts';

/** A problem where a stretch of a block has more words than it should. */
export function tooLong(block: BlockReading, { from, to }: Stretch, what: string, most: number): Problem[] {
  const count = wordsOf(block.text.slice(from, to)).length;
  if (count <= most) return [];
  const message = `The ${what} has ${count} words, and the house allows ${most}. Shorten it, or make two of it.`;
  return [{ block: block.index, from, to, message }];
}

/** The whole of a block. */
export function allOf(block: BlockReading): Stretch {
  return { from: 0, to: block.text.length };
}
