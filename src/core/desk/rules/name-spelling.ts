import type { Problem, Rule } from '../finding.ts';
import { isParticleFirst } from '../people.ts';

/** A name that is nearly one of the people list. */
export const nameSpelling: Rule = {
  name: 'name-spelling',
  severity: 'error',
  needs: 'article',
  find: ({ mentions, knowsPeople }) =>
    mentions.flatMap(({ person, block, words, title }) =>
      words.flatMap(({ word, at, how }): Problem[] => {
        if (person === null) return [];
        const right = at === null ? undefined : person.words[at];
        const place = { block, from: word.from, to: word.to };
        if (how === 'strange' && title !== '') {
          return [
            {
              ...place,
              message: `“${word.text}” is no part of the name of ${person.name.full}. Check who is meant.`,
            },
          ];
        }
        const isCapital =
          how === 'case' &&
          right?.core === true &&
          !/^\p{Lu}+$/u.test(word.text) &&
          !isParticleFirst(right.text);
        if (right === undefined || (how !== 'slip' && !isCapital)) return [];
        return [
          knowsPeople
            ? {
                ...place,
                message: `“${word.text}” is “${right.text}” in the people list (${person.name.full}). Write “${right.text}”.`,
                suggestion: right.text,
              }
            : {
                ...place,
                message: `“${word.text}” is written “${right.text}” elsewhere (${person.name.full}). Write the name in one way.`,
              },
        ];
      }),
    ),
};
