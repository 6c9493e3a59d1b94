import type { Problem, Rule } from '../finding.ts';
import type { Mention } from '../mentions.ts';

/** A family name without its particles, or without one of its words: "Mr. Dool" for "Mr. van den Dool". */
export const nameCutShort: Rule = {
  name: 'name-cut-short',
  severity: 'error',
  needs: 'article',
  find: ({ mentions }) => mentions.flatMap(cutShort),
};

function cutShort({ person, block, words, title, hasGiven, hasFamily }: Mention): Problem[] {
  if (person === null || !hasFamily || (title === '' && !hasGiven)) return [];
  const family = person.words.flatMap((word, at) => (word.part === 'family' ? [at] : []));
  const written = words.filter(({ at }) => at !== null && family.includes(at));
  const isSpelled = written.every(({ how }) => how !== 'slip');
  const isWhole = written.length === family.length && written.every(({ how }) => how !== 'part');
  const first = written[0]?.word;
  const last = written.at(-1)?.word;
  if (first === undefined || last === undefined || isWhole || !isSpelled) return [];
  return [
    {
      block,
      from: first.from,
      to: last.to,
      message: `The family name is “${person.name.family}”: write it whole.`,
      suggestion: person.name.family,
    },
  ];
}
