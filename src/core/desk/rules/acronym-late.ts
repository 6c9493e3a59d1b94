import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import { byAcronym, openUses, spelledOut } from '../acronym-uses.ts';
import { needsNoMeaning } from '../acronyms.ts';
import type { Problem, Rule } from '../finding.ts';

/** An acronym that is used before it is spelled out. */
export const acronymLate: Rule = {
  name: 'acronym-late',
  severity: 'warning',
  needs: 'article',
  languages: DRAFT_LANGUAGES,
  find: (reading) =>
    byAcronym(reading).flatMap(([acronym, uses]): Problem[] => {
      const open = openUses(reading, uses);
      const [first] = open;
      const introduced = open.find((use) => use.meaning !== null);
      if (first === undefined || introduced?.meaning == null || first === introduced) return [];
      if (needsNoMeaning(acronym, reading.style)) return [];
      const { meaning } = introduced;
      return [
        {
          block: first.block,
          from: first.from,
          to: first.to,
          message: `“${acronym}” is used here before it is spelled out. Spell it out here: “${meaning.text} (${acronym})”.`,
          suggestion: spelledOut(reading, first, meaning.text),
        },
      ];
    }),
};
