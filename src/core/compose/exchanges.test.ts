import { describe, expect, it } from 'vitest';
import { parseShorthand } from '../shorthand/parse.ts';
import { bodyOf } from './compose.fixture.ts';
import { composeDraft } from './compose.ts';

const header = `people:
  A = Ms. Ann BELL
  B = Mr. Bo CARR
  C = Mr. Cy DAHL
  V = Ms. Vi EKE [presenter]
notes:
`;

const told = (...entries: string[]) => bodyOf(`${header}${entries.join('\n')}\n`);

describe('an exchange is one paragraph', () => {
  it('with a yes and what was said behind it, and with no "also" that nobody knows of', () => {
    expect(
      told('A? whether fares rise', 'V> yes, chapter four deals with fuel', 'A thanked: the Chair').at(-1),
    ).toBe(
      'Ms. Ann Bell asked whether fares rise. Ms. Vi Eke answered yes, adding that chapter four deals with fuel. ' +
        'Ms. Bell thanked the Chair.',
    );
    expect(told('A? whether fares rise', 'V> yes, on Friday if the wind holds').at(-1)).toContain(
      'answered yes, on Friday if the wind holds.',
    );
  });

  it('with what the asker said first, the answers, and the documents shared', () => {
    expect(
      told(
        'A noted: fares rise',
        'A? why fares rise',
        'V> fuel is dear',
        'V> crews are few',
        'V + [Fares](https://example.org)',
        'B + [Crews](https://example.org)',
      ).slice(1),
    ).toEqual([
      'Ms. Ann Bell noted that fares rise. She then asked why fares rise. Ms. Vi Eke replied that fuel is dear. ' +
        'She added that crews are few. Ms. Eke shared Fares. Mr. Bo Carr shared with participants Crews.',
    ]);
  });

  it('with all questions taken together, and each answer by its own', () => {
    expect(
      told(
        'A? what is dear',
        'B? what is cheap',
        'V>1: fuel is dear',
        'V>2: water is cheap',
        'C>1,2: all is dear',
      ).slice(1),
    ).toEqual([
      'Ms. Ann Bell asked what is dear. Mr. Bo Carr wished to know what is cheap. ' +
        'Replying to Ms. Bell, Ms. Vi Eke said that fuel is dear. Replying to Mr. Carr, Ms. Eke noted that water is cheap. ' +
        'Replying to both questions, Mr. Cy Dahl stated that all is dear.',
    ]);
  });

  it('with an answer that came later, told where its question is', () => {
    const paragraphs = told(
      'A? what is dear',
      'V> fuel is dear',
      'B? what is cheap',
      'V> water is cheap',
      'C>1: bread is dear',
    );
    expect(paragraphs[1]).toContain('bread is dear');
    expect(paragraphs[2]).not.toContain('bread is dear');
  });

  it('apart from one that follows an answer, and from what others go on to say', () => {
    expect(
      told('A? what is dear', 'V> fuel is dear', 'A? what is cheap', 'V> water is cheap', 'B: all is well'),
    ).toHaveLength(4);
  });
});

it('opens the questions before the section of the first, behind what was presented in it', () => {
  const line = 'Following the presentation, participants engaged in a Q&A session.';
  expect(
    told(
      '# Presentation',
      'V: fuel is dear',
      '# Questions',
      'A noted: fares rise',
      'B? what is dear',
      'V> fuel is dear',
    ).indexOf(line),
  ).toBe(1);
  expect(
    told(
      '# Fuel',
      'V: fuel is dear',
      '* The floor was opened.',
      'B? what is dear',
      'V> fuel is dear',
    ).indexOf(line),
  ).toBe(1);
  expect(told('B? what is dear')).toContain('A question was raised.');
  expect(told('V: fuel is dear').join()).not.toContain('question');
});

it('has a presentation by whoever was a presenter when they spoke', () => {
  const opening = (marks: string) =>
    bodyOf(
      `people:\nA = Ms. Ann BELL [${marks}]\nnotes:\nA: fuel is dear\nA: fares rise\nB? what is dear\nA: see above\n`,
    ).find((paragraph) => paragraph.includes('question'));
  expect(opening('presenter')).toBe('Following the presentation, a question was raised.');
  expect(opening('presenter from entry 2')).toBe('Following the presentation, a question was raised.');
  expect(opening('presenter from entry 3')).toBe('A question was then raised.');
  expect(opening('presenter; delegate from entry 1')).toBe('A question was then raised.');
});

it('gives every sentence the entries that it reports', () => {
  const { meeting } = parseShorthand(
    `${header}A? what is dear\nV> fuel is dear\nV + [Fares](https://example.org)\n`,
  );
  const paragraph = composeDraft(meeting).blocks.at(-1);
  const [question, answer, document] = meeting.entries.map(({ id }) => id);
  expect(paragraph?.content.map(({ text, sources }) => [text, sources])).toEqual([
    ['Ms. Ann Bell asked what is dear. ', [question]],
    ['Ms. Vi Eke replied that fuel is dear. ', [answer]],
    ['She also shared ', [document]],
    ['Fares', [document]],
    ['.', [document]],
  ]);
});

it('leaves out what a meeting does not have', () => {
  expect(composeDraft(parseShorthand('').meeting).blocks.map(({ type }) => type)).toEqual(['dateline']);
});
