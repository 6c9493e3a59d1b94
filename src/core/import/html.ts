/** A web page -> draft. */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isIsoDate } from '../export/article.ts';
import { tidyText } from '../export/tidy.ts';
import { attribute, blocksOf, findElement, textOf } from './hast.ts';
import { type ImportResult, recordIn, unreadable, type WordsTaken } from './imported.ts';
import { decodeText } from './utf8.ts';

/** Reads a page of UTF-8. */
export function fromHtmlPage(bytes: Uint8Array, words: WordsTaken): ImportResult {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  return articleFrom(fromHtml(decoded.text), words);
}

/** The article in a page's tree, with the particulars that the page gives. */
export function articleFrom(tree: Root, words: WordsTaken): ImportResult {
  const { blocks, pictures } = blocksOf(tree, words);
  if (blocks.length === 0) return unreadable('it holds no text; choose the file that holds the article');
  const title = findElement(tree, (element) => element.tagName === 'title');
  const time = findElement(tree, (element) => element.tagName === 'time');
  const page = findElement(tree, (element) => element.tagName === 'html');
  const date = time === null ? '' : attribute(time, 'dateTime');
  const language = (page === null ? '' : attribute(page, 'lang')) || 'en';
  const author = metadata(tree, 'author');
  return {
    ok: true,
    draft: { id: `news-${language}`, template: 'news', language, blocks },
    particulars: {
      title: title === null ? '' : tidyText(textOf(title)),
      date: isIsoDate(date) ? date : '',
      body: '',
      language,
      ...recordIn(metadata(tree, 'record')),
      ...(author === '' ? {} : { author }),
    },
    pictures,
  };
}

function metadata(tree: Root, name: string): string {
  const meta = findElement(
    tree,
    (element) => element.tagName === 'meta' && attribute(element, 'name') === name,
  );
  return meta === null ? '' : tidyText(attribute(meta, 'content'));
}
