/** Drafts made at random, for the tests of exports and imports. */
import fc from 'fast-check';
import type { Block, Draft, Span } from '../document/draft.ts';

/** Texts that look like markup somewhere, and all of Unicode. */
const words = fc.oneof(
  fc.constantFrom(
    '1. x',
    '# x',
    '*',
    '**a**',
    '_b_',
    '[c](d)',
    '![e](f)',
    '<b>',
    '&amp;',
    '&',
    '`code`',
    '---',
    '===',
    '+ x',
    '> x',
    '~~~',
    '\\',
    '\\*',
    '\t',
    '  ',
    '\u00a0',
    ' and ',
    'the item',
    '|',
    'https://example.org',
    'a_b_c',
    '!',
    '"',
    '</p>',
    '<!--',
    ']]>',
    'é',
    '\u0301',
    '漢字',
    '😀',
    '\ud800',
    '\u0007',
    '\ufffe',
    '\u2028',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);

const links = fc.constantFrom(
  'https://example.org/plan?a=1&b=2#(c)',
  'http://example.org/a b',
  'mailto:desk@example.org',
  'javascript:alert(1)',
  'https://example.org/ü%20%zz[1]',
);

const span: fc.Arbitrary<Span> = fc
  .record({
    text: words.filter((text) => text !== ''),
    bold: fc.boolean(),
    italic: fc.boolean(),
    check: fc.integer({ min: 0, max: 5 }),
    link: fc.option(links, { freq: 4 }),
  })
  .map(({ text, bold, italic, check, link }) => ({
    text,
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
    ...(check === 0 ? { check: true as const } : {}),
    ...(link === null ? {} : { link }),
    sources: ['SECRET-SOURCE'],
  }));

const content = fc.array(span, { minLength: 1, maxLength: 6 });
const common = { id: fc.constant('SECRET-ID'), fingerprint: fc.constant('SECRET-PRINT'), content };

function block(
  type: 'headline' | 'standfirst' | 'dateline' | 'paragraph' | 'bullet' | 'numbered' | 'quote',
): fc.Arbitrary<Block> {
  return fc.record({ type: fc.constant(type), ...common });
}

const heading: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('heading'),
  level: fc.constantFrom(2, 3),
  ...common,
});

const figure: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('figure'),
  src: fc.constantFrom('pappas.png', 'faces/maki one.jpg'),
  alt: fc.constantFrom('', 'Vera Pappas', 'A "face" <at> [work]'),
  ...common,
});

const dateline: Block = {
  type: 'dateline',
  id: 'SECRET-ID',
  fingerprint: 'SECRET-PRINT',
  content: [{ text: 'News | 9 May 2024' }],
};

/** A draft that opens with a headline that says something, as composed ones do. */
export const arbitraryDraft: fc.Arbitrary<Draft> = fc
  .tuple(
    content,
    fc.option(block('standfirst')),
    fc.boolean(),
    fc.array(
      fc.oneof(heading, figure, block('paragraph'), block('bullet'), block('numbered'), block('quote')),
      {
        maxLength: 6,
      },
    ),
  )
  .map(([headline, standfirst, dated, body]) => ({
    id: 'news-en',
    template: 'news',
    language: 'en',
    blocks: [
      {
        type: 'headline',
        id: 'SECRET-ID',
        fingerprint: 'SECRET-PRINT',
        content: [{ text: 'Ministry briefs ' }, ...headline],
      },
      ...(standfirst === null
        ? []
        : [{ ...standfirst, content: [{ text: 'In short: ' }, ...standfirst.content] }]),
      ...(dated ? [dateline] : []),
      ...body,
    ],
  }));
