import { expect, it } from 'vitest';
import {
  isTimeZone,
  lastTimeItWas,
  machineZone,
  minutesAhead,
  spanInWords,
  wallClock,
  wallDate,
  zoneInWords,
} from './wall-clock.ts';

const morning = Date.UTC(2024, 4, 7, 7, 5, 30);

it('gives the wall clock of the time zone of the meeting, in 24 hours', () => {
  expect(wallClock(morning, 'Europe/Athens')).toBe('10:05');
  expect(wallClock(Date.UTC(2024, 4, 7, 22, 0), 'Europe/London')).toBe('23:00');
  expect(wallClock(Date.UTC(2024, 4, 7, 23, 0), 'Europe/London')).toBe('00:00');
  expect(wallDate(Date.UTC(2024, 4, 7, 23, 0), 'Europe/London')).toBe('2024-05-08');
});

it('falls back on the clock of the machine for a zone that nobody knows', () => {
  expect(isTimeZone('Atlantis/Harbourtown')).toBe(false);
  expect(wallClock(morning, 'Atlantis/Harbourtown')).toBe(wallClock(morning, machineZone()));
});

it('goes over to summer time and back in the middle of a meeting, as the clock in the room does', () => {
  const before = Date.UTC(2024, 2, 31, 0, 59);
  expect(wallClock(before, 'Europe/Paris')).toBe('01:59');
  expect(wallClock(before + 60_000, 'Europe/Paris')).toBe('03:00');
  const autumn = Date.UTC(2024, 9, 27, 0, 59);
  expect(wallClock(autumn, 'Europe/Paris')).toBe('02:59');
  expect(wallClock(autumn + 60_000, 'Europe/Paris')).toBe('02:00');
});

it('knows by how much a zone is before Greenwich, in winter and in summer and by half hours', () => {
  expect(minutesAhead(Date.UTC(2024, 0, 1), 'Europe/Paris')).toBe(60);
  expect(minutesAhead(Date.UTC(2024, 6, 1), 'Europe/Paris')).toBe(120);
  expect(minutesAhead(morning, 'Asia/Kathmandu')).toBe(345);
  expect(minutesAhead(morning, 'America/St_Johns')).toBe(-150);
});

it('finds when a time was last shown: before midnight too, and by the hours that passed where the clocks were set', () => {
  const minutesSince = (time: string, instant: number, zone: string) =>
    (instant - lastTimeItWas(time, instant, zone)) / 60_000;
  expect(minutesSince('10:00', morning, 'Europe/Athens')).toBe(5.5);
  expect(minutesSince('10:05:30', morning, 'Europe/Athens')).toBe(0);
  expect(minutesSince('23:50', Date.UTC(2024, 4, 7, 0, 10), 'UTC')).toBe(20);
  // From 01:30 to 03:30 on the night of the change to summer time an hour passes; on the way back, three.
  expect(minutesSince('01:30', Date.UTC(2024, 2, 31, 1, 30), 'Europe/Paris')).toBe(60);
  expect(minutesSince('01:30', Date.UTC(2024, 9, 27, 2, 30), 'Europe/Paris')).toBe(180);
});

it('says where the clock of the meeting stands beside that of the machine, and nothing where they agree', () => {
  expect(zoneInWords('Europe/Zurich', 'Asia/Dubai', morning)).toBe('Zurich, 2 hours behind this computer');
  expect(zoneInWords('America/New_York', 'America/Los_Angeles', morning)).toBe(
    'New York, 3 hours ahead of this computer',
  );
  expect(zoneInWords('Asia/Kathmandu', 'UTC', morning)).toBe(
    'Kathmandu, 5 hours 45 minutes ahead of this computer',
  );
  expect(zoneInWords('Europe/Zurich', 'Europe/Paris', morning)).toBeNull();
  expect(zoneInWords('Atlantis/Harbourtown', 'UTC', morning)).toBeNull();
});

it('says a span in hours and minutes', () => {
  expect([1, 60, 61, 120, 0].map(spanInWords)).toEqual([
    '1 minute',
    '1 hour',
    '1 hour 1 minute',
    '2 hours',
    'no time',
  ]);
});
