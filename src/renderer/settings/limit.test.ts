import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { limitText, readLimit } from './limit.ts';

it('reads a size as people write it', () => {
  expect(readLimit('500 MB')).toBe(500);
  expect(readLimit(' 2gb ')).toBe(2_000);
  expect(readLimit('1,5 GB')).toBe(1_500);
  expect(readLimit('250')).toBe(250);
});

it('takes nothing for a size that can’t be set', () => {
  for (const text of ['', 'a lot', '5 MB', '-1 GB', '2 parsecs', '1.000.000', '2 TB', '1e9']) {
    expect(readLimit(text)).toBeNull();
  }
});

it('reads what it writes', () => {
  assert(
    property(integer({ min: 10, max: 1_000_000 }), (megabytes) => {
      expect(readLimit(limitText(megabytes))).toBe(megabytes);
    }),
  );
});
