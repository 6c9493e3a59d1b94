/** A draft as a Word document: named styles, live links, pictures with alternative text. */
import {
  convertMillimetersToTwip,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Draft } from '../document/draft.ts';
import type { ArticleParticulars, ArticlePictures } from './article.ts';
import { type CopyBlock, cleanCopy, type FigureCopy, headlineOf } from './copy.ts';
import { LinkTargets } from './docx-links.ts';
import { coreProperties } from './docx-properties.ts';
import {
  articleNumbering,
  articleStyles,
  BULLETS,
  FONT_TABLE,
  MISSING_PICTURE_STYLE,
  NUMBERS,
  PICTURE_STYLE,
  styleOf,
} from './docx-styles.ts';
import { withoutTimes } from './docx-zip.ts';
import { neighbours } from './nest.ts';
import { pictureFacts } from './picture.ts';
import { type Run, tidyText } from './tidy.ts';

/** A4 with margins that leave lines of about 75 letters. */
const PAGE = { width: 210, height: 297, margin: 25 };
const PIXELS_PER_MILLIMETRE = 96 / 25.4;
const WIDEST = (PAGE.width - 2 * PAGE.margin) * PIXELS_PER_MILLIMETRE;
/** A portrait photo must leave room for its caption and some text. */
const TALLEST = 150 * PIXELS_PER_MILLIMETRE;

/** No line of a paragraph stands alone on a page; the `docx` package takes this on paragraphs only. */
const WIDOWS = { widowControl: true };

/** What Word can show, by the name that the `docx` package has for it. WebP it cannot. */
const WORD_FORMATS = { png: 'png', jpeg: 'jpg', gif: 'gif', webp: null } as const;

/**
 * The bytes of a .docx file: the same for the same draft, particulars and pictures. A picture that is
 * missing, or that Word cannot show, leaves one line that says so; its caption stays.
 */
export async function toDocx(
  draft: Draft,
  particulars: ArticleParticulars,
  pictures: ArticlePictures,
): Promise<Uint8Array> {
  const blocks = cleanCopy(draft);
  const title = headlineOf(blocks) || tidyText(particulars.title);
  const language = particulars.language || draft.language;
  const margin = convertMillimetersToTwip(PAGE.margin);
  const links = new LinkTargets();
  const document = new Document({
    styles: articleStyles(language),
    numbering: articleNumbering,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(PAGE.width),
              height: convertMillimetersToTwip(PAGE.height),
            },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        children: blocks.flatMap((block, index) => paragraphs(block, pictures, links, index + 1)),
      },
    ],
  });
  links.addTo(document);
  const packed = await Packer.pack(document, 'uint8array', false, [
    { path: 'docProps/core.xml', data: coreProperties({ ...particulars, title, language }) },
    { path: 'word/fontTable.xml', data: FONT_TABLE },
  ]);
  return withoutTimes(packed);
}

function paragraphs(
  block: CopyBlock,
  pictures: ArticlePictures,
  links: LinkTargets,
  number: number,
): Paragraph[] {
  const words = new Paragraph({
    ...WIDOWS,
    style: styleOf(block),
    children: inlineRuns(block.content, links),
    ...(block.type === 'bullet' ? { numbering: { reference: BULLETS, level: 0 } } : {}),
    ...(block.type === 'numbered' ? { numbering: { reference: NUMBERS, level: 0 } } : {}),
  });
  if (block.type !== 'figure') return [words];
  const picture = pictureParagraph(block, pictures, number);
  return block.content.length === 0 ? [picture] : [picture, words];
}

function pictureParagraph(figure: FigureCopy, pictures: ArticlePictures, number: number): Paragraph {
  const image = imageRun(figure, pictures, number);
  if (image !== null)
    return new Paragraph({
      ...WIDOWS,
      style: PICTURE_STYLE,
      children: [image],
    });
  return new Paragraph({
    ...WIDOWS,
    style: MISSING_PICTURE_STYLE,
    children: [
      new TextRun(figure.alt === '' ? '[Picture not included]' : `[Picture not included: ${figure.alt}]`),
    ],
  });
}

function imageRun(figure: FigureCopy, pictures: ArticlePictures, number: number): ImageRun | null {
  const bytes = pictures.get(figure.path)?.bytes;
  const facts = bytes === undefined ? null : pictureFacts(bytes);
  const type = facts === null ? null : WORD_FORMATS[facts.format];
  if (bytes === undefined || facts === null || type === null) return null;
  const scale = Math.min(1, WIDEST / facts.width, TALLEST / facts.height);
  return new ImageRun({
    type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(facts.width * scale)),
      height: Math.max(1, Math.round(facts.height * scale)),
    },
    altText: { id: String(number), name: `Picture ${number}`, description: figure.alt, title: '' },
  });
}

/** Runs as Word has them: a flat row with all formatting on each; one hyperlink around all runs of a link. */
function inlineRuns(runs: readonly Run[], links: LinkTargets): ParagraphChild[] {
  return neighbours(runs, (run) => run.link).flatMap((group): ParagraphChild[] => {
    const children = group.map(textRun);
    const link = group[0]?.link ?? '';
    return link === '' ? children : [links.around(children, link)];
  });
}

function textRun(run: Run): TextRun {
  return new TextRun({
    text: run.text,
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.check ? { highlight: 'yellow' } : {}),
    ...(run.link === '' ? {} : { style: 'Hyperlink' }),
  });
}
