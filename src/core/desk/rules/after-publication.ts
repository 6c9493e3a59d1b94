import { datesIn, isoOf, partsOf, written } from '../dates.ts';
import type { Problem, Rule } from '../finding.ts';
import { type BlockReading, type Reading, sentenceAt } from '../reading.ts';

/** Something told as past that lies behind the day of publication. */
export const afterPublication: Rule = {
  name: 'after-publication',
  severity: 'error',
  needs: 'article',
  english: true,
  find: (reading) => {
    const published = publicationOf(reading);
    if (published === null) return [];
    return reading.running.flatMap((block) =>
      datesIn(block.text).flatMap((date): Problem[] => {
        const day = { ...date, year: date.year ?? published.year };
        if (date.year === null || isoOf(day) <= isoOf(published) || !isPast(block, date.from, date.to))
          return [];
        return [
          {
            block: block.index,
            from: date.from,
            to: date.to,
            message: `${written(day)} is after the day of publication, ${written(published)}, and this is told as past. Check the dates.`,
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

const AHEAD =
  /\b(?:will|shall|would|could|should|may|might|must|is to|are to|was to|were to|due|scheduled|planned|plans?|next|by|until|till|from|before|upcoming|forthcoming|expected|takes? place|opens?|begins?|starts?|ends?|closes?|deadline|ahead of|invited|postponed|runs?)\b/i;
const HAPPENED =
  /\b(?:was|were|met|presented|held|opened|closed|adopted|took|heard|gave|said|told|began|came|agreed|decided|briefed|launched|signed|visited|spoke|discussed|resumed|hosted|convened|concluded|published|approved)\b/i;

/** Whether the sentence tells of the day as of one that is over: "On 25 March, the Council met". */
function isPast(block: BlockReading, from: number, to: number): boolean {
  const sentence = sentenceAt(block, from);
  const before = block.text.slice(sentence.from, from);
  const opensSentence = /^(?:on|in the morning of)?\s*(?:\p{Lu}\p{Ll}+day,?\s+)?$/iu.test(before);
  const near = opensSentence
    ? block.text.slice(to, Math.min(sentence.to, to + 120))
    : block.text.slice(Math.max(sentence.from, from - 40), from);
  const around = `${block.text.slice(Math.max(sentence.from, from - 40), from)} ${block.text.slice(to, Math.min(sentence.to, to + 60))}`;
  return HAPPENED.test(near) && !AHEAD.test(around);
}
