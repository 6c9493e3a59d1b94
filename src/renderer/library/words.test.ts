import { expect, it } from 'vitest';
import { matches } from './matching.ts';
import { ago, dateInWords, isDate, today } from './words.ts';

it('says an ISO date in words, and anything else as it was typed', () => {
  expect(dateInWords('2021-03-15')).toBe('15 March 2021');
  expect(dateInWords('next Tuesday')).toBe('next Tuesday');
  expect(dateInWords('')).toBe('');
});

it('knows a day that is in no calendar', () => {
  expect(isDate('2024-02-29')).toBe(true);
  expect(isDate('2023-02-29')).toBe(false);
  expect(isDate('2023-2-9')).toBe(false);
});

it('takes today from the clock on the wall, not from Greenwich', () => {
  expect(today(new Date(2026, 0, 5, 23, 30))).toBe('2026-01-05');
});

it('says how long ago something was in the largest unit that fits', () => {
  const now = Date.UTC(2026, 0, 10, 12);
  expect(ago(now - 20_000, now)).toBe('just now');
  expect(ago(now - 3 * 3600_000, now)).toBe('3 hours ago');
  expect(ago(now - 26 * 3600_000, now)).toBe('yesterday');
});

it('finds a meeting by any words of it, whatever their case, accents or order', () => {
  const meeting = { title: 'Élan for the Çeşme harbour', body: 'Council of Mayors', date: '2024-05-07' };
  expect(matches(meeting, 'mayors ELAN')).toBe(true);
  expect(matches(meeting, 'cesme may')).toBe(true);
  expect(matches(meeting, '2024-05')).toBe(true);
  expect(matches(meeting, '')).toBe(true);
  expect(matches(meeting, 'ferry')).toBe(false);
});
