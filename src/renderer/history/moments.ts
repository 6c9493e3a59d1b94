/** Moments of the past as the history says them, on the clock of this machine. All are milliseconds since 1970. */

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** "14:05". */
export function timeInWords(at: number): string {
  return TIME.format(at);
}

/** "22 March", with the year where it is not this one: "22 March 2025". */
export function dateOf(at: number, now = Date.now()): string {
  return (isSameYear(at, now) ? DAY : DAY_OF_YEAR).format(at);
}

/** "22 March, 14:05". */
export function momentInWords(at: number, now = Date.now()): string {
  return `${dateOf(at, now)}, ${timeInWords(at)}`;
}

/** The day as a heading: "Today", "Yesterday", "Monday 22 March", "22 March 2025". */
export function dayInWords(at: number, now = Date.now()): string {
  if (dayKey(at) === dayKey(now)) return 'Today';
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (dayKey(at) === dayKey(yesterday.getTime())) return 'Yesterday';
  return (isSameYear(at, now) ? WEEKDAY : DAY_OF_YEAR).format(at);
}

/** One text for all moments of a day, and another for each other day. */
export function dayKey(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

function isSameYear(one: number, other: number): boolean {
  return new Date(one).getFullYear() === new Date(other).getFullYear();
}
