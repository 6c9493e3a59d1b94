import type { Problem, Rule } from '../finding.ts';
import type { Mention } from '../mentions.ts';

/** A name with its parts in another order than in the people list: "Mr. Si Gao" for "Mr. Gao Si". */
export const nameOrder: Rule = {
  name: 'name-order',
  severity: 'error',
  needs: 'article',
  find: ({ mentions }) => mentions.flatMap(outOfOrder),
};

function outOfOrder({ person, block, words, to, nameFrom, hasGiven, hasFamily }: Mention): Problem[] {
  if (person === null || !hasGiven || !hasFamily) return [];
  const order = words.flatMap(({ at }) => (at === null ? [] : [at]));
  const isInOrder = order.every((at, index) => index === 0 || at > (order[index - 1] ?? -1));
  if (isInOrder || words.some(({ how }) => how === 'slip' || how === 'strange')) return [];
  return [
    {
      block,
      from: nameFrom,
      to,
      message: `The people list has the name in this order: write “${person.name.full}”.`,
      suggestion: person.name.full,
    },
  ];
}
