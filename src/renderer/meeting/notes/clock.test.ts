import { expect, it } from 'vitest';
import { wallClock } from './clock.ts';

const morning = Date.UTC(2024, 4, 7, 7, 5, 30);

it('gives the wall clock of the time zone of the meeting, in 24 hours', () => {
  expect(wallClock(morning, 'Europe/Athens')).toBe('10:05');
  expect(wallClock(Date.UTC(2024, 4, 7, 22, 0), 'Europe/London')).toBe('23:00');
  expect(wallClock(Date.UTC(2024, 4, 7, 23, 0), 'Europe/London')).toBe('00:00');
});

it('falls back on the clock of the machine for a zone that nobody knows', () => {
  expect(wallClock(morning, 'Atlantis/Harbourtown')).toBe(wallClock(morning, ''));
});
