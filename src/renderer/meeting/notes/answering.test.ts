import { expect, it } from 'vitest';
import { answerTo, type Picks, questionByDigit } from './answering.ts';
import { type Typist, typist } from './typist.fixture.ts';

/** Presses the key of a question, by its digit. */
function press(one: Typist, digit: number, picks: Picks): void {
  const question = questionByDigit(one.state.doc, digit);
  if (question !== null) one.run(answerTo(question, false, picks, one.writing));
}

/** The numbers of the questions that an entry answers. */
function answered(one: Typist, index: number): number[] {
  const entries = one.entries();
  const questions = entries.filter(({ head }) => head.kind === 'question').map(({ id }) => id);
  const head = entries[index]?.head;
  return head?.kind === 'answer' ? head.answers.map((id) => questions.indexOf(id) + 1) : [];
}

const THREE = 'OD? one\nLK? two\nOD? three\n';

it('answers the one that is picked instead of the one asked last, then others as well, or no longer', () => {
  const one = typist();
  const picks: Picks = { entry: null };
  one.type(`${THREE}VP> so`);
  expect(answered(one, 3)).toEqual([3]);
  press(one, 1, picks);
  expect(answered(one, 3)).toEqual([1]);
  press(one, 2, picks);
  expect(answered(one, 3)).toEqual([1, 2]);
  press(one, 1, picks);
  expect(answered(one, 3)).toEqual([2]);
});

it('keeps the one asked last where that is the one picked', () => {
  const one = typist();
  const picks: Picks = { entry: null };
  one.type(`${THREE}VP> so`);
  press(one, 3, picks);
  press(one, 1, picks);
  expect(answered(one, 3)).toEqual([3, 1]);
});

it('adds to the questions that were typed', () => {
  const one = typist();
  one.type(`${THREE}VP>1,2: so`);
  press(one, 3, { entry: null });
  expect(answered(one, 3)).toEqual([1, 2, 3]);
});

it('makes an answer of a statement and of a code, and nothing of what is nobody’s', () => {
  const one = typist();
  one.type(`${THREE}VP: so\nLK`);
  press(one, 2, { entry: null });
  one.goTo(3, 'so'.length);
  press(one, 1, { entry: null });
  one.type('\nwho knows');
  press(one, 3, { entry: null });
  expect(one.told().filter((told) => told.startsWith('answer'))).toEqual(['answer VP: so', 'answer LK: ']);
  expect([answered(one, 3), answered(one, 5)]).toEqual([[1], [2]]);
});

it('means the open question whose number ends in the digit, and stays with it as others are answered', () => {
  const one = typist();
  one.type(`${Array.from({ length: 12 }, (_, index) => `OD? number ${index + 1}`).join('\n')}\n`);
  const numberOf = (digit: number) => {
    const id = questionByDigit(one.state.doc, digit);
    return one.entries().findIndex((entry) => entry.id === id) + 1;
  };
  expect([2, 0, 9].map(numberOf)).toEqual([12, 10, 9]);
  one.type('VP>12: so\n');
  expect([2, 9].map(numberOf)).toEqual([2, 9]);
  one.type('VP>2: so\n');
  expect(numberOf(2)).toBe(12);
});
