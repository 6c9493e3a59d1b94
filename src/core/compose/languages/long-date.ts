/** Dates as an item prints them, in every language. */

/** How a language prints a day: "22 March 2021" from an ISO 8601 date; null where the text is none. */
export function longDateIn(
  months: readonly string[],
  print: (day: number, month: string, year: string) => string,
): (iso: string) => string | null {
  return (iso) => {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
    const [, year = '', month = '', day = ''] = parts ?? [];
    const name = months[Number(month) - 1];
    const date = Number(day);
    return name === undefined || date < 1 || date > 31 ? null : print(date, name, year);
  };
}
