import type { Rule } from '../finding.ts';
import { tooLong } from '../lengths.ts';
import { longest } from '../style.ts';

/** A sentence with more words than the house allows. */
export const sentenceLength: Rule = {
  name: 'sentence-length',
  severity: 'advice',
  needs: 'article',
  find: ({ running, style }) =>
    running.flatMap((block) =>
      block.sentences.flatMap((sentence) => tooLong(block, sentence, 'sentence', longest(style, 'sentence'))),
    ),
};
