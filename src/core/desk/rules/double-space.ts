import type { Problem, Rule } from '../finding.ts';

/** Two spaces in a row. */
export const doubleSpace: Rule = {
  name: 'double-space',
  severity: 'advice',
  needs: 'article',
  find: ({ blocks }) =>
    blocks.flatMap(({ text, index }) =>
      [...text.matchAll(/\S+[ \u00a0]{2,}(?=(\S+))/g)].map(
        (match): Problem => ({
          block: index,
          from: match.index,
          to: match.index + match[0].length + (match[1] ?? '').length,
          message: 'There is more than one space here. Write one.',
          suggestion: `${match[0].trimEnd()} ${match[1] ?? ''}`,
        }),
      ),
    ),
};
