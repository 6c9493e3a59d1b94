import { expect, it } from 'vitest';
import { joinAbove } from './joint.ts';
import { typist } from './typist.fixture.ts';

it('tells two speakers who said the same in one', () => {
  const one = typist();
  one.type('VP: two more ferries are needed\nOD: Two more ferries are needed.');
  one.run(joinAbove());
  expect(one.told()).toEqual(['statement VP&OD: two more ferries are needed']);
});

it('loses no word that only one of them said, nor a flag', () => {
  const one = typist();
  one.type('VP: the harbour is full\nOD: the harbour is full !off');
  one.run(joinAbove());
  const [entry] = one.entries();
  expect(JSON.stringify(entry?.content)).toContain('!off');
  expect(entry?.content).toHaveLength(2);
});

it('has an answer to the question that goes answer the joint one', () => {
  const one = typist();
  one.type('VP? when it opens\nOD? when it opens\nLK> in May');
  one.goTo(1, 3);
  one.run(joinAbove());
  const [question, answer] = one.entries();
  expect(one.told()).toEqual(['question VP&OD: when it opens', 'answer LK: in May']);
  expect(answer?.head).toMatchObject({ answers: [question?.id] });
});

it('joins nothing that is not alike: another kind, another cause, nobody’s words', () => {
  for (const lines of ['VP: one\nOD? two', 'VP: one\nOD for LK: one', '* one\n* one', 'VP: one']) {
    const one = typist();
    one.type(lines);
    const before = one.told();
    one.run(joinAbove());
    expect(one.told()).toEqual(before);
  }
});
