import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { foundBy } from './desk.fixture.ts';
import { RULES } from './rules.ts';
import { houseStyleSchema, readHouseStyle } from './style.ts';

const docs = new URL('../../../docs/', import.meta.url);

it('is published as JSON Schema as it is', async () => {
  const { $schema, ...rest } = z.toJSONSchema(houseStyleSchema, { io: 'input' });
  const title = 'A house style for the copy desk of Rapporteur';
  const published = `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
  // Where this differs on purpose, `npx vitest run src/core/desk/style -u` writes it.
  await expect(published).toMatchFileSnapshot(new URL('schema/house-style.schema.json', docs).pathname);
});

it('reads the example of its page, whose rules there are', () => {
  const page = readFileSync(new URL('desk/house-style.md', docs), 'utf8');
  const example = /(?<=```json\n).*?(?=```)/s.exec(page)?.[0] ?? '';
  const read = readHouseStyle(example);
  expect(read).toMatchObject({ ok: true, style: { dialect: 'oxford', lengths: { headline: 12 } } });
  if (!read.ok) return;
  for (const rule of read.style.ignore ?? []) expect(RULES.map(({ name }) => name)).toContain(rule);
});

it('keeps what it does not know, and says in a sentence what it can not use', () => {
  expect(readHouseStyle('\uFEFF{ "ours": [1], "lengths": { "caption": 9 } }')).toEqual({
    ok: true,
    style: { ours: [1], lengths: { caption: 9 } },
  });
  expect(readHouseStyle('{ "lengths": { "lead": "long" } }')).toMatchObject({
    problem: expect.stringMatching(/^"lengths[.]lead" cannot be used \(.*\); see docs/),
  });
  expect(readHouseStyle('[]')).toMatchObject({ problem: expect.stringMatching(/^it is no house style/) });
  expect(readHouseStyle('{')).toMatchObject({ problem: expect.stringMatching(/^it is not valid JSON/) });
});

it.each([
  ['It took 40 tonnes of rice and 30 tons of oil.', ['tons -> tonnes']],
  ['The programme ends. Another program begins.', ['program -> programme']],
  ['The organization met. The organisation paid.', ['organisation -> organization']],
  ['They analyse prices and analyze rents.', ['analyze -> analyse']],
  ['The tumour and the color of it.', ['color -> colour']],
  ['The programme runs on a computer program of 30 short tons.', []],
  ['The programme of the programmer fulfilled its analyses of toner, and 40 tonnes.', []],
  ['The programmer has a color printer, a gray desk and a labour code.', ['labour -> labor']],
  ['The World Food Program met the Labor Party on its programme for labour.', []],
])('finds two ways of spelling in %j', (text, expected) => {
  expect(foundBy('spelling-variants', [text], null)).toEqual(expected);
});

it('decides on dialect, acronyms, lengths and words', () => {
  const mixed = ['The harbour will organize its labor.'];
  expect(foundBy('spelling-variants', mixed, null)).toEqual(['labor -> labour']);
  expect(foundBy('spelling-variants', mixed, null, { dialect: 'american' })).toEqual(['harbour -> harbor']);
  expect(foundBy('spelling-variants', mixed, null, { dialect: 'british' })).toEqual([
    'organize -> organise',
    'labor -> labour',
  ]);
  expect(foundBy('acronym-unexplained', ['The GDP grew.'], null)).toEqual(['GDP']);
  expect(foundBy('acronym-unexplained', ['The GDP grew.'], null, { acronyms: ['GDP'] })).toEqual([]);
  expect(
    foundBy('acronym-unexplained', ['The GDP grew.'], null, { terms: { GDP: 'gross domestic product' } }),
  ).toEqual(['GDP -> gross domestic product (GDP)']);
  expect(foundBy('headline-length', ['# One two three'], null, { lengths: { headline: 2 } })).toHaveLength(1);
  expect(
    foundBy('acronym-unexplained', ['The GDP grew.'], null, { ignore: ['acronym-unexplained'] }),
  ).toEqual([]);
});
