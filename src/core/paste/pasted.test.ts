import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksFromHtml, blocksFromText, isFormatted, type PastedBlock } from './pasted.ts';

/** Blocks as one would write them: "# heading", "- item", "> quote", with **bold**, *italic* and [links](address). */
function told(blocks: readonly PastedBlock[]): string[] {
  const marks = { paragraph: '', heading: '# ', bullet: '- ', quote: '> ' };
  return blocks.map(({ type, content }) => {
    const words = content.map(({ text, bold, italic, link }) => {
      const stars = '*'.repeat((bold ? 2 : 0) + (italic ? 1 : 0));
      const marked = `${stars}${text}${stars}`;
      return link === undefined ? marked : `[${marked}](${link})`;
    });
    return `${marks[type]}${words.join('')}`;
  });
}

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.html.txt`, import.meta.url), 'utf8');
}

describe('what is pasted from a program', () => {
  it.each([
    [
      'word',
      [
        '# Ferry plan',
        'The **Ministry** presented its *summer* plan, see [the plan](https://example.org/plan).',
        '- Two more **ferries** from June',
        '- Night boats',
        'kept',
        'Line | Boats',
        'Harbourtown | **3**',
      ],
    ],
    [
      'google-docs',
      [
        '# Ferry plan',
        'Two more **ferries***  from June*, see [the plan](https://example.org/plan)'.replace(
          '***  ',
          '** *',
        ),
        '- Harbourtown',
        '- Lower Island',
      ],
    ],
    [
      'outlook',
      [
        'Dear all,',
        'The list of speakers is closed.',
        'Please note the **new** room.',
        '**From:** Vera Pappas <[vera@example.org](mailto:vera@example.org)>',
        '**Subject:** Speakers',
      ],
    ],
    [
      'apple-mail',
      [
        'See you at ten.',
        '> On 7 May 2024, Vera wrote:',
        '> The room has *changed*.',
        '> It is on the second floor.',
      ],
    ],
    [
      'article',
      [
        '# Ferries & winter',
        'Nothing changes.',
        'The old boat',
        '# Background',
        'The ministry said that [fares](https://example.org/a%20b) stay low.',
        '- One',
        '- One and a half',
        '- Two and more',
      ],
    ],
  ])('%s keeps its structure, and nothing else', (name, expected) => {
    expect(told(blocksFromHtml(fixture(name)))).toEqual(expected);
  });

  it('names no address but those of links, and no styles', () => {
    const all = ['word', 'google-docs', 'outlook', 'apple-mail', 'article'].map((name) =>
      JSON.stringify(blocksFromHtml(fixture(name))),
    );
    expect(all.join('')).not.toMatch(/\.(?:png|jpg|xml)|stats\.|ads\.|javascript|mso|font|Symbol/i);
  });
});

it('is worth its formatting where it has any', () => {
  expect(isFormatted(blocksFromHtml('<p style="color:red">two</p><div>more</div>'))).toBe(false);
  expect(isFormatted(blocksFromHtml('<ul><li>two</li></ul>'))).toBe(true);
  expect(isFormatted(blocksFromHtml('<p>two <b>more</b></p>'))).toBe(true);
});

describe('plain text', () => {
  it('that a page broke into lines is joined to paragraphs, and hyphens are mended where that is certain', () => {
    const pdf = [
      'The Ministry of Shipping presented its plan for the summer to the coun-',
      'cil. The council then welcomed the co-operation of the islands and the gov-',
      'ernment, and noted that long-term plans of the government are in pre-',
      'paration. Its long-',
      '',
      'The second paragraph speaks of co-opera­',
      'tion. A well-known mayor asked of the sea-',
      'side towns, and whether the council would agree to the Ministry-',
      'Council talks of the year.',
    ].join('\n');
    expect(told(blocksFromText(pdf))).toEqual([
      'The Ministry of Shipping presented its plan for the summer to the council. The council then welcomed the co-operation of the islands and the government, and noted that long-term plans of the government are in preparation. Its long-',
      'The second paragraph speaks of co-operation. A well-known mayor asked of the sea-side towns, and whether the council would agree to the Ministry-Council talks of the year.',
    ]);
  });

  it('keeps the lines of lists and addresses', () => {
    const text =
      'The plan has three parts, as the Ministry explained to the mayors:\n• boats for all of the islands, and for the towns along the coast\n• fares\n\nPort Authority\nPier 4\nHarbourtown';
    expect(told(blocksFromText(text))).toEqual([
      'The plan has three parts, as the Ministry explained to the mayors:',
      '- boats for all of the islands, and for the towns along the coast',
      '- fares',
      'Port Authority',
      'Pier 4',
      'Harbourtown',
    ]);
  });

  it('of a mail loses the marks of quotation', () => {
    const mail =
      'I agree.\n\n> Could the council meet on Friday, since the ferry does not run on\n> Thursday?\n>> No.\n';
    expect(told(blocksFromText(mail))).toEqual([
      'I agree.',
      '> Could the council meet on Friday, since the ferry does not run on Thursday?',
      '> No.',
    ]);
  });

  it('loses no word, whatever it is', () => {
    const line = fc.oneof(
      fc
        .array(fc.constantFrom('ferries', 'co-', 'opera­', '-', '>', '•', 'FIJI', 'a.', '1.', 'of'), {
          maxLength: 14,
        })
        .map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const kept = blocksFromText(text).flatMap(({ content }) => content.map((span) => span.text));
        expect(letters(kept.join('\n'))).toBe(letters(text));
      }),
    );
  });
});

it('reads any page without an error', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<b style="font-weight:normal">',
    '<li>',
    'words',
    '<table><tr><td>',
    '<!--[if mso]>',
    '<![endif]>',
    "<p style='mso-list:l0'>",
    '<br>',
    '<a href="x">',
    '<blockquote>',
    '<!--StartFragment-->',
    '<h1>',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      blocksFromHtml(parts.join(''));
    }),
  );
  expect(blocksFromHtml('<div>'.repeat(50_000))).toEqual([]);
});
