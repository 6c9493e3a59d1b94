import { expect, it } from 'vitest';
import { goesInWords } from './bin-days.ts';

const now = new Date(2026, 10, 24, 18, 30).getTime();

it('says the day on which a meeting leaves the bin, and how long that is', () => {
  expect(goesInWords(new Date(2026, 11, 24, 18, 30).getTime(), now)).toBe('goes on 24 December, in 30 days');
  expect(goesInWords(new Date(2027, 0, 2, 1).getTime(), now)).toBe('goes on 2 January 2027, in 39 days');
});

it('counts days of the calendar and not hours', () => {
  expect(goesInWords(new Date(2026, 10, 25, 0, 10).getTime(), now)).toBe('goes tomorrow');
  expect(goesInWords(new Date(2026, 10, 26, 0, 10).getTime(), now)).toBe('goes on 26 November, in 2 days');
  expect(goesInWords(new Date(2026, 10, 24, 23, 59).getTime(), now)).toBe('goes today');
});

it('says of what should be gone already that it goes today', () => {
  expect(goesInWords(now - 5 * 24 * 3600 * 1000, now)).toBe('goes today');
});
