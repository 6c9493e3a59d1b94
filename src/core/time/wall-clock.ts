/**
 * The wall clock of a meeting: what a clock in its room shows at an instant.
 * `Intl` knows the zones and their changes to and from summer time, so that no
 * date library is needed: what has to be worked out is one clock from one instant.
 */

/** Whether this machine knows a time zone of that name. */
export function isTimeZone(name: string): boolean {
  return formatterOf(name) !== null;
}

/** The zone that this machine is set to. Asked anew each time: it may change while the app runs. */
export function machineZone(): string {
  return new Intl.DateTimeFormat('en-GB').resolvedOptions().timeZone;
}

/**
 * The wall clock at `instant` (milliseconds since 1970) in a time zone, as HH:MM.
 * A zone that is not known counts as this machine's own: a slip in the
 * particulars must not stop the typing.
 */
export function wallClock(instant: number, timeZone: string): string {
  const { hour, minute } = partsOf(instant, timeZone);
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** The day that a calendar in a time zone shows at `instant`, as 2024-05-07. */
export function wallDate(instant: number, timeZone: string): string {
  const { year, month, day } = partsOf(instant, timeZone);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** By how many minutes the clocks of a time zone are before those of Greenwich at `instant`. */
export function minutesAhead(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute } = partsOf(instant, timeZone);
  return Math.round(
    (Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / MINUTE) * MINUTE) / MINUTE,
  );
}

export const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The last instant, up to `instant`, at which the clocks of a zone came to show
 * `time` (HH:MM or HH:MM:SS). Where the clocks were set in between, the hours
 * that passed count, not those that were shown.
 */
export function lastTimeItWas(time: string, instant: number, timeZone: string): number {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const ofDay = (hour * 60 + minute) * MINUTE + second * 1000;
  const shown = instant + minutesAhead(instant, timeZone) * MINUTE;
  const sinceMidnight = ((shown % DAY) + DAY) % DAY;
  const asShown = instant - ((((sinceMidnight - ofDay) % DAY) + DAY) % DAY);
  const setBy = minutesAhead(instant, timeZone) - minutesAhead(asShown, timeZone);
  const meant = asShown + setBy * MINUTE;
  return meant <= instant ? meant : asShown;
}

/**
 * Where the meeting's clock stands beside this machine's, in words: "Athens, 1
 * hour ahead of this computer"; null where the two show the same.
 */
export function zoneInWords(timeZone: string, machine: string, instant: number): string | null {
  if (!isTimeZone(timeZone)) return null;
  const minutes = minutesAhead(instant, timeZone) - minutesAhead(instant, machine);
  if (minutes === 0) return null;
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  return `${city}, ${spanInWords(Math.abs(minutes))} ${minutes > 0 ? 'ahead of' : 'behind'} this computer`;
}

/** A span of minutes as one says it: "1 hour", "5 hours 45 minutes", "2 minutes". */
export function spanInWords(minutes: number): string {
  const parts = [counted(Math.floor(minutes / 60), 'hour'), counted(minutes % 60, 'minute')];
  return parts.filter((part) => part !== '').join(' ') || 'no time';
}

function counted(number: number, what: string): string {
  return number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>;

function partsOf(instant: number, timeZone: string): Parts {
  const formatter = formatterOf(timeZone) ?? new Intl.DateTimeFormat('en-GB', SHOWN);
  const parts: Parts = { year: 0, month: 1, day: 1, hour: 0, minute: 0 };
  for (const { type, value } of formatter.formatToParts(instant)) {
    if (type in parts) parts[type as keyof Parts] = Number(value);
  }
  return parts;
}

const SHOWN = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
} as const;

const formatters = new Map<string, Intl.DateTimeFormat | null>();

/** A zone's formatter, which takes long to make; null where there is no such zone. */
function formatterOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = makeFormatter(timeZone);
  formatters.set(timeZone, made);
  return made;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return timeZone === '' ? null : new Intl.DateTimeFormat('en-GB', { ...SHOWN, timeZone });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
