/** How long ago something in a meeting began, of which the notes tell the time of day only. */
import { lastTimeItWas, MINUTE, wallDate } from './wall-clock.ts';

/** What began longer ago, in minutes, is not under way: the notes are looked at afterwards. */
const LONGEST = 12 * 60;

/** Up to here the hours after midnight are still those of the day before. */
const NIGHT_ENDS = '06:00';

/**
 * The whole minutes since `time` (HH:MM or HH:MM:SS) was last shown in a zone, or
 * null where that is no part of a meeting under way: `day` (an ISO date; anything
 * else counts as not known) is that of the sitting, which may go on past midnight.
 */
export function minutesSince(time: string, day: string, instant: number, timeZone: string): number | null {
  const start = lastTimeItWas(time, instant, timeZone);
  const minutes = Math.floor((instant - start) / MINUTE);
  if (minutes >= LONGEST) return null;
  const isKnown = /^\d{4}-\d{2}-\d{2}$/.test(day);
  if (!isKnown) return minutes;
  const isNight = time < NIGHT_ENDS;
  const began = wallDate(start, timeZone);
  return began === day || (isNight && began === dayAfter(day)) ? minutes : null;
}

function dayAfter(day: string): string {
  return wallDate(Date.parse(`${day}T12:00:00Z`) + 24 * 60 * MINUTE, 'UTC');
}

/** A span of minutes as a clock beside the notes shows it: "4 min", "1 h 05". */
export function shortSpan(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}
