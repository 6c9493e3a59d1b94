import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import { called } from '../articles.ts';
import type { Problem, Rule } from '../finding.ts';
import type { Person } from '../people.ts';
import { isAsTyped, type Reading } from '../reading.ts';
import { type Appearance, appearances, inFull, inPlace } from '../speakers.ts';
import { standsBefore } from '../titles.ts';

/** Somebody who is named for the first time without full name, position or affiliation. */
export const firstMention: Rule = {
  name: 'first-mention',
  severity: 'warning',
  needs: 'meeting',
  languages: DRAFT_LANGUAGES,
  find: (reading) => {
    // A list of who was there brings them in.
    const seen = new Set<unknown>(listed(reading));
    return appearances(reading).flatMap((appearance): Problem[] => {
      // By the given name alone: that is a finding of its own.
      if (seen.has(appearance.person) || !appearance.mention.hasFamily) return [];
      const lacks = lacking(reading, appearance);
      if (lacks.length > 0 && isAsTyped(reading, appearance.block, appearance.mention)) return [];
      seen.add(appearance.person);
      // Whoever must not be named at all is not to be brought in either.
      if (lacks.length === 0 || isWithheld(reading, appearance)) return [];
      const { person, mention, block, title } = appearance;
      const { words, isOpen } = inFull(person);
      const place = { from: mention.from, to: title?.to ?? mention.to };
      const full = inPlace(block, place.to, words, isOpen);
      return [
        {
          block: block.index,
          ...(mention.title === ''
            ? called(reading, block, place, person, full)
            : { ...place, suggestion: full }),
          message: `${person.name.full} is named here for the first time, without ${lacks.join(' and ')}. Write “${words}”.`,
        },
      ];
    });
  },
};

function isWithheld({ withheld }: Reading, { mention, block }: Appearance): boolean {
  return withheld.some(
    ({ how, block: id, from, to }) =>
      how === 'name' && id === block.block.id && from < mention.to && mention.from < to,
  );
}

/** Everybody who stands in a list by the full name. */
function listed({ mentions, blocks }: Reading): Person[] {
  return mentions.flatMap(({ person, hasGiven, block }) =>
    person !== null && hasGiven && blocks[block]?.block.type === 'bullet' ? [person] : [],
  );
}

/** What a first mention lacks, in words; a title that differs from the list is another rule's. */
function lacking({ terms }: Reading, { person, mention, block, title }: Appearance): string[] {
  const { position, affiliation } = person.participant;
  const isGiven = (part: string) => part.trim() === '' || standsBefore(block, mention, part, terms);
  const verdict = title?.verdict ?? null;
  const hasAffiliation = isGiven(affiliation) || (verdict !== null && verdict !== 'no affiliation');
  const isDescribed = /^(?:\s+(?:(?:of|from|at|de|du|des|del)\s+|d['’])|\s*\()/.test(
    block.text.slice(mention.to, mention.to + 8),
  );
  // Where the list has one part alone, "Lydia Mensah of the City Police" has it, too.
  const hasPosition =
    isGiven(position) ||
    (verdict !== null && verdict !== 'no position') ||
    (affiliation.trim() === '' && isDescribed);
  return [
    ...(mention.hasGiven || person.name.given === '' ? [] : ['the full name']),
    ...(hasPosition ? [] : ['the position']),
    ...(hasAffiliation || isDescribed ? [] : ['the affiliation']),
  ];
}
