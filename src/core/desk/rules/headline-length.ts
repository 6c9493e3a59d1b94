import type { Rule } from '../finding.ts';
import { allOf, tooLong } from '../lengths.ts';
import { longest } from '../style.ts';

/** A headline with more words than the house allows. */
export const headlineLength: Rule = {
  name: 'headline-length',
  severity: 'advice',
  needs: 'article',
  find: ({ blocks, style }) =>
    blocks.flatMap((block) =>
      block.block.type === 'headline'
        ? tooLong(block, allOf(block), 'headline', longest(style, 'headline'))
        : [],
    ),
};
