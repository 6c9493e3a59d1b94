import { byAcronym } from '../acronym-uses.ts';
import type { Problem, Rule } from '../finding.ts';

/** An acronym that is brought in and not used again. In a paragraph as composed the meeting's terms brought it. */
export const acronymUnused: Rule = {
  name: 'acronym-unused',
  severity: 'advice',
  needs: 'article',
  find: (reading) =>
    byAcronym(reading).flatMap(([acronym, uses]): Problem[] => {
      const [introduced, ...others] = uses.filter(
        (use) => reading.blocks[use.block]?.block.type !== 'headline',
      );
      if (introduced?.meaning == null || others.length > 0) return [];
      const block = reading.blocks[introduced.block];
      if (block?.isByHand !== true) return [];
      const { whole, text } = introduced.meaning;
      return [
        {
          block: introduced.block,
          from: whole.from,
          to: whole.to,
          message: `“${acronym}” is not used again. Leave it out and write “${text}” alone.`,
          suggestion: text,
        },
      ];
    }),
};
