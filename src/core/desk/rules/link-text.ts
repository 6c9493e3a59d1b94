import type { Problem, Rule } from '../finding.ts';

/** Words of a link that say nothing of what it leads to. */
const EMPTY =
  /^(?:click |see |read |found |available )?(?:here|this|this link|link|the link|more|read more|this page|page|website|this website|this document|document|download|click)[.!]?$/i;

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
