import { describe, expect, it } from 'vitest';
import { bodyOf } from './compose.fixture.ts';

const asked = (question: string, head = 'A?') =>
  (
    bodyOf(`people:\n  A = Ms. Ann BELL\n  B = Mr. Bo CARR\nnotes:\n${head} ${question}\nB> yes\n`).at(-1) ??
    ''
  )
    .replace('Ms. Ann Bell ', '')
    .replace(' Mr. Bo Carr answered yes.', '');

describe('a question is reported', () => {
  it.each([
    ['what policies are needed to promote the SSE', 'asked what policies are needed to promote the SSE.'],
    ['what happens when the sea is closed', 'asked what happens when the sea is closed.'],
    ['who is responsible for the piers?', 'asked who is responsible for the piers.'],
    ['how many ferries are planned', 'asked how many ferries are planned.'],
    ['whether fares rise', 'asked whether fares rise.'],
    ['about the cost of piers', 'asked about the cost of piers.'],
  ])('"%s" as it stands', (question, sentence) => {
    expect(asked(question)).toBe(sentence);
  });

  it.each([
    ['What is the price?', 'asked what the price is.'],
    ['What are the plans for winter?', 'asked what the plans are for winter.'],
    ['how does the PSO cover the extra nights?', 'asked how the PSO covers the extra nights.'],
    ['how do the islands pay for it', 'asked how the islands pay for it.'],
    ['did the ministry consult the islands?', 'asked whether the ministry consulted the islands.'],
    ['when will the report be published?', 'asked when the report will be published.'],
    ['can Member States change the agenda', 'asked whether Member States can change the agenda.'],
    ['has the budget been approved', 'asked whether the budget has been approved.'],
    ['why were the ferries not told', 'asked why the ferries were not told.'],
    ['why does the ministry not pay', 'asked why the ministry does not pay.'],
    ['will the plan never be published', 'asked whether the plan will never be published.'],
    ['how many ferries run and is that enough', 'asked how many ferries run and whether that is enough.'],
    ['will youth employment be discussed', 'asked whether youth employment will be discussed.'],
    ['is there a plan', 'asked whether there is a plan.'],
    ['to what extent are workers involved?', 'asked to what extent workers are involved.'],
    ['what should small states do', 'asked what small states should do.'],
    ['and what did it cost', 'asked what it cost.'],
    ['why has that figure never been published', 'asked why that figure has never been published.'],
    ['is that acceptable', 'asked whether that is acceptable.'],
    ['what is the largest fine ever imposed', 'asked what the largest fine ever imposed is.'],
    ['does the recital bind ports', 'asked whether the recital binds ports.'],
    ["what about people who can't pay", 'asked about people who cannot pay.'],
  ])('"%s" with its words put in order', (question, sentence) => {
    expect(asked(question)).toBe(sentence);
  });

  it.each([
    ['any plans for bicycles?', 'asked about any plans for bicycles.'],
    ['how about bicycles?', 'asked about bicycles.'],
    ['the cost of piers', 'asked about the cost of piers.'],
    ['fares rise in winter?', 'asked whether fares rise in winter.'],
  ])('"%s" though it has no question word', (question, sentence) => {
    expect(asked(question)).toBe(sentence);
  });

  it.each([
    ['why is the plan different from the last one?', 'asked: why is the plan different from the last one?'],
    ['how many piers have you closed', 'asked: how many piers have you closed?'],
    ['how were the two failed buoys dealt with?', 'asked: how were the two failed buoys dealt with?'],
    ['could you say more about fares?', 'asked: could you say more about fares?'],
    ["What's the plan?", "asked: what's the plan?"],
  ])('"%s" behind a colon, since turning it would be guessing', (question, sentence) => {
    expect(asked(question)).toBe(sentence);
  });

  it('with what was said before it, and with the questions after it', () => {
    expect(asked('The winter was hard. What is planned for the next one? And who pays?')).toBe(
      'said that the winter was hard. She then asked what is planned for the next one, and who pays.',
    );
  });

  it('with the verb that was typed', () => {
    expect(asked('why fares rise', 'A wondered?')).toBe('wondered why fares rise.');
    expect(asked('a copy of the report', 'A requested?')).toBe('requested a copy of the report.');
  });

  it('word for word where it is quoted', () => {
    expect(asked('"Who pays?"')).toBe('asked: "Who pays?"');
  });
});
