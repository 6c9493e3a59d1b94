import { expect, it } from 'vitest';
import { beginSection, makeKind } from './kinds.ts';
import { type Typist, typist } from './typist.fixture.ts';

const make = (one: Typist, kind: Parameters<typeof makeKind>[0]) => one.run(makeKind(kind, one.writing));

it('keeps the speaker, and ties an answer to the question last asked', () => {
  const one = typist();
  one.type('OD? why\nVP: because');
  make(one, 'answer');
  expect(one.told().at(-1)).toBe('answer VP: because');
  expect(one.entries()[1]?.head).toMatchObject({ answers: [one.entries()[0]?.id] });
  make(one, 'question');
  expect(one.told().at(-1)).toBe('question VP: because');
  make(one, 'statement');
  expect(one.told().at(-1)).toBe('statement VP: because');
});

it('makes nobody’s words of an entry whose kind has no speaker', () => {
  const one = typist();
  one.type('VP: the list is closed');
  make(one, 'proceedings');
  expect(one.told()).toEqual(['proceedings: the list is closed']);
  make(one, 'private');
  make(one, 'outcome');
  expect(one.told()).toEqual(['outcome: the list is closed']);
});

it('waits for a speaker: a question becomes one that somebody asked, an answer nothing', () => {
  const one = typist();
  one.type('what of bicycles');
  make(one, 'question');
  expect(one.told()).toEqual(['asked: what of bicycles']);
  make(one, 'answer');
  expect(one.told()).toEqual(['asked: what of bicycles']);
  make(one, 'statement');
  expect(one.told()).toEqual(['unattributed: what of bicycles']);
});

it.each(['OD', 'od', '10:31 OD ', 'OD & LK', 'OD for LK'])('takes %j as who speaks', (typed) => {
  const one = typist();
  one.type(typed);
  make(one, 'question');
  one.type('why');
  expect(one.told()).toEqual([`question ${typed.includes('&') ? 'OD&LK' : 'OD'}: why`]);
});

it('takes a time that was typed, and leaves words alone', () => {
  const one = typist();
  one.type('10:31 so be it');
  make(one, 'outcome');
  one.type('!');
  expect(one.told()).toEqual(['outcome: so be it!']);
  expect(one.entries()[0]?.time).toBe('10:31');
});

it('works on all that is selected', () => {
  const one = typist();
  one.type('VP: one\nOD: two\nLK: three');
  one.select(1, 1, 0, 1);
  make(one, 'question');
  expect(one.told()).toEqual(['question VP: one', 'question OD: two', 'statement LK: three']);
});

it('begins the next agenda item after the entry at the cursor, which is read', () => {
  const one = typist();
  one.type('VP: with **force**');
  one.goTo(0, 4);
  one.run(beginSection(one.writing));
  one.type('Staff');
  expect(one.told()).toEqual(['statement VP: with force', 'section: Staff']);
  expect(one.entries()[1]?.time).toBeNull();
  expect(one.state.doc.childCount).toBe(2);
});

it('begins the next agenda item in an entry in which nothing stands yet', () => {
  const one = typist();
  one.type('VP: yes\n');
  one.run(beginSection(one.writing));
  one.type('Staff\nOD: no');
  expect(one.told()).toEqual(['statement VP: yes', 'section: Staff', 'statement OD: no']);
});
