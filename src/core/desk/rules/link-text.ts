import type { Problem, Rule } from '../finding.ts';

/** Words of a link that say nothing of what it leads to. */
const EMPTY =
  /^(?:click |see |read |found |available )?(?:here|this|more|read more|download|click|(?:(?:an?|the|this|that|our) )?(?:link|page|site|website|web page|document|file|pdf))[.!]?$/i;

/** A link with a text such as "here". */
export const linkText: Rule = {
  name: 'link-text',
  severity: 'warning',
  needs: 'article',
  english: true,
  find: ({ blocks }) =>
    blocks.flatMap((block) =>
      block.links.flatMap(({ from, to }): Problem[] => {
        const text = block.text.slice(from, to).trim();
        if (!EMPTY.test(text)) return [];
        return [
          {
            block: block.index,
            from,
            to,
            message: `“${text}” does not say what the link leads to. Link the title of the document instead.`,
          },
        ];
      }),
    ),
};
