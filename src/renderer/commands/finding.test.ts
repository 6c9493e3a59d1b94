import { expect, it } from 'vitest';
import { found } from './finding.ts';

const NAMES = ['Compose draft', 'Export', 'Search the meetings', 'New meeting', 'Résumé of the draft'].map(
  (title) => ({ title }),
);
const search = (text: string) => found(text, NAMES).map(({ title }) => title);

it('finds by words in any order, and by their beginnings', () => {
  expect(search('draft comp')).toEqual(['Compose draft']);
  expect(search('MEET')).toEqual(['Search the meetings', 'New meeting']);
});

it('minds neither accents nor case', () => {
  expect(search('resume')).toEqual(['Résumé of the draft']);
});

it('finds by the first letters of several words', () => {
  expect(search('cd')).toEqual(['Compose draft']);
  expect(search('nmeet')).toEqual(['New meeting']);
});

it('gives the best first: a word, then its beginning, then its middle', () => {
  expect(
    found(
      'port',
      ['Reports', 'Portfolio', 'Port'].map((title) => ({ title })),
    ).map((one) => one.title),
  ).toEqual(['Port', 'Portfolio', 'Reports']);
});

it('finds nothing that has not all of the words, and all for none', () => {
  expect(search('draft zebra')).toEqual([]);
  expect(search('  ')).toHaveLength(NAMES.length);
});
