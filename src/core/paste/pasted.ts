/** What is pasted from elsewhere -> blocks of text: paragraphs, headings, list items and quotations, with links and emphasis. */
import { fromHtml } from 'hast-util-from-html';
import type { Block } from '../document/draft.ts';
import { tidyText } from '../export/tidy.ts';
import { blocksOf } from '../import/hast.ts';
import { cleanPage } from './clean-page.ts';
import { mendLines } from './mend-lines.ts';

export type PastedBlock = Extract<Block, { type: 'paragraph' | 'heading' | 'bullet' | 'quote' }>;

/** A page larger than this is pasted as its text: reading it would hold up the typing. */
const MOST_HTML = 4_000_000;

/** The blocks of a page; empty where it has no words, or is nested too deep to be read. */
export function blocksFromHtml(html: string): PastedBlock[] {
  if (html.length > MOST_HTML) return [];
  try {
    return blocksOf(cleanPage(fromHtml(fragmentIn(html), { fragment: true }))).blocks.flatMap(pastedBlock);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Windows says where in the page the copied part begins and ends. */
function fragmentIn(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start >= 0 && end > start ? html.slice(start, end) : html;
}

function pastedBlock(block: Block): PastedBlock[] {
  switch (block.type) {
    case 'heading':
    case 'bullet':
    case 'quote':
    case 'paragraph':
      return [block];
    case 'numbered':
      // Notes have list items of one kind.
      return [{ ...block, type: 'bullet' }];
    case 'figure':
      return [];
    default:
      return [{ type: 'paragraph', id: block.id, fingerprint: '', content: block.content }];
  }
}

/** Whether blocks have anything that their text alone would not say: a list, a heading, a quotation, a link or emphasis. */
export function isFormatted(blocks: readonly PastedBlock[]): boolean {
  return blocks.some(
    ({ type, content }) =>
      type !== 'paragraph' || content.some(({ bold, italic, link }) => bold || italic || link !== undefined),
  );
}

const BULLET = /^\s*(?:[•·▪◦‣●○■–*-]|o(?=\s{2}))\s+(?=\S)/u;

/** The blocks of plain text, its broken lines mended. */
export function blocksFromText(text: string): PastedBlock[] {
  return mendLines(text).flatMap(({ text: line, quoted }, index): PastedBlock[] => {
    const bullet = BULLET.exec(line)?.[0] ?? '';
    const words = tidyText(line.slice(bullet.length));
    if (words === '') return [];
    const type = bullet !== '' ? 'bullet' : quoted ? 'quote' : 'paragraph';
    return [{ type, id: `pasted-${index + 1}`, fingerprint: '', content: [{ text: words }] }];
  });
}
