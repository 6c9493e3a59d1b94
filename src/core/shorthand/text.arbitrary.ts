/** Texts made at random, for property tests: hard to write down on purpose. */
import fc from 'fast-check';
import type { Inline } from '../meeting/meeting.ts';
import { joinRuns } from '../meeting/runs.ts';
import { KEPT_LITERAL } from './inline.ts';

const words = fc.constantFrom(
  ...[
    'two',
    'more',
    'ferries',
    'from',
    'June',
    'Lower',
    'Island',
    'naïve',
    'Ωμέγα',
    'план',
    '船',
    '👩‍👩‍👧',
    '30%',
    '5"',
  ],
);

/** What could be taken for a mark of the grammar, and what editors and networks leave in texts. */
const traps = fc.constantFrom(
  ...[
    'VP:',
    'vp:',
    'LK>1,2:',
    'OD?',
    'FJ..',
    '*',
    '**',
    '***',
    '****',
    '=',
    '==',
    '~',
    '+',
    '??',
    '#',
    '//',
    '- ',
    '-',
    '\\',
    '\\\\',
  ],
  ...[
    '[',
    ']',
    '](',
    '[a](b)',
    '(',
    ')',
    '@',
    '@VP',
    '@[VP]',
    'a@OD.org',
    'https://x.org/@VP',
    '!',
    '!off',
    '!of',
    '\\!',
    '"',
    '“',
    '”',
    '«',
  ],
  ...[
    '10:43',
    '25:99',
    'notes:',
    'people:',
    'title: x',
    ' ',
    '  ',
    '\t',
    '\u2028',
    '\uFEFF',
    '\u0000',
    '\u200B',
    '\uD800',
    '\uDC00',
    ';',
    ',',
    '_',
  ],
);

/** One line of text, without an end of line. */
export const lineOfText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: words },
      { weight: 2, arbitrary: traps },
      fc.constant(' '),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')))
  .map((text) => text.replace(/[\r\n]/g, ' '));

/** A value of a header or of a list: one line, nothing blank around it, and no mark that separates. */
export const value: fc.Arbitrary<string> = fc
  .array(fc.oneof(words, fc.constantFrom('(CIM)', '&', 'of', 'the', 'pier 4', 'a/b', '!off', 'C:\\x')), {
    maxLength: 5,
  })
  .map((parts) => parts.join(' '));

const href = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('https://x.org/a_(b)', 'a)b', '((', 'with space', 'C:\\x', '', 'x[1]', 'https://x.org/@VP'),
);

const styled = fc.record(
  {
    text: lineOfText.filter((text) => text !== ''),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    link: href,
  },
  { requiredKeys: ['text'] },
);

const literal = fc.record(
  {
    text: fc.constantFrom(...KEPT_LITERAL),
    literal: fc.constant(true as const),
    bold: fc.constant(true as const),
    link: href,
  },
  { requiredKeys: ['text', 'literal'] },
);

/** The text of a paragraph that may name these people: runs as the app keeps them, each as long as it can be. */
export function inline(people: readonly string[]): fc.Arbitrary<Inline[]> {
  const mention = people.length === 0 ? [] : [fc.constantFrom(...people).map((id) => ({ mention: id }))];
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: styled }, literal, ...mention), { maxLength: 6 })
    .map((runs) => joinRuns(runs));
}
