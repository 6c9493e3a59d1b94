import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readShift, readTimeEdit, shiftedTime } from './typed-time.ts';

it.each([
  ['10:31', '10:31'],
  ['1031', '10:31'],
  ['931', '09:31'],
  ['9:05', '09:05'],
  ['10.31', '10:31'],
  ['10h31', '10:31'],
  [' 23:59:07 ', '23:59:07'],
  ['0000', '00:00'],
  ['', null],
])('reads %j as the time %j', (typed, time) => {
  expect(readTimeEdit(typed)).toEqual({ kind: 'set', time });
});

it.each([
  ['+2', 2],
  ['-5', -5],
  ['−5', -5],
  ['+ 90 min', 90],
  ['-0', -0],
])('reads %j as a shift by %d minutes', (typed, minutes) => {
  expect(readTimeEdit(typed)).toEqual({ kind: 'shift', minutes });
  expect(readShift(typed)).toEqual({ kind: 'shift', minutes });
});

it.each(['25:00', '10:75', '2460', '9', '10:3', 'ten', '10:31:99', '+1440', '+x', '10:31 pm', '12345'])(
  'refuses %j in words that name it',
  (typed) => {
    const edit = readTimeEdit(typed);
    expect(edit.kind === 'unread' && edit.problem).toContain(typed);
  },
);

it('shifts several entries, and sets no one time for all of them', () => {
  expect(readShift('10:31')).toMatchObject({ kind: 'unread' });
  expect(readShift('')).toMatchObject({ kind: 'unread' });
});

it('shifts past midnight both ways, keeps seconds, and comes back by the same way', () => {
  expect(shiftedTime('23:58', 5)).toBe('00:03');
  expect(shiftedTime('00:03:20', -5)).toBe('23:58:20');
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  fc.assert(
    fc.property(time, fc.integer({ min: -1439, max: 1439 }), (from, minutes) => {
      expect(shiftedTime(shiftedTime(from, minutes), -minutes)).toBe(from);
    }),
  );
});
