import { expect, test } from 'vitest';
import { stayOf } from './staying.ts';

const action = { label: 'Undo', run: () => {} };

test('what was done is told for a while, with a way back for longer; what went wrong or must be answered stays', () => {
  const told = stayOf({});
  const withWayBack = stayOf({ action });
  expect(told).not.toBeNull();
  expect(withWayBack).toBeGreaterThan(told ?? Infinity);
  expect(stayOf({ tone: 'problem' })).toBeNull();
  expect(stayOf({ tone: 'problem', action })).toBeNull();
  expect(stayOf({ details: { summary: 'Left out', lines: ['one'] } })).toBeNull();
  expect(stayOf({ action, stays: true })).toBeNull();
});
