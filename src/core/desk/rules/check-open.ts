import type { Problem, Rule } from '../finding.ts';
import { sourcesAt } from '../reading.ts';

/** Words marked as not certain (`!check`) that nobody has cleared. */
export const checkOpen: Rule = {
  name: 'check-open',
  severity: 'warning',
  needs: 'article',
  find: ({ blocks }) =>
    blocks.flatMap((block) => {
      const marked: { from: number; to: number }[] = [];
      let at = 0;
      for (const span of block.block.content) {
        const from = at;
        at += span.text.length;
        const last = marked.at(-1);
        if (span.check !== true) continue;
        if (last?.to === from) last.to = at;
        else marked.push({ from, to: at });
      }
      const typed = [...block.text.matchAll(/[!！]check(?![\p{L}\p{N}])/giu)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
      }));
      return [...marked, ...typed].map(
        ({ from, to }): Problem => ({
          block: block.index,
          from,
          to,
          message: 'The notes mark this as not certain. Check it, and take the mark off.',
          entries: sourcesAt(block, { from, to }),
        }),
      );
    }),
};
