/** Dates in a text, in whatever form they are written, in any of the languages of the desk. */
import type { DraftLanguage } from '../compose/language.ts';
import { languageOf } from '../compose/languages/languages.ts';

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
  readonly weekday: Weekday | null;
};

/** A weekday before a date: `name` as the text has it, `day` from 0 for Sunday. */
type Weekday = {
  readonly name: string;
  readonly day: number;
  readonly language: DraftLanguage;
  readonly from: number;
  readonly to: number;
};

const MONTHS: Readonly<Record<DraftLanguage, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};
const WEEKDAYS: Readonly<Record<DraftLanguage, readonly string[]>> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  es: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
};

/** The number of each month by its name, from 1. */
const MONTH_NUMBERS = new Map(
  Object.values(MONTHS).flatMap((names) => names.map((name, at) => [name, at + 1] as const)),
);

const MONTH = `(?<month>${MONTHS.en.join('|')})`;
/** In French and Spanish months are written small, but for a heading's. */
const named = (language: 'fr' | 'es', rest = '') =>
  `(?<month>${MONTHS[language].join('|')}${rest})(?![\\p{L}\\p{N}])`;
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
    'day month',
    new RegExp(
      `(?<![\\d.,])(?<day>\\d{1,2})(?:er)?\\s+${named('fr')}(?:\\s+(?<year>\\d{4}))?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  ],
  [
    'day month',
    new RegExp(
      `(?<![\\d.,])(?<day>\\d{1,2})(?:\\.?º)?\\s+de\\s+${named('es', '|setiembre')}(?:\\s+del?\\s+(?<year>\\d{4}))?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  ],
  [
    'month day',
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?<!\\d )${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
];
const WEEKDAY_BEFORE: readonly (readonly [DraftLanguage, RegExp])[] = [
  ['en', new RegExp(`(${WEEKDAYS.en.join('|')}),?\\s+(?:the\\s+)?$`)],
  ['fr', new RegExp(`(?<!\\p{L})(${WEEKDAYS.fr.join('|')})\\s+$`, 'iu')],
  ['es', new RegExp(`(?<!\\p{L})(${WEEKDAYS.es.join('|')}),?\\s+(?:día\\s+)?$`, 'iu')],
];

/** The dates of a text, in order. What no calendar has (31 June) is none. */
export function datesIn(text: string): DateInText[] {
  if (!/\d/.test(text)) return [];
  const dates: DateInText[] = [];
  for (const [form, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const { day, month, numeric, year } = match.groups ?? {};
      const number = month === undefined ? Number(numeric) : monthNumber(month);
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

function monthNumber(name: string): number {
  return (
    MONTH_NUMBERS.get(name) ?? MONTH_NUMBERS.get(name.toLowerCase().replace('setiembre', 'septiembre')) ?? 0
  );
}

function weekdayBefore(text: string, from: number): DateInText['weekday'] {
  const start = Math.max(0, from - 20);
  const before = text.slice(start, from);
  for (const [language, pattern] of WEEKDAY_BEFORE) {
    const found = pattern.exec(before);
    const name = found?.[1];
    if (found === null || name === undefined) continue;
    const day = WEEKDAYS[language].indexOf(language === 'en' ? name : name.toLowerCase());
    return { name, day, language, from: start + found.index, to: start + found.index + name.length };
  }
  return null;
}

/** "22 March 2021", or "22 March" where there is no year, as a language writes it. */
export function written(
  { day, month, year }: Pick<DateInText, 'day' | 'month' | 'year'>,
  language: DraftLanguage = 'en',
): string {
  const full = languageOf(language).longDate(isoOf({ day, month, year: year ?? 2000 })) ?? '';
  return year === null ? full.replace(/(?:\sde)?\s\d{4}$/, '') : full;
}

/** As ISO 8601 has it, so that dates can be compared as texts. */
export function isoOf({ day, month, year }: { day: number; month: number; year: number }): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** The weekday of a date, from 0 for Sunday; null for a day that its month does not have. */
export function weekdayOf({ day, month, year }: { day: number; month: number; year: number }): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.getUTCDay() : null;
}

/** What a language calls a weekday. */
export function weekdayName(day: number, language: DraftLanguage): string {
  return WEEKDAYS[language][day] ?? '';
}

/** A date of the header (ISO 8601) in its parts; null for text that is none. */
export function partsOf(iso: string): { day: number; month: number; year: number } | null {
  const [date] = datesIn(iso.trim());
  return date?.form === 'iso' && date.year !== null
    ? { day: date.day, month: date.month, year: date.year }
    : null;
}
