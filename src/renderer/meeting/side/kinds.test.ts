import { expect, it } from 'vitest';
import { countedByKind } from './kinds.ts';

it('counts notes by what they are called, the most first', () => {
  const kinds = ['question', 'statement', 'predicate', 'unattributed'] as const;
  expect(countedByKind(kinds.map((kind) => ({ kind })))).toBe(
    '2 statements, 1 question, 1 without a speaker',
  );
  expect(countedByKind([])).toBe('');
});
