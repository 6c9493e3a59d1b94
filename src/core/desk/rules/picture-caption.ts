import type { Problem, Rule } from '../finding.ts';

/** A picture without a caption. */
export const pictureCaption: Rule = {
  name: 'picture-caption',
  severity: 'warning',
  needs: 'article',
  find: ({ blocks }) =>
    blocks.flatMap(({ block, index, text }): Problem[] => {
      if (block.type !== 'figure' || text.trim() !== '') return [];
      const shown = block.alt.trim() === '' ? '' : ` of ${block.alt.trim()}`;
      return [
        {
          block: index,
          from: 0,
          to: 0,
          message: `The picture${shown} has no caption. Say who or what it shows, and whose it is.`,
        },
      ];
    }),
};
