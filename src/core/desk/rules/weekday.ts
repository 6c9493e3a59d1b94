import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import { datesIn, partsOf, weekdayName, weekdayOf, written } from '../dates.ts';
import type { Problem, Rule } from '../finding.ts';
import type { Reading } from '../reading.ts';

/** A weekday that does not fit its date. */
export const weekday: Rule = {
  name: 'weekday',
  severity: 'error',
  needs: 'article',
  languages: DRAFT_LANGUAGES,
  find: (reading) => {
    const year = yearOf(reading);
    return reading.blocks.flatMap(({ text, index }) =>
      datesIn(text).flatMap((date): Problem[] => {
        const dated = { ...date, year: date.year ?? year ?? 0 };
        if (date.weekday === null || dated.year === 0) return [];
        const right = weekdayOf(dated);
        if (right === null || right === date.weekday.day) return [];
        return [
          {
            block: index,
            from: date.weekday.from,
            to: date.to,
            message: `${written(dated, date.weekday.language)} is a ${weekdayName(right, date.weekday.language)}, not a ${date.weekday.name}. Check which of the two is right.`,
          },
        ];
      }),
    );
  },
};

/** The year that a date without one is of: the meeting's, or the only one in the article. */
function yearOf({ particulars, blocks }: Reading): number | null {
  const ofMeeting = particulars && partsOf(particulars.date);
  if (ofMeeting) return ofMeeting.year;
  const years = new Set(blocks.flatMap(({ text }) => datesIn(text).flatMap(({ year }) => year ?? [])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
