import { expect, it } from 'vitest';
import { articleOf, meetingWith } from './desk.fixture.ts';
import { checkLanguage, type Speller } from './language.ts';

/** What a dictionary says of words that it does not know: the nearest ones, as harper.js gives them. */
const UNKNOWN: Record<string, string[]> = {
  Commitee: ['Committee', 'Commit', 'Committed'],
  Goverment: ['Government', 'Governments', 'Movement'],
  Febuary: ['February', 'Rebury'],
  Comission: ['Commission', 'Omission'],
  Mayers: ['Mayors', 'Makers'],
  Thier: ['Their', 'Thief', 'Thiel'],
  Tehn: ['Then', 'Ten'],
  Wich: ['Wish', 'Which', 'Wick'],
  Westhavne: ['West haven'],
  Lakeview: ['Lake view'],
  Papas: ['Papas', 'Paras'],
  Minster: ['Minister', 'Monster'],
};

const speller: Speller = {
  lint: async (text) =>
    Object.entries(UNKNOWN).flatMap(([word, suggestions]) =>
      [...text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].map(({ index }) => ({
        rule: 'SpellCheck',
        from: index,
        to: index + word.length,
        message: '',
        suggestions,
      })),
    ),
};

async function found(text: string): Promise<string[]> {
  const meeting = meetingWith('VP: one');
  const against = { ...meeting, particulars: { ...meeting.particulars, place: 'Westhaven' } };
  const findings = await checkLanguage(articleOf(text), against, {}, speller);
  return findings.map(({ excerpt, suggestion }) => `${excerpt} -> ${suggestion}`);
}

it.each([
  ['The Commitee agreed.', 'Commitee -> Committee'],
  ['Goverment money is short.', 'Goverment -> Government'],
  ['It met in Febuary.', 'Febuary -> February'],
  ['The European Comission met.', 'Comission -> Commission'],
  ['The Council of Island Mayers met.', 'Mayers -> Mayors'],
  ['They met in Westhavne.', 'Westhavne -> Westhaven'],
  ['Thier money is short.', 'Thier -> Their'],
  ['It rained. Tehn the sea rose.', 'Tehn -> Then'],
])('finds the slip in %j, though it has a capital', async (text, expected) => {
  expect(await found(text)).toEqual([expected]);
});

it.each([
  'They met in Lakeview.',
  'They met in Wich.',
  'Thier said that money is short.',
  'Wich Harbour is closed.',
  'Mr. Commitee agreed.',
  'H. Minster agreed.',
  'Ms. Vera Papas, Deputy Minster, Ministry of Shipping, agreed.',
])('takes for names, and leaves to the rules of names, what may be one: %j', async (text) => {
  expect(await found(text)).toEqual([]);
});
