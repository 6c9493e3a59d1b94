import type { Rule } from '../finding.ts';
import { allOf, tooLong } from '../lengths.ts';
import { longest } from '../style.ts';

/** A standfirst with more words than the house allows. */
export const standfirstLength: Rule = {
  name: 'standfirst-length',
  severity: 'advice',
  needs: 'article',
  find: ({ blocks, style }) =>
    blocks.flatMap((block) =>
      block.block.type === 'standfirst'
        ? tooLong(block, allOf(block), 'standfirst', longest(style, 'standfirst'))
        : [],
    ),
};
