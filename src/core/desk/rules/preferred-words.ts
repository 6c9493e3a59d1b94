import type { Problem, Rule } from '../finding.ts';
import { isClosed } from '../reading.ts';
import { escaped } from '../words.ts';

/** A word that the house avoids. */
export const preferredWords: Rule = {
  name: 'preferred-words',
  severity: 'warning',
  needs: 'article',
  find: ({ blocks, style }) => {
    const preferred = Object.entries(style.preferred ?? {});
    return blocks.flatMap((block) =>
      preferred.flatMap(([avoided, right]) => {
        const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(avoided)}(?![\\p{L}\\p{N}])`, 'giu');
        return [...block.text.matchAll(pattern)].flatMap((match): Problem[] => {
          if (isClosed(block, match.index)) return [];
          const isCapital = /^\p{Lu}/u.test(match[0]) && !/^\p{Lu}/u.test(avoided);
          const written = isCapital ? right.charAt(0).toUpperCase() + right.slice(1) : right;
          return [
            {
              block: block.index,
              from: match.index,
              to: match.index + match[0].length,
              message: `The house writes “${written}” for “${match[0]}”.`,
              suggestion: written,
            },
          ];
        });
      }),
    );
  },
};
