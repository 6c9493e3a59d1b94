import { describe, expect, it } from 'vitest';
import { blockText } from '../document/draft.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import { bodyOf } from './compose.fixture.ts';
import { composeDraft } from './compose.ts';

const header = `people:
  A = Ms. Ann BELL, Mayor, Ayr
  B = Mr. Bo CARR
  C = Mr. Cy DAHL
  F = the representative of Fiji [delegation]
notes:
`;

const told = (...entries: string[]) => bodyOf(`${header}${entries.join('\n')}\n`).join(' ');

describe('an entry that has to do with another', () => {
  it.each([
    [
      'B [supports entry 1]: the sea is closed',
      'Supporting Ms. Bell, Mr. Bo Carr noted that the sea is closed.',
    ],
    [
      'B [supports entry 1] stressed: the sea is closed',
      'Supporting Ms. Bell, Mr. Bo Carr stressed that the sea is closed.',
    ],
    [
      'F [replies to entry 1]: the sea is closed',
      'Replying to Ms. Bell, the representative of Fiji noted that the sea is closed.',
    ],
    [
      'B [corrects entry 1]: fares fall',
      'Correcting an earlier statement by Ms. Bell, Mr. Bo Carr noted that fares fall.',
    ],
    ['A [corrects entry 1]: fares fall', 'Correcting an earlier statement, Ms. Bell noted that fares fall.'],
    ['B [supports entry 1].. gave an overview', 'Supporting Ms. Bell, Mr. Bo Carr gave an overview.'],
  ])('is told with it: %s', (line, sentence) => {
    expect(told('A: fares rise', line)).toContain(sentence);
  });

  it('is told with it as a question, and as an answer where what it answers is plain', () => {
    expect(told('A: fares rise', 'B [replies to entry 1]? why fares rise')).toContain(
      'Replying to Ms. Bell, Mr. Bo Carr asked why fares rise.',
    );
    expect(told('A: fares rise', 'B? why fares rise', 'C [supports entry 1]> fuel is dear')).toContain(
      'Supporting Ms. Bell, Mr. Cy Dahl ',
    );
  });

  it('is told where the key for support is all that there was time for', () => {
    expect(told('A: fares rise', 'B [supports entry 1]:')).toContain('Mr. Bo Carr supported Ms. Bell.');
    expect(told('A & C: fares rise', 'F [supports entry 1]:')).toContain(
      'The representative of Fiji supported Ms. Bell and Mr. Dahl.',
    );
    for (const hidden of ['A: fares rise !anon', 'A: fares rise !off', 'B: fares rise'])
      expect(told(hidden, 'B [supports entry 1]:')).not.toContain('supported');
    const { meeting } = parseShorthand(`${header}A: fares rise\nB [supports entry 1]:\n`);
    for (const [language, words] of [
      ['fr', 'a soutenu Mme Bell.'],
      ['es', 'apoyó a la Sra. Bell.'],
    ] as const)
      expect(composeDraft(meeting, { language }).blocks.map(blockText).join('\n')).toContain(words);
  });

  it('corrects a question as a question and an answer as an answer', () => {
    expect(told('A? why fares rise', 'B> fuel is dear', 'C [corrects entry 2]: crews are few')).toContain(
      'Correcting an earlier answer by Mr. Carr, Mr. Cy Dahl said that crews are few.',
    );
  });

  it.each([
    ['the verb says it', 'B [supports entry 1] agreed: fares rise'],
    ['the words say it', 'B [supports entry 1].. supported @A on fares'],
    ['the words say it without a mark', 'B [supports entry 1]: supported the fares'],
    ['the words are no verb', 'B [supports entry 1]..: so do fares'],
    ['it is the same speaker', 'A [supports entry 1]: fares rise'],
    ['the other was off the record', 'B [replies to entry 2]: fares rise'],
    ['the other is private', 'B [supports entry 3]: fares rise'],
    ['the other is nobody’s words', 'B [supports entry 4]: fares rise'],
  ])('is told for itself where %s', (_why, line) => {
    const text = told('A: fares rise', 'C: hear hear !off', '~ ask Cy', '* The chair agreed.', line);
    expect(text).not.toMatch(/Supporting|Replying/);
  });

  it('names nobody who was not named there, and nobody who is hidden elsewhere', () => {
    expect(told('A: fares rise !anon', 'B [corrects entry 1]: fares fall')).not.toMatch(
      /Bell|Carr|Correcting/,
    );
    const hidden = told('A: fares rise', 'A: the sea is closed !anon', 'B [supports entry 1]: so it is');
    expect(hidden).not.toContain('Supporting');
    expect(told('A: fares rise', 'A: closed !anon', 'B [corrects entry 1]: fares fall')).toContain(
      'Correcting an earlier statement, Mr. Bo Carr noted that fares fall.',
    );
  });

  it('is told once for what is said in a row', () => {
    const text = told(
      'A: fares rise',
      'B [supports entry 1]: the sea is closed',
      'B [supports entry 1]: crews are few',
    );
    expect(text.match(/Supporting/g)).toHaveLength(1);
  });
});

it.each([
  [
    'fr',
    'A = Mme Ann BELL\n  B = M. Bo CARR',
    'A: les tarifs montent',
    'B [supports entry 1]: la mer est fermée',
    /Appuyant Mme Bell, M\. Bo Carr a /,
    'B [corrects entry 1]: les tarifs baissent',
    /Corrigeant une déclaration antérieure de Mme Bell, M\. Bo Carr a /,
  ],
  [
    'es',
    'A = Sra. Ann BELL\n  B = Sr. Bo CARR',
    'A: las tarifas suben',
    'B [supports entry 1]: el mar está cerrado',
    /En apoyo de la Sra\. Bell, el Sr\. Bo Carr /,
    'B [corrects entry 1]: las tarifas bajan',
    /Corrigiendo una declaración anterior de la Sra\. Bell, el Sr\. Bo Carr /,
  ],
] as const)(
  'is told in the language of the draft: %s',
  (language, people, first, support, supporting, correct, correcting) => {
    const draft = (line: string) => {
      const { meeting } = parseShorthand(
        `language: ${language}\npeople:\n  ${people}\nnotes:\n${first}\n${line}\n`,
      );
      return composeDraft(meeting, { language }).blocks.map(blockText).join(' ');
    };
    expect(draft(support)).toMatch(supporting);
    expect(draft(correct)).toMatch(correcting);
  },
);

it('prints neither the label `verified` nor takes it for anything else', () => {
  const plain = told('A: "fares rise"', 'B? "why now"', 'A> "it is late"');
  expect(
    told('A [verified]: "fares rise"', 'B [Verified, fr]? "why now"', 'A [verified]> "it is late"'),
  ).toBe(plain);
});
