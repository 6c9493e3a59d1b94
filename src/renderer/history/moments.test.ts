import { expect, it } from 'vitest';
import { dayInWords, momentInWords } from './moments.ts';

const now = new Date(2026, 2, 22, 14, 5).getTime();

it('says a moment of this year without the year, and any other with it', () => {
  expect(momentInWords(now, now)).toBe('22 March, 14:05');
  expect(momentInWords(new Date(2025, 11, 31, 9, 30).getTime(), now)).toBe('31 December 2025, 09:30');
});

it('calls the last two days by their names', () => {
  expect(dayInWords(new Date(2026, 2, 22, 0, 1).getTime(), now)).toBe('Today');
  expect(dayInWords(new Date(2026, 2, 21, 23, 59).getTime(), now)).toBe('Yesterday');
  expect(dayInWords(new Date(2026, 2, 20, 12).getTime(), now)).toBe('Friday 20 March');
  expect(dayInWords(new Date(2024, 1, 29, 12).getTime(), now)).toBe('29 February 2024');
});

it('knows yesterday across the end of a month and of a year', () => {
  const newYear = new Date(2026, 0, 1, 8).getTime();
  expect(dayInWords(new Date(2025, 11, 31, 8).getTime(), newYear)).toBe('Yesterday');
});
