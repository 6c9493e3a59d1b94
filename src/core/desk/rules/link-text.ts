import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import type { Problem, Rule } from '../finding.ts';

/** A link with a text such as "here". */
export const linkText: Rule = {
  name: 'link-text',
  severity: 'warning',
  needs: 'article',
  languages: DRAFT_LANGUAGES,
  find: ({ blocks, wording }) =>
    blocks.flatMap((block) =>
      block.links.flatMap(({ from, to }): Problem[] => {
        const text = block.text.slice(from, to).trim();
        if (!wording.emptyLink.test(text)) return [];
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
