import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newTitles, readAgenda } from './read-agenda.ts';

const ITEMS = ['Opening', 'Ferry plan for 2024', 'Piers, docks and pumps', 'Any other business'];

it.each([
  ['plain lines', ITEMS.join('\n')],
  ['numbers', '1. Opening\n2. Ferry plan for 2024\n3) Piers, docks and pumps\n(4) Any other business'],
  ['levels', '1.1 Opening\n1.2 Ferry plan for 2024\n1.2.1. Piers, docks and pumps\n2.10 Any other business'],
  ['letters', 'a) Opening\n(b) Ferry plan for 2024\nc. Piers, docks and pumps\niv) Any other business'],
  ['bullets', '• Opening\n- Ferry plan for 2024\n*  Piers, docks and pumps;\no\tAny other business'],
  [
    'a list of Word',
    '1.\tOpening\r\n2.\tFerry plan for 2024\r\n3.\tPiers, docks and pumps\r\n4.\tAny other business\r\n',
  ],
  [
    'times',
    '10:00 Opening\n10.15–11.00 Ferry plan for 2024\n11h00: Piers, docks and pumps\n1. 12:00 - Any other business',
  ],
  [
    'items by name',
    'Item 1: Opening\nAgenda item 2 – Ferry plan for 2024\nItem 3. Piers, docks and pumps\nItem 4a) Any other business',
  ],
  [
    'a table',
    'No.\tItem\tWho\n1\tOpening\tVP\n2\tFerry plan for 2024\tVP, OD\n3\tPiers, docks and pumps\tLK\n4\tAny other business\t',
  ],
  [
    'a table with times',
    '10:00\t1\tOpening\n10:15\t2\tFerry plan for 2024\n11:00\t3\tPiers, docks and pumps\n12:00\t4\tAny other business',
  ],
  [
    'a Markdown table',
    '| 1 | Opening |\n|---|---|\n| 2 | Ferry plan for 2024 |\n| 3 | Piers, docks and pumps |\n| 4 | Any other business |',
  ],
  [
    'contents',
    'Opening ........ 1\nFerry plan for 2024 … 2\nPiers, docks and pumps..... 13\nAny other business',
  ],
  [
    'a heading, and lines that go on',
    'PROVISIONAL AGENDA\n\n1. Opening\n2. Ferry plan\n   for 2024\n3. Piers, docks\nand pumps\n4. Any other business\n– 2 –',
  ],
])('reads the titles of %s', (_name, text) => {
  expect(readAgenda(text).titles).toEqual(ITEMS);
});

it('says which lines are no item', () => {
  expect(readAgenda('Ordre du jour\n1. Ouverture ;\n***')).toEqual({
    titles: ['Ouverture'],
    left: ['Ordre du jour', '***'],
  });
});

it('takes a line without columns whole where others have some', () => {
  expect(readAgenda('Agenda\n1.\tOpening\n2. افتتاح\n3.\tClose')).toEqual({
    titles: ['Opening', 'افتتاح', 'Close'],
    left: ['Agenda'],
  });
});

it('keeps what only looks like a mark, and every script', () => {
  const titles = [
    '2024 budget',
    '5 islands, one port',
    'A new pier',
    'I. K. Brunel and after',
    '开幕',
    'افتتاح الجلسة',
    '1,5 degrees',
  ];
  expect(readAgenda(titles.join('\n')).titles).toEqual(titles);
});

it('gives titles that one can say of any text, and no more of them than there are lines', () => {
  const line = fc.string({ unit: fc.constantFrom(...'ab1. \t-•#()|:;'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const { titles, left } = readAgenda(lines.join('\n'));
      for (const title of titles) expect(title).toMatch(/\p{L}/u);
      expect(titles.length + left.length).toBeLessThanOrEqual(lines.length);
    }),
  );
});

it('tells which titles are new, each of a pair for itself', () => {
  expect(newTitles(['1. Opening', 'Discussion', 'Discussion', 'Close'], ['opening', 'Discussion'])).toEqual([
    'Discussion',
    'Close',
  ]);
});
