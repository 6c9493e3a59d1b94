import { expect, it } from 'vitest';
import { inSeries } from './series.ts';

it('makes one line of keys that differ in their digit alone, and leaves the others', () => {
  const digit = (key: string) => ({ keys: [{ key, alt: true as const }], does: `number ${key}` });
  expect(
    inSeries([
      digit('1'),
      digit('2'),
      digit('3'),
      { keys: [{ key: 'F6' }, { key: '/' }], does: 'other' },
      digit('4'),
    ]),
  ).toEqual([
    { keys: 'Alt+1 … 3', does: 'number 1 … number 3' },
    { keys: 'F6 /', does: 'other' },
    { keys: 'Alt+4', does: 'number 4' },
  ]);
});
