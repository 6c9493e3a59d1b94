import { expect, it } from 'vitest';
import { EMPTY_SUMMARY, type NotesSummary, summarize, withKeptParts } from './summary.ts';
import { type Typist, typist } from './typist.fixture.ts';

const summaryOf = ({ state }: Typist): NotesSummary => summarize(state);

it('lists the questions without an answer and the entries without a speaker', () => {
  const one = typist();
  one.type('OD? first\nLK? second\nVP>1: yes\nnobody said\n?? somebody asked\nVP: x\n');
  const summary = summaryOf(one);
  expect(summary.openQuestions.map(({ text, number }) => [text, number])).toEqual([['second', 2]]);
  expect(summary.unattributed.map((entry) => entry.text)).toEqual(['nobody said', 'somebody asked']);
});

it('is the same summary while nothing listed has changed', () => {
  const one = typist();
  one.type('OD? first\nVP: x');
  const before = withKeptParts(EMPTY_SUMMARY, summaryOf(one));
  one.type('yz');
  expect(withKeptParts(before, summaryOf(one))).toBe(before);
  one.type('\nVP>1: done');
  const after = withKeptParts(before, summaryOf(one));
  expect(after.openQuestions).toEqual([]);
  expect(after.unattributed).toBe(before.unattributed);
});

it('lists the agenda items with when they began and how much is in them, and tells which one the cursor is in', () => {
  const one = typist();
  one.type('VP: before all\n# Opening\nVP: hello\n');
  one.time = '10:20';
  one.type('# Ferries\n');
  for (let line = 0; line < 250; line++) one.type('OD: line\n');
  one.type('// aside\n# Piers\n# 2. Close');
  const summary = summaryOf(one);
  expect(summary.items.map(({ title, began, entries }) => [title, began, entries])).toEqual([
    ['Opening', '10:00', 1],
    ['Ferries', '10:20', 250],
    ['Piers', '', 0],
    ['2. Close', '', 0],
  ]);
  const presentAt = (entry: number) => {
    one.goTo(entry, 0);
    const { items, present } = summaryOf(one);
    return items.find(({ id }) => id === present.item)?.title ?? null;
  };
  expect([0, 1, 2, 4, 250, 254, 256].map(presentAt)).toEqual([
    null,
    'Opening',
    'Opening',
    'Ferries',
    'Ferries',
    'Ferries',
    '2. Close',
  ]);
});
