/** A draft as one web page that needs nothing else: no scripts, no addresses to load from, pictures inside. */
import type { Element, ElementContent, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Draft } from '../document/draft.ts';
import { type ArticleParticulars, type ArticlePictures, isIsoDate } from './article.ts';
import { base64 } from './base64.ts';
import {
  type CopyBlock,
  cleanCopy,
  copyText,
  type FigureCopy,
  headlineOf,
  inLists,
  standfirstOf,
} from './copy.ts';
import { HTML_STYLE } from './html-style.ts';
import { nest } from './nest.ts';
import { pictureFacts } from './picture.ts';
import { type Run, tidyText } from './tidy.ts';

/** The page as text. A missing picture leaves a frame that says so, with its description and its caption. */
export function toHtmlPage(draft: Draft, particulars: ArticleParticulars, pictures: ArticlePictures): string {
  return htmlPage(draft, particulars, pictures, () => [element('style', {}, [text(HTML_STYLE)])]);
}

/** The page with other looks: what stands in its head for them, given the title of the page. */
export function htmlPage(
  draft: Draft,
  particulars: ArticleParticulars,
  pictures: ArticlePictures,
  looks: (title: string) => readonly Element[],
): string {
  const blocks = cleanCopy(draft);
  const title = headlineOf(blocks) || tidyText(particulars.title);
  const standfirst = standfirstOf(blocks) || tidyText(particulars.standfirst ?? '');
  const author = tidyText(particulars.author ?? '');
  const opening = blocks.findIndex((block) => !isOpening(block));
  const head = opening === -1 ? blocks : blocks.slice(0, opening);
  const body = blocks.slice(head.length);
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: tidyText(particulars.language || draft.language) || 'en' }, [
        element('head', {}, [
          element('meta', { charSet: 'utf-8' }),
          element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          element('title', {}, [text(title)]),
          ...(author === '' ? [] : [element('meta', { name: 'author', content: author })]),
          ...(standfirst === '' ? [] : [element('meta', { name: 'description', content: standfirst })]),
          ...(particulars.record === undefined
            ? []
            : [element('meta', { name: 'record', content: particulars.record })]),
          ...looks(title),
        ]),
        element('body', {}, [
          element('article', {}, [
            ...(head.length === 0
              ? []
              : [
                  element(
                    'header',
                    {},
                    head.map((block) => blockElement(block, particulars, pictures)),
                  ),
                ]),
            ...inLists(body).flatMap((group) => groupElements(group, particulars, pictures)),
          ]),
        ]),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}

/** Whether a block belongs to the head of the item while it stands before all others. */
function isOpening(block: CopyBlock): boolean {
  return block.type === 'headline' || block.type === 'standfirst' || block.type === 'dateline';
}

function groupElements(
  group: readonly CopyBlock[],
  particulars: ArticleParticulars,
  pictures: ArticlePictures,
): Element[] {
  const elements = group.map((block) => blockElement(block, particulars, pictures));
  const [first] = group;
  if (first?.type === 'bullet') return [element('ul', {}, elements)];
  return first?.type === 'numbered' ? [element('ol', { start: first.number }, elements)] : elements;
}

function blockElement(block: CopyBlock, particulars: ArticleParticulars, pictures: ArticlePictures): Element {
  const words = inlineElements(block.content);
  switch (block.type) {
    case 'headline':
      return element('h1', {}, words);
    case 'standfirst':
      return element('p', { className: ['standfirst'] }, words);
    case 'dateline':
      return element('p', { className: ['dateline'] }, dated(block, words, particulars.date));
    case 'heading':
      return element(block.level === 2 ? 'h2' : 'h3', {}, words);
    case 'bullet':
    case 'numbered':
      return element('li', {}, words);
    case 'quote':
      return element('blockquote', {}, [element('p', {}, words)]);
    case 'figure':
      return element('figure', {}, [
        pictureElement(block, pictures),
        ...(words.length === 0 ? [] : [element('figcaption', {}, words)]),
      ]);
    case 'paragraph':
      return element('p', {}, words);
  }
}

/** "News | 22 March 2021": what follows the bar is the date, where the item has one. */
function dated(block: CopyBlock, words: ElementContent[], date: string): ElementContent[] {
  if (!isIsoDate(date)) return words;
  const bar = copyText(block).lastIndexOf('| ');
  const [run, more] = block.content;
  const isPlain = run !== undefined && more === undefined && words[0]?.type === 'text';
  if (bar === -1 || !isPlain) return [element('time', { dateTime: date }, words)];
  return [
    text(run.text.slice(0, bar + 2)),
    element('time', { dateTime: date }, [text(run.text.slice(bar + 2))]),
  ];
}

function pictureElement(figure: FigureCopy, pictures: ArticlePictures): Element {
  const bytes = pictures.get(figure.path)?.bytes;
  const facts = bytes === undefined ? null : pictureFacts(bytes);
  if (bytes === undefined || facts === null) {
    return element('p', { className: ['missing-picture'] }, [
      text(figure.alt === '' ? '[Picture not included]' : `[Picture not included: ${figure.alt}]`),
    ]);
  }
  return element('img', {
    src: `data:image/${facts.format};base64,${base64(bytes)}`,
    alt: figure.alt,
    width: facts.width,
    height: facts.height,
  });
}

function inlineElements(runs: readonly Run[]): ElementContent[] {
  return nest<ElementContent>(runs, {
    text,
    link: (href, children) => [
      element('a', { href, ...(isAddress(children, href) && { className: ['address'] }) }, children),
    ],
    check: (children) => [element('mark', {}, children)],
    bold: (children) => [element('strong', {}, children)],
    italic: (children) => [element('em', {}, children)],
  });
}

/** Whether the words of a link are its address, which on paper needs to stand there once only. */
function isAddress(words: readonly ElementContent[], href: string): boolean {
  const plain = (address: string) => address.replace(/^[a-z]+:(\/\/)?/i, '').replace(/\/$/, '');
  const [word, more] = words;
  return more === undefined && word?.type === 'text' && plain(word.value) === plain(href);
}

/** An element of the page. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Words of the page: escaped where it is written. */
export function text(value: string): Text {
  return { type: 'text', value };
}
