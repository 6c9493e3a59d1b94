/** What one types to set the time of an entry, or to shift it. */

export type TimeEdit =
  /** HH:MM or HH:MM:SS; null takes the time off. */
  | { kind: 'set'; time: string | null }
  /** By so many minutes, later or (below 0) earlier. */
  | { kind: 'shift'; minutes: number }
  /** A sentence: why it is no time, and what to type instead. */
  | { kind: 'unread'; problem: string };

const DAY = 24 * 60;

const SHIFT = /^([+\-−–])\s*(\d{1,4})\s*(?:m|min|minutes?)?$/i;
const CLOCK = /^(\d{1,2})\s*[:.h]\s*(\d{2})(?::(\d{2}))?$/i;
const DIGITS = /^(\d{1,2})(\d{2})$/;

/**
 * Reads `10:31`, `1031`, `10.31` and `10h31` as a time, `+2` and `-5` as minutes,
 * and nothing as no time at all.
 */
export function readTimeEdit(typed: string): TimeEdit {
  const text = typed.trim();
  if (text === '') return { kind: 'set', time: null };
  const shift = SHIFT.exec(text);
  if (shift) {
    const minutes = Number(shift[2]);
    if (minutes >= DAY) return unread(`${text} is a day or more: a shift is less than 1440 minutes.`);
    return { kind: 'shift', minutes: shift[1] === '+' ? minutes : -minutes };
  }
  const [, hour, minute, second] = CLOCK.exec(text) ?? DIGITS.exec(text) ?? [];
  if (hour === undefined || minute === undefined)
    return unread(`“${text}” is no time: type 10:31 or 1031, or +2 or -5 for minutes.`);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
    return unread(`No clock shows ${text}: type 00:00 to 23:59.`);
  const time = [hour.padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':');
  return { kind: 'set', time };
}

/** Reads what is typed for several entries at once, which can be shifted only: one time for all would be true of none. */
export function readShift(typed: string): TimeEdit {
  const edit = readTimeEdit(typed);
  if (edit.kind === 'shift' || edit.kind === 'unread') return edit;
  return unread('Several entries are shifted together: type minutes, such as +2 or -5.');
}

function unread(problem: string): TimeEdit {
  return { kind: 'unread', problem };
}

/** A time (HH:MM or HH:MM:SS) so many minutes later, past midnight where it comes to that. */
export function shiftedTime(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const ofDay = (((hour * 60 + minute + minutes) % DAY) + DAY) % DAY;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}${time.slice(5)}`;
}
