import type { Problem, Rule } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { type Appearance, appearances, inFull, inPlace } from '../speakers.ts';
import { standsBefore } from '../titles.ts';

/** Somebody who is named for the first time without full name, position or affiliation. */
export const firstMention: Rule = {
  name: 'first-mention',
  severity: 'warning',
  needs: 'meeting',
  find: (reading) => {
    const seen = new Set<unknown>();
    return appearances(reading).flatMap((appearance): Problem[] => {
      // By the given name alone: that is a finding of its own.
      if (seen.has(appearance.person) || !appearance.mention.hasFamily) return [];
      seen.add(appearance.person);
      const lacks = lacking(reading, appearance);
      if (lacks.length === 0) return [];
      const { person, mention, block, title } = appearance;
      const { words, isOpen } = inFull(person);
      const to = title?.to ?? mention.to;
      return [
        {
          block: block.index,
          from: mention.from,
          to,
          message: `${person.name.full} is named here for the first time, without ${lacks.join(' and ')}. Write “${words}”.`,
          suggestion: inPlace(block, to, words, isOpen),
        },
      ];
    });
  },
};

/** What a first mention lacks, in words; a title that differs from the list is another rule's. */
function lacking({ terms }: Reading, { person, mention, block, title }: Appearance): string[] {
  const { position, affiliation } = person.participant;
  const isGiven = (part: string) => part.trim() === '' || standsBefore(block, mention, part, terms);
  const verdict = title?.verdict ?? null;
  const hasPosition = isGiven(position) || (verdict !== null && verdict !== 'no position');
  const hasAffiliation = isGiven(affiliation) || (verdict !== null && verdict !== 'no affiliation');
  const isDescribed = /^(?:\s+(?:of|from|at)\s+|\s*\()/.test(block.text.slice(mention.to, mention.to + 8));
  return [
    ...(mention.hasGiven || person.name.given === '' ? [] : ['the full name']),
    ...(hasPosition ? [] : ['the position']),
    ...(hasAffiliation || isDescribed ? [] : ['the affiliation']),
  ];
}
