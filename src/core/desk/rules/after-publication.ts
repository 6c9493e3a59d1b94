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
        if (
          date.year === null ||
          isoOf(day) <= isoOf(published) ||
          !isPast(reading, block, date.from, date.to)
        )
          return [];
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

/** The day of publication: of the date line, or else of the header. */
function publicationOf({
  blocks,
  particulars,
}: Reading): { day: number; month: number; year: number } | null {
  const dateline = blocks.find(({ block }) => block.type === 'dateline');
  const [date] = datesIn(dateline?.text ?? '');
  if (particulars !== null && particulars.published.trim() !== '') return partsOf(particulars.published);
  // A date line made of the first day of a meeting says nothing about when it was published.
  if (particulars !== null || date === undefined || date.year === null) return null;
  return { day: date.day, month: date.month, year: date.year };
}

/** Whether the sentence tells of the day as of one that is over: "On 25 March, the Council met". */
function isPast({ wording }: Reading, block: BlockReading, from: number, to: number): boolean {
  const sentence = sentenceAt(block, from);
  const before = block.text.slice(sentence.from, from);
  const opensSentence = wording.onDay.test(before);
  const near = opensSentence
    ? block.text.slice(to, Math.min(sentence.to, to + 120))
    : block.text.slice(Math.max(sentence.from, from - 40), from);
  const around = `${block.text.slice(Math.max(sentence.from, from - 40), from)} ${block.text.slice(to, Math.min(sentence.to, to + 60))}`;
  return wording.happened.test(near) && !wording.ahead.test(around);
}
