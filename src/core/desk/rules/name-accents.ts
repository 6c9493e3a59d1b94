import type { Problem, Rule } from '../finding.ts';

/** A name without its accents, or with others. */
export const nameAccents: Rule = {
  name: 'name-accents',
  severity: 'error',
  needs: 'article',
  find: ({ mentions, knowsPeople }) =>
    mentions.flatMap(({ person, block, words }) =>
      words.flatMap(({ word, at, how }): Problem[] => {
        const right = at === null ? undefined : person?.words[at];
        if (how !== 'accent' || right === undefined) return [];
        return [
          {
            block,
            from: word.from,
            to: word.to,
            message: `“${word.text}” has other accents ${knowsPeople ? 'in the people list' : 'elsewhere'}: write “${right.text}”.`,
            suggestion: knowsPeople ? right.text : undefined,
          },
        ];
      }),
    ),
};
