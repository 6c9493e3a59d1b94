/** Dates and times as the lists say them. */

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const AGO = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** An ISO date in words, "15 March 2021"; anything else as it was typed. */
export function dateInWords(date: string, length: 'long' | 'short' = 'long'): string {
  const day = dayOf(date);
  if (!day) return date;
  return (length === 'long' ? DAY : SHORT_DAY).format(day);
}

/** What a form says under a date that is no day of the calendar. */
export const DATE_HINT = 'Kept as typed. Written as 2024-05-07 it can be put into words.';

/** Whether a text is a day of the calendar, written as 2021-03-15. */
export function isDate(date: string): boolean {
  return dayOf(date) !== null;
}

function dayOf(date: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`);
  // 2021-02-30 is read as 2 March by some engines and as no date by others.
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date ? null : day;
}

/** Today where the rapporteur is, as 2021-03-15. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const STEPS = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago a moment (milliseconds since 1970) was: "2 hours ago", "yesterday", "just now". */
export function ago(moment: number, now = Date.now()): string {
  const seconds = (moment - now) / 1000;
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return AGO.format(Math.trunc(seconds / length), unit);
  }
  return 'just now';
}
