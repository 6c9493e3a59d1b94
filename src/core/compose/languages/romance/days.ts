/** The days of a meeting: "22 mars 2021"; with further sittings the year, and the month, only where they change. */
export function daysOf(
  first: string,
  sittings: readonly string[],
  longDate: (iso: string) => string | null,
): string[] {
  if (longDate(first) === null) return [];
  const dates = [...new Set([first, ...sittings])].filter((date) => longDate(date) !== null);
  return dates.map((date, at) => {
    const long = longDate(date) ?? '';
    const next = dates[at + 1];
    const [day = '', ...rest] = long.split(' ');
    if (next === undefined || next.slice(0, 4) !== date.slice(0, 4)) return long;
    // The year, and "de" before it in Spanish, stand with the last day.
    const month = rest.slice(0, rest.at(-2) === 'de' ? -2 : -1);
    return next.slice(0, 7) === date.slice(0, 7) ? day : [day, ...month].join(' ');
  });
}
