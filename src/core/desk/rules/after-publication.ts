import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import { datesIn, isoOf, partsOf, written } from '../dates.ts';
import type { Problem, Rule } from '../finding.ts';
import { type BlockReading, type Reading, sentenceAt } from '../reading.ts';

/** Something told as past that lies behind the day of publication. */
export const afterPublication: Rule = {
  name: 'after-publication',
  severity: 'error',
  needs: 'article',
  languages: DRAFT_LANGUAGES,
  find: (reading) => {
    const published = publicationOf(reading);
    if (published === null) return [];
    return reading.running.flatMap((block) =>
      datesIn(block.text).flatMap((date): Problem[] => {
        const day = { ...date, year: date.year ?? published.year };
        if (isoOf(day) <= isoOf(published)) return [];
        if (date.year === null && !isWithinWeeks(day, published)) return [];
        if (!isPast(reading, block, date.from, date.to)) return [];
        return [
          {
            block: block.index,
            from: date.from,
            to: date.to,
            message: `${written(day, reading.language)} is after the day of publication, ${written(published, reading.language)}, and this is told as past. Check the dates.`,
          },
        ];
      }),
    );
  },
};

/** A day without its year is one of this year only where it is near: what was on "12 December" may have been last year's. */
function isWithinWeeks(day: CalendarDay, published: CalendarDay): boolean {
  const utc = (one: CalendarDay) => Date.UTC(one.year, one.month - 1, one.day);
  return utc(day) - utc(published) <= 60 * 86_400_000;
}

type CalendarDay = { day: number; month: number; year: number };

/** The day of publication: of the date line, or else of the header. */
function publicationOf({ blocks, particulars }: Reading): CalendarDay | null {
  const dateline = blocks.find(({ block }) => block.type === 'dateline');
  const [date] = datesIn(dateline?.text ?? '');
  if (particulars !== null && particulars.published.trim() !== '') return partsOf(particulars.published);
  // A date line made of the first day of a meeting says nothing about when it was published.
  if (particulars !== null || date === undefined || date.year === null) return null;
  return { day: date.day, month: date.month, year: date.year };
}

/** Whether the sentence tells of the day as of one that is over: "On 25 March, the Council met", "The Council met on 25 March". */
function isPast({ wording }: Reading, block: BlockReading, from: number, to: number): boolean {
  const sentence = sentenceAt(block, from);
  const before = block.text.slice(sentence.from, from);
  const after = block.text.slice(to, Math.min(sentence.to, to + FAR));
  if (wording.onDay.test(before)) return wording.happenedBehind(after) && !wording.ahead.test(after);
  if (wording.notOnDay.test(before)) return false;
  // "agreed to meet on 25 March", "said that it closes on 25 March": only the words that the day belongs to count.
  const clause = wording.clauseBefore(before.slice(-FAR));
  const rest = after.split(/[,;]/, 1)[0] ?? '';
  return wording.happened.test(clause) && !wording.ahead.test(`${clause} ${rest}`);
}

/** So far from a day, in UTF-16 units, stands the verb that tells of it. */
const FAR = 120;
