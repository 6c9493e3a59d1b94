import { byAcronym } from '../acronym-uses.ts';
import { isSameMeaning } from '../acronyms.ts';
import type { Problem, Rule } from '../finding.ts';

/** An acronym that is spelled out a second time. */
export const acronymRepeated: Rule = {
  name: 'acronym-repeated',
  severity: 'warning',
  needs: 'article',
  find: (reading) =>
    byAcronym(reading).flatMap(([acronym, uses]): Problem[] => {
      const [first, ...again] = uses.flatMap((use) =>
        use.meaning === null ? [] : [{ use, ...use.meaning }],
      );
      if (first === undefined) return [];
      return again.flatMap(({ use, text, whole }): Problem[] => {
        if (!isSameMeaning(text, first.text)) return [];
        return [
          {
            block: use.block,
            from: whole.from,
            to: whole.to,
            message: `“${acronym}” was spelled out above: write “${acronym}” alone.`,
            suggestion: acronym,
          },
        ];
      });
    }),
};
