import type { Rule } from '../finding.ts';
import { allOf, tooLong } from '../lengths.ts';
import { longest } from '../style.ts';

/** A lead, the first paragraph, with more words than the house allows. */
export const leadLength: Rule = {
  name: 'lead-length',
  severity: 'advice',
  needs: 'article',
  find: ({ blocks, style }) => {
    const lead = blocks.find(({ block }) => block.type === 'paragraph');
    const opens = blocks.some(({ block }) => block.type === 'headline');
    return lead === undefined || !opens ? [] : tooLong(lead, allOf(lead), 'lead', longest(style, 'lead'));
  },
};
