import { expect, it } from 'vitest';
import { parseShorthand } from '../../core/shorthand/parse.ts';
import { NOTES, PEOPLE, type ShorthandLine, WORDS } from './shorthand-lines.ts';

const typed = (lines: readonly ShorthandLine[]) => lines.map((line) => line.typed).join('\n');

it('is shorthand that the app reads without a remark, each line what it says', () => {
  const { meeting, diagnostics } = parseShorthand(
    `title: t\nbody: b\ndate: 2024-05-07\npeople:\n${typed(PEOPLE)}\nOD = Mr. Omar DOOL\nnotes:\n${typed(NOTES)}\nVP: ${typed(WORDS).replaceAll('\n', ' ')}`,
  );
  expect(diagnostics).toEqual([]);
  expect(meeting.participants.map(({ code }) => code)).toEqual(['VP', 'LK', 'FJ', 'OD']);
  expect(meeting.entries.map(({ head }) => head.kind)).toEqual([
    ...['statement', 'statement', 'predicate', 'question', 'answer', 'answer', 'document', 'statement'],
    ...['statement', 'statement', 'proceedings', 'outcome', 'private', 'unattributed', 'question'],
    // The two lines that go on with the entry above are none of their own; the last one holds what stands within words.
    ...['section', 'sitting', 'comment', 'statement'],
  ]);
});
