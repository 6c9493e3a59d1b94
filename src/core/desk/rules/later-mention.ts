import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import { laterMention as calledLater } from '../../meeting/naming.ts';
import type { Problem, Rule } from '../finding.ts';
import { appearances, isAmbiguous } from '../speakers.ts';

/** Somebody who has been named before, with full name, position or affiliation once more. */
export const laterMention: Rule = {
  name: 'later-mention',
  severity: 'advice',
  needs: 'meeting',
  languages: DRAFT_LANGUAGES,
  find: (reading) => {
    const named = new Set<unknown>();
    return appearances(reading).flatMap(({ person, mention, block, title }): Problem[] => {
      const isFirst = !named.has(person);
      const isIntroduced = mention.hasGiven || title !== null;
      if (isIntroduced || !isFirst) named.add(person);
      // As composed, everybody is called as the composer found right.
      if (isFirst || !mention.hasFamily || !block.isByHand) return [];
      const later = calledLater(person.participant);
      const keepsGiven = later.includes(person.name.given) || isAmbiguous(person, reading.people.persons);
      const repeatsTitle = title !== null && title.verdict !== 'other';
      if (!(repeatsTitle || (mention.hasGiven && !keepsGiven && mention.title !== ''))) return [];
      const end = repeatsTitle ? title.to : mention.to;
      // The comma that closed the title goes with it.
      const to = repeatsTitle && block.text[end] === ',' ? end + 1 : end;
      const words = keepsGiven ? block.text.slice(mention.from, mention.to) : later;
      return [
        {
          block: block.index,
          from: mention.from,
          to,
          message: `${person.name.full} was brought in above. Write “${words}” alone.`,
          suggestion: words,
        },
      ];
    });
  },
};
