import type { Problem, Rule } from '../finding.ts';

/** A heading of a lower level with none of the level between. */
export const headingLevels: Rule = {
  name: 'heading-levels',
  severity: 'warning',
  needs: 'article',
  find: ({ blocks }) => {
    let level = 1;
    return blocks.flatMap(({ block, index, text }): Problem[] => {
      if (block.type !== 'heading') return [];
      const skips = block.level > level + 1;
      level = block.level;
      if (!skips) return [];
      return [
        {
          block: index,
          from: 0,
          to: text.length,
          message:
            'This heading is of the third level, and none of the second stands above it. Make it one of the second.',
        },
      ];
    });
  },
};
