import { expect, it } from 'vitest';
import type { Backup } from '../../contract/backups.ts';
import { changeInWords, stepsOf } from './words-added.ts';

function backup(at: number, words: number): Backup {
  return { name: `b${at}`, meeting: 'm', title: 'Ferries', at, size: 1000, words };
}

it('tells each backup from the one before it, also where words were taken out', () => {
  const steps = stepsOf([backup(4, 1300), backup(3, 1300), backup(2, 1312), backup(1, 1000)]);
  expect(steps.map(changeInWords)).toEqual([
    'as many words as before',
    '12 words fewer',
    '312 words added',
    '1,000 words',
  ]);
});

it('puts the newest first, whatever the order in which they come', () => {
  const steps = stepsOf([backup(1, 5), backup(3, 7), backup(2, 6)]);
  expect(steps.map(({ backup: { at } }) => at)).toEqual([3, 2, 1]);
  expect(steps.map(changeInWords)).toEqual(['1 word added', '1 word added', '5 words']);
});
