import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import { byAcronym, openUses, spelledOut } from '../acronym-uses.ts';
import { needsNoMeaning } from '../acronyms.ts';
import type { Problem, Rule } from '../finding.ts';

/** An acronym that is never spelled out. */
export const acronymUnexplained: Rule = {
  name: 'acronym-unexplained',
  severity: 'warning',
  needs: 'article',
  languages: DRAFT_LANGUAGES,
  find: (reading) =>
    byAcronym(reading).flatMap(([acronym, uses]): Problem[] => {
      const open = openUses(reading, uses);
      const [first] = open;
      if (first === undefined || open.some((use) => use.meaning !== null)) return [];
      if (needsNoMeaning(acronym, reading.style)) return [];
      const known = reading.terms.find((term) => term.acronym === acronym)?.meaning;
      // Spelled out without its acronym right before: "the Governing Body ... the GB".
      return [
        {
          block: first.block,
          from: first.from,
          to: first.to,
          message:
            known === undefined
              ? `“${acronym}” is never spelled out. Write what it stands for where it is first used, or add it to the terms or to the exceptions of the house style.`
              : `“${acronym}” is never spelled out. Write “${known} (${acronym})” where it is first used.`,
          suggestion: known === undefined ? undefined : spelledOut(reading, first, known),
        },
      ];
    }),
};
