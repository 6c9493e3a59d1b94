import { expect, it } from 'vitest';
import { isNameLike, triggerIn } from './picker-trigger.ts';

const isCode = (text: string) => ['VP', 'OD'].includes(text.toUpperCase());
const asked = (before: string, mayBeHead = true) => {
  const trigger = triggerIn(before, mayBeHead, isCode);
  return trigger && `${trigger.place}${trigger.isAsked ? '@' : ''} ${trigger.from} ${trigger.query}`;
};

it.each([
  ['V', 'head 0 V'],
  ['pap', 'head 0 pap'],
  ['10:31 pap', 'head 6 pap'],
  ['van den D', 'head 0 van den D'],
  ['OD & l', 'head 5 l'],
  ['OD for s', 'head 7 s'],
  ['OD & VP for s', 'head 12 s'],
  ['حس', 'head 0 حس'],
  ['@', 'head@ 0 '],
  ['@pap', 'head@ 0 pap'],
  ['10:31 @pap', 'head@ 6 pap'],
  ['with @pap', 'mention@ 5 pap'],
  ['(@pap', 'mention@ 1 pap'],
  ['@Ms. Vera PAPPAS, Deputy Minister, Ministry', 'head@ 0 Ms. Vera PAPPAS, Deputy Minister, Ministry'],
])('at the head, %j looks for somebody', (before, found) => {
  expect(asked(before)).toBe(found);
});

it.each([
  '',
  'VP:',
  'OD?',
  'OD ',
  '10:31 ',
  '# ',
  'a@b',
  'vera@example.org',
  '\\@pap',
  '@ ten',
  '@OD on night ferries',
  '@OD,',
  `@${'x'.repeat(200)}`,
])('%j looks for nobody', (before) => {
  expect(asked(before)).toBeNull();
});

it('looks for nobody in the words of an entry that has a head, but behind an @', () => {
  expect(asked('pap', false)).toBeNull();
  expect(asked('@pap', false)).toBe('mention@ 0 pap');
});

it('tells names from words that go on', () => {
  for (const line of [
    'Ms. Vera PAPPAS, deputy minister',
    'Omar van den',
    'the representative',
    '王明',
    'حسن',
  ]) {
    expect(isNameLike(line)).toBe(line !== 'the representative');
  }
  expect(isNameLike('Pappas said that')).toBe(false);
  expect(isNameLike('the Representative of Fiji')).toBe(true);
});
