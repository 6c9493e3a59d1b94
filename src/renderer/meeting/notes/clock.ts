/** The time that an entry is stamped with. */

/**
 * The wall clock at `instant` (milliseconds since 1970) in a time zone, as HH:MM.
 * A zone that is not known counts as this machine's own: a slip in the
 * particulars must not stop the typing.
 */
export function wallClock(instant: number, timeZone: string): string {
  return formatter(timeZone).format(instant);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = makeFormatter(timeZone);
  formatters.set(timeZone, made);
  return made;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', timeZone === '' ? options : { ...options, timeZone });
  } catch (error) {
    if (error instanceof RangeError) return new Intl.DateTimeFormat('en-GB', options);
    throw error;
  }
}
