import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownRows } from './own-rows.ts';

it('skips the window’s own rows up to the first that is not', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 20 });
  fc.assert(
    fc.property(numbers, fc.nat(30), (rows, from) => {
      const own = ownRows();
      for (const row of rows.toSorted((a, b) => a - b)) own.add(row);
      let expected = from;
      while (rows.includes(expected + 1)) expected++;
      expect(own.lastAfter(from)).toBe(expected);
    }),
    { numRuns: 200 },
  );
});
