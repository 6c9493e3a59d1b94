/** Dates as an English item prints them. */
import { longDateIn } from '../long-date.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "22 March 2021" from an ISO 8601 date; null where the text is none. */
export const longDate = longDateIn(MONTHS, (day, month, year) => `${day} ${month} ${year}`);
