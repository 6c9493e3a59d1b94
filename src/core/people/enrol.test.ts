import { expect, it } from 'vitest';
import { enrolledFrom } from './enrol.ts';

const enrolled = (line: string, ...taken: string[]) => {
  const { code, name, position, affiliation } = enrolledFrom(line, new Set(taken));
  return [code, name, position, affiliation];
};

it('describes somebody by a line, with a code of their initials', () => {
  expect(enrolled('Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping')).toEqual([
    'VP',
    'Vera PAPPAS',
    'Deputy Minister',
    'Ministry of Shipping',
  ]);
  expect(enrolled('Ms. Vera PAPPAS', 'VP')[0]).not.toBe('VP');
});

it('is content with a code or a family name, and the rest comes later', () => {
  expect(enrolled('XY')).toEqual(['XY', '', '', '']);
  expect(enrolled('Pappas').slice(1)).toEqual(['Pappas', '', '']);
  expect(enrolled('XY', 'XY')[0]).not.toBe('XY');
});

it('keeps the code that the line gives, where it is free', () => {
  expect(enrolled('AB = Vera PAPPAS')[0]).toBe('AB');
  expect(enrolled('AB = Vera PAPPAS', 'AB')).toEqual(['VP', 'Vera PAPPAS', '', '']);
});
