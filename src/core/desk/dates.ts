/** Dates in a text, in whatever form they are written. */
import { longDate } from '../compose/languages/en/dates.ts';

export type DateForm = 'day month' | 'month day' | 'ordinal' | 'iso' | 'slashes' | 'dots';

/** A date and where it stands, with a weekday where one stands before it. */
export type DateInText = {
  readonly from: number;
  readonly to: number;
  readonly form: DateForm;
  readonly day: number;
  readonly month: number;
  /** Null where it is not written. */
  readonly year: number | null;
  readonly weekday: { readonly name: string; readonly from: number; readonly to: number } | null;
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const MONTH = `(?<month>${MONTHS.join('|')})`;
const PATTERNS: readonly (readonly [DateForm, RegExp])[] = [
  ['iso', /(?<![\d/-])(?<year>\d{4})-(?<numeric>\d{2})-(?<day>\d{2})(?![\d-])/g],
  ['slashes', /(?<![\d/])(?<day>\d{1,2})\/(?<numeric>\d{1,2})\/(?<year>\d{4})(?![\d/])/g],
  ['dots', /(?<![\d.])(?<day>\d{1,2})\.\s?(?<numeric>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/g],
  [
    'ordinal',
    new RegExp(
      `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?<year>\\d{4}))?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  [
    'day month',
    new RegExp(`(?<![\\d.,])(?<day>\\d{1,2})\\s+${MONTH}(?:,?\\s+(?<year>\\d{4}))?(?![\\p{L}\\p{N}])`, 'gu'),
  ],
  [
    'month day',
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?<!\\d )${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
];
const WEEKDAY_BEFORE = new RegExp(`(${WEEKDAYS.join('|')}),?\\s+(?:the\\s+)?$`);

/** The dates of a text, in order. What no calendar has (31 June) is none. */
export function datesIn(text: string): DateInText[] {
  if (!/\d/.test(text)) return [];
  const dates: DateInText[] = [];
  for (const [form, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const { day, month, numeric, year } = match.groups ?? {};
      const number = month === undefined ? Number(numeric) : MONTHS.indexOf(month) + 1;
      const at = { from: match.index, to: match.index + match[0].length };
      if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) continue;
      if (dates.some((other) => other.from < at.to && at.from < other.to)) continue;
      dates.push({
        ...at,
        form,
        day: Number(day),
        month: number,
        year: year === undefined ? null : Number(year),
        weekday: weekdayBefore(text, at.from),
      });
    }
  }
  return dates.sort((a, b) => a.from - b.from);
}

function weekdayBefore(text: string, from: number): DateInText['weekday'] {
  const start = Math.max(0, from - 20);
  const found = WEEKDAY_BEFORE.exec(text.slice(start, from));
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  return { name, from: start + found.index, to: start + found.index + name.length };
}

/** "22 March 2021", or "22 March" where there is no year. */
export function written({ day, month, year }: Pick<DateInText, 'day' | 'month' | 'year'>): string {
  const full = longDate(isoOf({ day, month, year: year ?? 2000 })) ?? '';
  return year === null ? full.replace(/\s\d{4}$/, '') : full;
}

/** As ISO 8601 has it, so that dates can be compared as texts. */
export function isoOf({ day, month, year }: { day: number; month: number; year: number }): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** The weekday of a date; null for a day that its month does not have. */
export function weekdayOf({ day, month, year }: { day: number; month: number; year: number }): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return WEEKDAYS[date.getUTCDay()] ?? null;
}

/** A date of the header (ISO 8601) in its parts; null for text that is none. */
export function partsOf(iso: string): { day: number; month: number; year: number } | null {
  const [date] = datesIn(iso.trim());
  return date?.form === 'iso' && date.year !== null
    ? { day: date.day, month: date.month, year: date.year }
    : null;
}
