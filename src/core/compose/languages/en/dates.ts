/** Dates as a news item prints them. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "22 March 2021" from an ISO 8601 date; null where the text is none. */
export function longDate(iso: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
  if (parts === null) return null;
  const [, year, month, day] = parts;
  const name = MONTHS[Number(month) - 1];
  const date = Number(day);
  if (name === undefined || date < 1 || date > 31) return null;
  return `${date} ${name} ${year}`;
}
