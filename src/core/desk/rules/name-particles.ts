import type { Problem, Rule } from '../finding.ts';
import { isParticleFirst } from '../people.ts';

/** A particle of a family name ("van", "de", "al") written with the wrong case. */
export const nameParticles: Rule = {
  name: 'name-particles',
  severity: 'error',
  needs: 'article',
  find: ({ mentions, knowsPeople, blocks }) =>
    mentions.flatMap(({ person, block, words, title, nameFrom }) =>
      words.flatMap(({ word, at, how }): Problem[] => {
        const right = at === null ? undefined : person?.words[at];
        if (how !== 'case' || right === undefined || (right.core && !isParticleFirst(right.text))) return [];
        if (/^\p{Lu}+$/u.test(word.text)) return [];
        const opensSentence =
          title === '' &&
          word.from === nameFrom &&
          /^\p{Lu}/u.test(word.text) &&
          (blocks[block]?.sentences.some(({ from }) => from === word.from) ?? false);
        if (opensSentence) return [];
        return [
          {
            block,
            from: word.from,
            to: word.to,
            message: `Write “${right.text}” in the name of ${person?.name.full ?? ''}, as ${knowsPeople ? 'in the people list' : 'elsewhere'}.`,
            suggestion: knowsPeople ? right.text : undefined,
          },
        ];
      }),
    ),
};
