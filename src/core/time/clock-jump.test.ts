import { expect, it } from 'vitest';
import { watchForJumps } from './clock-jump.ts';

const MINUTE = 60_000;

it('sees a clock that was set ahead or back, once, and none that went on', () => {
  const look = watchForJumps(1_000_000, 500);
  expect(look(1_000_000 + 5 * MINUTE, 500 + 5 * MINUTE)).toBe(0);
  expect(look(1_000_000 + 66 * MINUTE, 500 + 6 * MINUTE)).toBe(60);
  expect(look(1_000_000 + 67 * MINUTE, 500 + 7 * MINUTE)).toBe(0);
  expect(look(1_000_000 + 8 * MINUTE, 500 + 8 * MINUTE)).toBe(-60);
});

it('takes two clocks that drift apart over a long day for what they are', () => {
  const look = watchForJumps(0, 0);
  for (let minute = 1; minute <= 24 * 60; minute++) {
    expect(look(minute * MINUTE + minute * 200, minute * MINUTE)).toBe(0);
  }
});
