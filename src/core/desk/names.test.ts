import { expect, it } from 'vitest';
import { foundBy, meetingWith } from './desk.fixture.ts';

it.each([
  ['name-spelling', 'Ms. Vera Papas said so.', ['Papas -> Pappas']],
  ['name-spelling', 'Ms. Pappsa said so.', ['Pappsa -> Pappas']],
  ['name-spelling', 'Ms. Vera Pappas said so.', []],
  ['name-spelling', 'They met in Papasville.', []],
  ['name-spelling', 'Ms. Vira Pappas said so.', ['Vira -> Vera']],
  ['name-accents', 'Mr. Jose Rivera agreed.', ['Jose -> José']],
  ['name-particles', 'Mr. Omar Van den Dool agreed.', ['Van -> van']],
  ['name-particles', 'Van den Dool agreed.', []],
  ['name-cut-short', 'Mr. Dool agreed.', ['Dool -> van den Dool']],
  ['name-cut-short', 'Mr. van den Dool agreed.', []],
  ['given-name-alone', 'Mr. Omar agreed.', ['Mr. Omar -> Mr. van den Dool']],
  ['given-name-alone', 'Vera stressed that.', ['Vera -> Ms. Pappas']],
  ['given-name-alone', 'They went to Vera with it.', []],
  ['given-name-alone', 'In Rome, Vera stressed that.', ['Vera -> Ms. Pappas']],
  ['honorific', 'Mr. Pappas agreed.', ['Mr. -> Ms.']],
  ['honorific', 'Dr. Pappas agreed.', ['Dr. -> Ms.']],
  ['honorific', 'Ms Pappas agreed.', []],
  ['honorific', 'Later, Pappas agreed.', ['Pappas -> Ms. Pappas']],
  ['name-order', 'Mr. Si Gao agreed.', ['Si Gao -> Gao Si']],
  ['name-order', 'Mr. Gao Si agreed.', []],
])('%s in “%s”', (rule, text, found) => {
  expect(foundBy(rule, [text])).toEqual(found);
});

it('takes a title with a name that nobody has for somebody else', () => {
  for (const rule of ['name-spelling', 'name-cut-short', 'honorific']) {
    expect(foundBy(rule, ['Mr. Peter Zimmermann and Mr. Ali Pappas agreed.'])).toEqual([]);
  }
});

it('asks for the full name of nobody who must not be named', () => {
  const text = ['Ms. Pappas said that the northern ferries stop in winter.'];
  const hidden = meetingWith('VP: the northern ferries stop in winter !anon');
  expect(foundBy('first-mention', text, hidden)).toEqual([]);
  expect(foundBy('anonymous-name', text, hidden)).toHaveLength(1);
  expect(foundBy('first-mention', text)).toHaveLength(1);
});

it('compares an article alone with itself', () => {
  const article = ['Ms. Vera Pappas opened the meeting.', 'Mr. Papas and Ms. Pappas left.'];
  expect(foundBy('name-spelling', article, null)).toEqual(['Papas']);
  expect(foundBy('honorific', article, null)).toEqual(['Mr.']);
});
