import { DRAFT_LANGUAGES } from '../../compose/language.ts';
import { datesIn, isoOf, partsOf, written } from '../dates.ts';
import type { Problem, Rule } from '../finding.ts';
import type { BlockReading, Reading } from '../reading.ts';

/** A date line that is not the day of publication, or a lead with another date than the meeting's. */
export const meetingDate: Rule = {
  name: 'meeting-date',
  severity: 'error',
  needs: 'meeting',
  languages: DRAFT_LANGUAGES,
  find: (reading) => {
    const { particulars, blocks } = reading;
    if (particulars === null) return [];
    const dateline = blocks.find(({ block }) => block.type === 'dateline');
    const lead = blocks.find(
      ({ block, index }) => block.type === 'paragraph' && index > (dateline?.index ?? -1),
    );
    const published = [particulars.published || particulars.date];
    return [
      ...(dateline?.isByHand !== true
        ? []
        : differing(reading, dateline, published, dateline.text.length, 'The header says')),
      ...(lead === undefined
        ? []
        : differing(reading, lead, sittingsOf(reading), OPENING, 'The meeting was on')),
    ];
  },
};

/** Only a date at the beginning of the lead is the meeting's own: "On 7 May 2024, ...". */
const OPENING = 4;

function sittingsOf({ meeting, particulars }: Reading): string[] {
  const sittings = (meeting?.entries ?? []).flatMap(({ head }) =>
    head.kind === 'sitting' ? [head.date] : [],
  );
  return [particulars?.date ?? '', ...sittings];
}

function differing(
  { language }: Reading,
  block: BlockReading,
  right: readonly string[],
  within: number,
  says: string,
): Problem[] {
  const days = right.flatMap((iso) => partsOf(iso) ?? []);
  const [first] = days;
  if (first === undefined) return [];
  const found = datesIn(block.text).find((date) => (date.weekday?.from ?? date.from) <= within);
  if (found === undefined) return [];
  const isRight = days.some((day) => isoOf({ ...found, year: found.year ?? day.year }) === isoOf(day));
  if (isRight) return [];
  const day = written(found.year === null ? { ...first, year: null } : first, language);
  return [
    {
      block: block.index,
      from: found.from,
      to: found.to,
      message: `${says} ${written(first, language)}, not ${written(found, language)}. Write “${day}”, or correct the header.`,
      suggestion: days.length === 1 && found.form === 'day month' ? day : undefined,
    },
  ];
}
