import { expect, it } from 'vitest';
import { spellOut } from './acronyms.ts';
import { english } from './languages/en/english.ts';
import { type Run, textOf } from './runs.ts';

const terms = [
  { acronym: 'ILO', meaning: 'International Labour Organization' },
  { acronym: 'SSE', meaning: 'Social and Solidarity Economy' },
  { acronym: 'ASPAG', meaning: 'Asia Pacific Group' },
  { acronym: 'oPt', meaning: 'occupied Palestinian territory' },
  { acronym: 'NGO', meaning: 'non-governmental organization' },
  { acronym: 'MP', meaning: 'member of parliament' },
  { acronym: 'UNTF', meaning: 'UN Task Force' },
];

const spelled = (...sentences: (string | Run[])[]) =>
  spellOut(
    sentences.map((one) => (typeof one === 'string' ? [{ text: one }] : one)),
    terms,
    english.terms,
  ).map(textOf);

it('spells an acronym out at its first use, and not again', () => {
  expect(spelled('The ILO met.', 'The ILO closed.')).toEqual([
    'The International Labour Organization (ILO) met.',
    'The ILO closed.',
  ]);
});

it('adds the acronym to its meaning, where the meaning comes first and the acronym is used later', () => {
  expect(spelled('The Social and Solidarity Economy grows.', 'The SSE pays.')).toEqual([
    'The Social and Solidarity Economy (SSE) grows.',
    'The SSE pays.',
  ]);
  expect(spelled('The Social and Solidarity Economy grows.')).toEqual([
    'The Social and Solidarity Economy grows.',
  ]);
});

it('takes what was typed in brackets for the introduction, and does not print it twice', () => {
  expect(
    spelled('The wider Social and Solidarity Economy (SSE) grows.', 'Social and Solidarity Economy (SSE)'),
  ).toEqual(['The wider Social and Solidarity Economy (SSE) grows.', 'SSE']);
  expect(spelled('The Asia Pacific Group of the ILO (ASPAG) met.', 'The ILO and ASPAG')).toEqual([
    'The Asia Pacific Group of the International Labour Organization (ASPAG) met.',
    'The International Labour Organization (ILO) and ASPAG',
  ]);
});

it('gives an acronym that begins a clause the article of its meaning', () => {
  const terms = [{ acronym: 'OCHA', meaning: 'Office for the Coordination of Humanitarian Affairs' }];
  const told = (text: string) => spellOut([[{ text }]], terms, english.terms).map(textOf)[0];
  expect(told('said that OCHA has trucks.')).toBe(
    'said that the Office for the Coordination of Humanitarian Affairs (OCHA) has trucks.',
  );
  expect(told('saw OCHA staff.')).toBe(
    'saw Office for the Coordination of Humanitarian Affairs (OCHA) staff.',
  );
});

it('minds articles, possessives, plurals and beginnings', () => {
  expect(spelled('an SSE policy')).toEqual(['a Social and Solidarity Economy (SSE) policy']);
  expect(spelled('a UNTF paper')).toEqual(['a UN Task Force (UNTF) paper']);
  expect(spelled("the ILO's work")).toEqual(["the International Labour Organization's (ILO's) work"]);
  expect(spelled('NGOs came, and an NGO left')).toEqual([
    'Non-governmental organizations (NGOs) came, and an NGO left',
  ]);
  expect(spelled('MPs came')).toEqual(['MPs came']);
  expect(spelled('oPt, and the oPt')).toEqual(['Occupied Palestinian territory (oPt), and the oPt']);
});

it('leaves quotations, document titles and compounds as they are', () => {
  expect(spelled('They said "the ILO pays" of the ILO.')).toEqual([
    'They said "the ILO pays" of the International Labour Organization (ILO).',
  ]);
  expect(spelled([{ text: 'See ' }, { text: 'ILO law', link: 'x' }])).toEqual(['See ILO law']);
  expect(spelled('SSE-related')).toEqual(['SSE-related']);
});
