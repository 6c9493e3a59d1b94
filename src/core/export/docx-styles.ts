/**
 * The named styles of an item in Word: the ones that Word itself has, so that a
 * house template can restyle the file, and three of our own (Dateline, Picture, Missing Picture).
 * Sizes are in half points, distances in twentieths of a point.
 */
import { type INumberingOptions, type IParagraphStyleOptions, type IStylesOptions, LevelFormat } from 'docx';
import { regionalLanguage } from './article.ts';
import type { CopyBlock } from './copy.ts';

/** The one list of bullets. */
export const BULLETS = 'bullets';
/** The one count of numbered paragraphs. */
export const NUMBERS = 'numbers';

/** The style of a place where a picture should stand. */
export const MISSING_PICTURE_STYLE = 'MissingPicture';

/** The style of a paragraph that holds a picture. */
export const PICTURE_STYLE = 'Picture';

const INK = '1A1A1A';
const LIGHTER_INK = '595959';
const LINK_INK = '1F4E79';
const FACE = 'Georgia';

/** The style of each kind of block; the words of a figure are its caption. */
export function styleOf(block: CopyBlock): string {
  switch (block.type) {
    case 'headline':
      return 'Title';
    case 'standfirst':
      return 'Subtitle';
    case 'dateline':
      return 'Dateline';
    case 'heading':
      return block.level === 2 ? 'Heading1' : 'Heading2';
    case 'bullet':
      return 'ListBullet';
    case 'numbered':
      return 'ListNumber';
    case 'quote':
      return 'Quote';
    case 'figure':
      return 'Caption';
    case 'paragraph':
      return 'Normal';
  }
}

/** All styles, with the language that the spelling checker goes by. */
export function articleStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: FACE,
          size: 22,
          color: INK,
          language: { value: regionalLanguage(language) },
        },
        paragraph: { spacing: { after: 160, line: 276, lineRule: 'auto' } },
      },
      hyperlink: { run: { color: LINK_INK, underline: { type: 'single', color: LINK_INK } } },
    },
    paragraphStyles,
  };
}

const paragraphStyles: IParagraphStyleOptions[] = [
  { id: 'Normal', name: 'Normal', quickFormat: true },
  {
    ...fromNormal('Title', 'Title', 'Subtitle'),
    run: { size: 44, bold: true },
    paragraph: { keepNext: true, keepLines: true, spacing: { after: 160, line: 264, lineRule: 'auto' } },
  },
  {
    ...fromNormal('Subtitle', 'Subtitle', 'Dateline'),
    run: { size: 26, italics: true, color: LIGHTER_INK },
    paragraph: { keepNext: true, spacing: { after: 200 } },
  },
  {
    ...fromNormal('Dateline', 'Dateline', 'Normal'),
    run: { size: 20, color: LIGHTER_INK },
    paragraph: { keepNext: true, spacing: { after: 280 } },
  },
  {
    ...fromNormal('Heading1', 'heading 1', 'Normal'),
    run: { size: 28, bold: true },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: 0, spacing: { before: 320, after: 120 } },
  },
  {
    ...fromNormal('Heading2', 'heading 2', 'Normal'),
    run: { size: 24, bold: true },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: 1, spacing: { before: 240, after: 80 } },
  },
  {
    ...fromNormal('ListBullet', 'List Bullet', 'ListBullet'),
    paragraph: { contextualSpacing: true, numbering: { reference: BULLETS, level: 0 } },
  },
  {
    ...fromNormal('ListNumber', 'List Number', 'ListNumber'),
    paragraph: { numbering: { reference: NUMBERS, level: 0 } },
  },
  {
    ...fromNormal('Quote', 'Quote', 'Normal'),
    run: { italics: true },
    paragraph: { spacing: { before: 160, after: 240 }, indent: { left: 567, right: 567 } },
  },
  {
    ...fromNormal('Caption', 'caption', 'Normal'),
    run: { size: 19, color: LIGHTER_INK },
    paragraph: { keepLines: true, spacing: { after: 240, line: 260, lineRule: 'auto' } },
  },
  {
    ...fromNormal(PICTURE_STYLE, 'Picture', 'Caption'),
    paragraph: { keepNext: true, spacing: { before: 200, after: 80, line: 240, lineRule: 'auto' } },
  },
  {
    ...fromNormal(MISSING_PICTURE_STYLE, 'Missing Picture', 'Caption'),
    run: { color: LIGHTER_INK },
    paragraph: {
      keepNext: true,
      spacing: { before: 200, after: 80 },
      border: { left: { style: 'single', size: 12, space: 8, color: LIGHTER_INK } },
    },
  },
];

function fromNormal(id: string, name: string, next: string) {
  return { id, name, basedOn: 'Normal', next, quickFormat: true };
}

/** The numbering behind the styles List Bullet and List Number. */
export const articleNumbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          style: { paragraph: { indent: { left: 454, hanging: 284 } } },
        },
      ],
    },
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: 567, hanging: 567 } } },
        },
      ],
    },
  ],
};

/**
 * The font table. Georgia is on Windows and macOS; where it is not, `altName` and the
 * class lead to a face of the same cut before the program's own guess.
 */
export const FONT_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:font w:name="${FACE}"><w:altName w:val="Gelasio"/><w:panose1 w:val="02040502050405020303"/>` +
  '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>';
