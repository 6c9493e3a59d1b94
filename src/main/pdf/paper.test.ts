import { expect, it } from 'vitest';
import { paperOf } from './paper.ts';

it.each(['CH', 'GB', 'DE', 'CN', 'AU', 'KE', ''])('A4 is the paper of “%s”', (region) => {
  const { width, height } = paperOf(region);
  expect([width * 25.4, height * 25.4]).toEqual([expect.closeTo(210), expect.closeTo(297)]);
});

it.each(['US', 'CA', 'MX', 'PH', 'us'])('Letter is the paper of “%s”', (region) => {
  expect(paperOf(region)).toEqual({ width: 8.5, height: 11 });
});
