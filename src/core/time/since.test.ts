import { expect, it } from 'vitest';
import { minutesSince, shortSpan } from './since.ts';

const now = Date.UTC(2024, 4, 7, 7, 35, 50);

it('counts the whole minutes of what is under way', () => {
  expect(minutesSince('10:31', '2024-05-07', now, 'Europe/Athens')).toBe(4);
  expect(minutesSince('10:31', '', now, 'Europe/Athens')).toBe(4);
  expect(minutesSince('10:31', '7 May', now, 'Europe/Athens')).toBe(4);
});

it('says nothing of a meeting of another day, nor of hours in which nobody sits', () => {
  expect(minutesSince('10:31', '2024-05-06', now, 'Europe/Athens')).toBeNull();
  expect(minutesSince('10:31', '2024-05-08', now, 'Europe/Athens')).toBeNull();
  expect(minutesSince('21:00', '', now, 'Europe/Athens')).toBeNull();
});

it('goes on past midnight', () => {
  const late = Date.UTC(2024, 4, 7, 21, 10);
  expect(minutesSince('23:50', '2024-05-07', late, 'Europe/Athens')).toBe(20);
  expect(minutesSince('00:02', '2024-05-07', late, 'Europe/Athens')).toBe(8);
  expect(minutesSince('00:02', '2024-05-06', late, 'Europe/Athens')).toBeNull();
});

it('shows minutes, and hours from the first on', () => {
  expect([0, 59, 60, 65, 125].map(shortSpan)).toEqual(['0 min', '59 min', '1 h 00', '1 h 05', '2 h 05']);
});
