import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetings } from '../shorthand/meetings.arbitrary.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import type { Entry, Inline } from './meeting.ts';
import { quotationsInText, quotesWordForWord, stretchesOf } from './quotations.ts';
import { joinRuns } from './runs.ts';

const quoted = (text: string) => quotationsInText(text).map(({ from, to }) => text.slice(from, to));

describe('a quotation', () => {
  it.each([
    ['he said "no more" and "never"', ['"no more"', '"never"']],
    ['“nicht” „doch“ «oui»', ['“nicht”', '„doch“', '«oui»']],
    ['"a “b” c" d', ['"a “b” c"']],
    ['pipes of 5" and 6" width', []],
    ['an "unclosed one', []],
    ['an “unclosed one, then "closed"', ['"closed"']],
    ['""', []],
    ['("so")', ['"so"']],
  ])('in %j is %j', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('is cut out with its formatting, and an escaped mark opens none', () => {
    const content: Inline[] = [
      { text: 'a "' },
      { text: 'b', bold: true },
      { mention: 'p1' },
      { text: '" c ' },
      { text: '"', literal: true },
      { text: 'd" e' },
    ];
    expect(stretchesOf(content)).toEqual([
      { quoted: false, content: [{ text: 'a ' }] },
      { quoted: true, content: [{ text: '"' }, { text: 'b', bold: true }, { mention: 'p1' }, { text: '"' }] },
      { quoted: false, content: [{ text: ' c ' }, { text: '"', literal: true }, { text: 'd" e' }] },
    ]);
  });

  it('leaves nothing of the text out', () => {
    fc.assert(
      fc.property(meetings, ({ entries }) => {
        for (const { content } of entries.flatMap((entry) => entry.content)) {
          expect(joinRuns(stretchesOf(content).flatMap((stretch) => stretch.content))).toEqual(content);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is not word for word from an interpreter, unless the rapporteur says so', () => {
    const of = (line: string) =>
      parseShorthand(line).meeting.entries.map((entry: Entry) => quotesWordForWord(entry))[0];
    expect(of('VP: "a"')).toBe(true);
    expect(of('VP [interpreted]: "a"')).toBe(false);
    expect(of('VP [Interpreted, verbatim]: "a"')).toBe(true);
  });
});
