import { byAcronym } from '../acronym-uses.ts';
import { isSameMeaning } from '../acronyms.ts';
import type { Problem, Rule } from '../finding.ts';

/** An acronym spelled out in two ways, or otherwise than in the terms. */
export const acronymMeaning: Rule = {
  name: 'acronym-meaning',
  severity: 'error',
  needs: 'article',
  find: (reading) =>
    byAcronym(reading).flatMap(([acronym, uses]): Problem[] => {
      const term = reading.terms.find((one) => one.acronym === acronym)?.meaning;
      const meanings = uses.flatMap((use) => (use.meaning === null ? [] : [{ use, ...use.meaning }]));
      const right = term ?? meanings[0]?.text;
      if (right === undefined) return [];
      return meanings.flatMap(({ use, text, from, to }): Problem[] => {
        if (isSameMeaning(text, right) || (term !== undefined && includesTerm(text, term))) return [];
        return [
          {
            block: use.block,
            from,
            to,
            message:
              term === undefined
                ? `“${acronym}” is spelled out as “${right}” above and as “${text}” here. Write one of them.`
                : `The terms say that “${acronym}” stands for “${term}”. Write that.`,
            suggestion: term,
          },
        ];
      });
    }),
};

/** "Asia Pacific Group of the ILO (ASPAG)" */
function includesTerm(text: string, term: string): boolean {
  return text.toLowerCase().startsWith(term.toLowerCase());
}
