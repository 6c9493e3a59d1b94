import { describe, expect, it } from 'vitest';
import { readInline } from './inline.ts';
import { printInline } from './print-inline.ts';

/** Knows OD and LK, and makes anybody out of other codes in capitals. */
const resolve = (code: string) =>
  ['OD', 'LK'].includes(code.toUpperCase()) || code === code.toUpperCase() ? code.toUpperCase() : null;
const read = (text: string) => readInline(text, resolve);

describe('the text of an entry', () => {
  it.each([
    [
      '**bold** and *italic*',
      [{ text: 'bold', bold: true }, { text: ' and ' }, { text: 'italic', italic: true }],
    ],
    ['***both***', [{ text: 'both', bold: true, italic: true }]],
    ['2 * 3 * 4', [{ text: '2 * 3 * 4' }]],
    ['a **lone mark', [{ text: 'a **lone mark' }]],
    ['a ** b **', [{ text: 'a ** b **' }]],
    ['\\*plain\\*', [{ text: '*plain*' }]],
    ['[Harbour plan](https://x.org/a_(b))', [{ text: 'Harbour plan', link: 'https://x.org/a_(b)' }]],
    [
      '[a **b**](u)',
      [
        { text: 'a ', link: 'u' },
        { text: 'b', bold: true, link: 'u' },
      ],
    ],
    ['[sic] and [](u) and [a](b c)', [{ text: '[sic] and [](u) and [a](b c)' }]],
    ['\\[a](b)', [{ text: '[a](b)' }]],
    [
      'ask @OD, @lk and (@XY)',
      [
        { text: 'ask ' },
        { mention: 'OD' },
        { text: ', ' },
        { mention: 'LK' },
        { text: ' and (' },
        { mention: 'XY' },
        { text: ')' },
      ],
    ],
    ['a@OD.org, @odd, \\@OD, https://x.org/@OD', [{ text: 'a@OD.org, @odd, @OD, https://x.org/@OD' }]],
    ['@[OD]s', [{ mention: 'OD' }, { text: 's' }]],
    [
      'Stop\\! \\"so-called\\"',
      [
        { text: 'Stop' },
        { text: '!', literal: true },
        { text: ' ' },
        { text: '"', literal: true },
        { text: 'so-called' },
        { text: '"', literal: true },
      ],
    ],
    ['C:\\new \\\\ \\', [{ text: 'C:\\new \\ \\' }]],
    ['', []],
  ])('is read from %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is written without a backslash where none is needed', () => {
    for (const text of [
      '5 [sic] "quoted" a@b.org!',
      '**bold** *italic* [a](b)',
      '(@OD) and @LK',
      'https://x.org/@OD'.slice(0, 14),
    ]) {
      expect(printInline(read(text), (id) => id)).toBe(text);
    }
  });

  it('keeps bold text with spaces at its edges', () => {
    const content = [
      { text: 'a' },
      { text: ' b ', bold: true as const },
      { text: ' ', italic: true as const },
    ];
    expect(printInline(content, (id) => id)).toBe('a**\\ b\\ ***\\ *');
    expect(read('a**\\ b\\ ***\\ *')).toEqual(content);
  });
});
