/** How long what is in the bin stays there, in words. */
import { dateOf } from '../history/moments.ts';

const IN_DAYS = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });
const DAY = 24 * 3600 * 1000;

/** How many days of the calendar lie between now and a moment (milliseconds since 1970); none for today and what is past. */
export function daysUntil(moment: number, now = Date.now()): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  // A day of 23 or 25 hours is a day.
  return Math.max(0, Math.round((midnight(moment) - midnight(now)) / DAY));
}

/** "goes on 24 December, in 30 days", "goes tomorrow", "goes today". */
export function goesInWords(goesAt: number, now = Date.now()): string {
  const days = daysUntil(goesAt, now);
  if (days === 0) return 'goes today';
  if (days === 1) return 'goes tomorrow';
  return `goes on ${dateOf(goesAt, now)}, ${IN_DAYS.format(days, 'day')}`;
}
