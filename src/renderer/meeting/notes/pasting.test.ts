import { expect, it } from 'vitest';
import { pasteLines } from './pasting.ts';
import { typist } from './typist.fixture.ts';

it('reads pasted lines as typed ones, and leaves the last one open', () => {
  const one = typist();
  one.type('OD? first\n');
  one.apply(pasteLines(one.state, '10:02 VP> **yes**\r\n- item\n# Next\nLK: and', one.writing));
  one.type(' so on\n');
  expect(one.told()).toEqual([
    'question OD: first',
    'answer VP: yes / - item',
    'section: Next',
    'statement LK: and so on',
    'unattributed: ',
  ]);
  expect(one.entries().map((entry) => entry.time)).toEqual(['10:00', '10:02', null, null, null]);
});

it('puts words from elsewhere where the cursor is', () => {
  const one = typist();
  one.type('VP: one three');
  one.goTo(0, 4);
  one.apply(pasteLines(one.state, 'two ', one.writing));
  expect(one.told()).toEqual(['statement VP: one two three']);
});
