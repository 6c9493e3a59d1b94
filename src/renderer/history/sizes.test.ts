import { expect, it } from 'vitest';
import { sizeInWords } from './sizes.ts';

it('says a size in the unit in which it is short', () => {
  expect(sizeInWords(0)).toBe('0 bytes');
  expect(sizeInWords(1)).toBe('1 byte');
  expect(sizeInWords(48_100)).toBe('48 kB');
  expect(sizeInWords(1_240_000)).toBe('1.2 MB');
  expect(sizeInWords(340_000_000)).toBe('340 MB');
  expect(sizeInWords(2_000_000_000)).toBe('2 GB');
});

it('goes to the next unit where the figure would be rounded to a thousand', () => {
  expect(sizeInWords(999_400)).toBe('999 kB');
  expect(sizeInWords(999_700)).toBe('1 MB');
  expect(sizeInWords(9_960)).toBe('10 kB');
});
