import type { Problem, Rule } from '../finding.ts';

/** A picture without alternative text. */
export const pictureAlt: Rule = {
  name: 'picture-alt',
  severity: 'warning',
  needs: 'article',
  find: ({ blocks }) =>
    blocks.flatMap(({ block, index, text }): Problem[] => {
      if (block.type !== 'figure' || block.alt.trim() !== '') return [];
      return [
        {
          block: index,
          from: 0,
          to: text.length,
          message:
            'This picture has no alternative text. Say in a few words who or what it shows, for those who can not see it.',
        },
      ];
    }),
};
