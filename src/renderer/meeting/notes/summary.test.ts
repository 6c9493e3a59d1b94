import { expect, it } from 'vitest';
import { sameSummary, summarize } from './summary.ts';
import { typist } from './typist.fixture.ts';

it('lists the questions without an answer and the entries without a speaker', () => {
  const one = typist();
  one.type('OD? first\nLK? second\nVP>1: yes\nnobody said\n?? somebody asked\nVP: x\n');
  const summary = summarize(one.state.doc);
  expect(summary.openQuestions.map(({ text, number }) => [text, number])).toEqual([['second', 2]]);
  expect(summary.unattributed.map((entry) => entry.text)).toEqual(['nobody said', 'somebody asked']);
});

it('is the same summary while nothing listed has changed', () => {
  const one = typist();
  one.type('OD? first\nVP: x');
  const before = summarize(one.state.doc);
  one.type('yz');
  expect(sameSummary(before, summarize(one.state.doc))).toBe(true);
  one.type('\nVP>1: done');
  expect(sameSummary(before, summarize(one.state.doc))).toBe(false);
});
