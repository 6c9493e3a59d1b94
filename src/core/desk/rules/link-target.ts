import type { Problem, Rule } from '../finding.ts';

/** An address that a reader can follow: a web page with a host, or somebody to write to. */
const ADDRESS = /^(?:https?:\/\/[^/\s.]+(?:\.[^/\s.]+)+(?:[/?#:]\S*)?|mailto:\S+@\S+)$/i;

/** A link that leads nowhere. */
export const linkTarget: Rule = {
  name: 'link-target',
  severity: 'error',
  needs: 'article',
  find: ({ blocks }) =>
    blocks.flatMap((block) =>
      block.links.flatMap(({ from, to, href }): Problem[] => {
        if (ADDRESS.test(href.trim())) return [];
        const where =
          href.trim() === '' || href.trim() === '#' ? 'no address' : `the address “${href.trim()}”`;
        return [
          {
            block: block.index,
            from,
            to,
            message: `This link has ${where}, which leads nowhere. Give it the whole address (https://...), or take the link off.`,
          },
        ];
      }),
    ),
};
