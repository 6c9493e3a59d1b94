/**
 * An HTML tree -> blocks of a draft. Every import comes through here: Markdown and Word
 * are turned into HTML first.
 *
 * A draft is flat. Containers are opened, nested lists become one list, a row of a
 * table becomes a paragraph; no words are lost, except of scripts and their like.
 */
import type { Element, Nodes, Root } from 'hast';
import type { Block, Span } from '../document/draft.ts';
import type { ArticlePicture } from '../export/article.ts';
import { fromBase64 } from '../export/base64.ts';
import { pictureFacts } from '../export/picture.ts';
import { type Run, tidyRuns, tidyText } from '../export/tidy.ts';
import type { WordsTaken } from './imported.ts';

type WordsType = Exclude<Block['type'], 'heading' | 'figure'>;

/** A block before it has its id. */
type Found =
  | { type: WordsType; runs: Run[] }
  | { type: 'heading'; level: 2 | 3; runs: Run[] }
  | { type: 'figure'; src: string; alt: string; runs: Run[] };

type Context = {
  /** What running words become here. */
  readonly block: WordsType | 'caption' | 2 | 3;
  /** What a list item becomes. */
  readonly listed: 'bullet' | 'numbered';
  readonly format: Omit<Run, 'text'>;
};

type Reading = {
  readonly words: WordsTaken;
  readonly found: Found[];
  readonly pictures: Map<string, ArticlePicture>;
  pending: Run[];
  /** Whether a headline was read: the second `h1` of a page is a heading. */
  hasHeadline: boolean;
};

export type ReadBlocks = { blocks: Block[]; pictures: Map<string, ArticlePicture> };

const PLAIN = { bold: false, italic: false, check: false, link: '' };

/** Elements whose words are not the article's. */
const UNREAD = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
]);

/** Elements that end the paragraph before them and begin one, without meaning of their own. */
const CONTAINERS = new Set(
  'html body article section main header footer aside nav div address center details summary form fieldset dl dt dd ul ol menu table caption thead tbody tfoot tr p hr'.split(
    ' ',
  ),
);

const OUTSIDE: Context = { block: 'paragraph', listed: 'bullet', format: PLAIN };

const MISSING_PICTURE = /^\[Picture not included(?:: (.*))?\]$/su;

/** The blocks of an article, as words of a person (no fingerprint), and the pictures that it holds as data URIs. */
export function blocksOf(tree: Root, words: WordsTaken = 'tidy'): ReadBlocks {
  const reading: Reading = { words, found: [], pictures: new Map(), pending: [], hasHeadline: false };
  readChildren(tree, OUTSIDE, reading);
  flush(OUTSIDE, reading);
  return { blocks: reading.found.map(blockFrom), pictures: reading.pictures };
}

/** The first element of that name with that attribute, as HTML names it in its tree. */
export function findElement(tree: Nodes, matches: (element: Element) => boolean): Element | null {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'element' && matches(node)) return node;
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return null;
}

/** All words below a node, as they stand. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function readChildren(node: Root | Element, context: Context, reading: Reading): void {
  for (const child of node.children) {
    if (child.type === 'text') reading.pending.push({ ...context.format, text: child.value });
    else if (child.type === 'element') readElement(child, context, reading);
  }
}

function readElement(element: Element, context: Context, reading: Reading): void {
  const name = element.tagName;
  const format = inlineFormat(element, context.format);
  if (UNREAD.has(name)) return;
  if (format !== null) readChildren(element, { ...context, format }, reading);
  else if (name === 'br') reading.pending.push({ ...PLAIN, text: ' ' });
  else if (name === 'img') readPicture(element, context, reading);
  else if (name === 'td' || name === 'th') readCell(element, context, reading);
  else readBlock(element, context, reading);
}

function readBlock(element: Element, context: Context, reading: Reading): void {
  const block = blockOf(element, context, reading);
  if (block === null) {
    readChildren(element, context, reading);
    return;
  }
  flush(context, reading);
  if (hasClass(element, 'missing-picture')) {
    readMissingPicture(element, reading);
  } else if (element.tagName === 'pre') {
    readLines(element, reading);
  } else {
    const within = { ...context, block, listed: listedIn(element) ?? context.listed };
    const before = reading.found.length;
    readChildren(element, within, reading);
    flush(holdsPictureAlone(element, reading, before) ? { ...within, block: 'caption' } : within, reading);
  }
}

/** What the items of a list become; null where the element is none. */
function listedIn({ tagName }: Element): Context['listed'] | null {
  if (tagName === 'ol') return 'numbered';
  return tagName === 'ul' || tagName === 'menu' ? 'bullet' : null;
}

/** The formatting inside an inline element, or null for one that has none of its own. */
function inlineFormat(element: Element, format: Context['format']): Context['format'] | null {
  switch (element.tagName) {
    case 'strong':
    case 'b':
      return { ...format, bold: true };
    case 'em':
    case 'i':
      return { ...format, italic: true };
    case 'mark':
      return { ...format, check: true };
    case 'a':
      // A link without a target is one all the same; tidied, it is none.
      return { ...format, link: attribute(element, 'href') || '#' };
    default:
      return null;
  }
}

/** What the words inside a block element become; null for an inline one. */
function blockOf(element: Element, context: Context, reading: Reading): Context['block'] | null {
  switch (element.tagName) {
    case 'h1':
      if (reading.hasHeadline) return 2;
      reading.hasHeadline = true;
      return 'headline';
    case 'h2':
      return 2;
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return 3;
    case 'li':
      return context.listed;
    case 'blockquote':
      return 'quote';
    case 'figure':
    case 'figcaption':
      return 'caption';
    case 'pre':
      return 'paragraph';
    case 'p':
      if (hasClass(element, 'standfirst')) return 'standfirst';
      if (hasClass(element, 'dateline')) return 'dateline';
      return hasClass(element, 'caption') ? 'caption' : context.block;
    default:
      return CONTAINERS.has(element.tagName) ? context.block : null;
  }
}

/** In Markdown a figure is a paragraph that begins with its picture; the words after it are the caption. */
function holdsPictureAlone(element: Element, reading: Reading, before: number): boolean {
  return (
    element.tagName === 'p' && reading.found.length === before + 1 && reading.found.at(-1)?.type === 'figure'
  );
}

function flush(context: Context, reading: Reading): void {
  const runs = reading.words === 'tidy' ? tidyRuns(reading.pending) : typedRuns(reading.pending);
  reading.pending = [];
  if (runs.length === 0) return;
  const { block } = context;
  const last = reading.found.at(-1);
  if (block === 'caption') {
    if (last?.type === 'figure')
      last.runs = [...last.runs, ...(last.runs.length > 0 ? [{ ...PLAIN, text: ' ' }] : []), ...runs];
    else reading.found.push({ type: 'paragraph', runs });
  } else if (block === 2 || block === 3) {
    reading.found.push({ type: 'heading', level: block, runs });
  } else {
    reading.found.push({ type: block, runs });
  }
}

/** The words as they stand, but for the line breaks of the file and the space at either end. */
function typedRuns(pending: readonly Run[]): Run[] {
  const runs = pending.map((run) => ({ ...run, text: run.text.replace(/[ \t]*[\n\r\f][ \t\n\r\f]*/g, ' ') }));
  const first = runs.findIndex((run) => run.text.trim() !== '');
  const last = runs.findLastIndex((run) => run.text.trim() !== '');
  return runs.slice(first === -1 ? runs.length : first, last + 1).map((run, at, all) => {
    const text = at === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: at === all.length - 1 ? text.trimEnd() : text };
  });
}

function readPicture(element: Element, context: Context, reading: Reading): void {
  flush(context.block === 'caption' ? { ...context, block: 'paragraph' } : context, reading);
  const source = attribute(element, 'src');
  const alt = tidyText(attribute(element, 'alt'));
  reading.found.push({ type: 'figure', src: pathOf(source, reading), alt, runs: [] });
}

/** A path for a picture that stands in the file itself; other sources are paths already. */
function pathOf(source: string, reading: Reading): string {
  const encoded = /^data:[^,]*;base64,/i.exec(source)?.[0];
  if (encoded === undefined) return /^data:/i.test(source) ? '' : decodedPath(source);
  const bytes = fromBase64(source.slice(encoded.length));
  const facts = bytes === null ? null : pictureFacts(bytes);
  if (bytes === null || facts === null) return '';
  const path = `picture-${reading.pictures.size + 1}.${facts.format}`;
  reading.pictures.set(path, { type: `image/${facts.format}`, bytes });
  return path;
}

/** HTML writes a space in a path as %20; the file's name has the space. */
function decodedPath(source: string): string {
  try {
    return decodeURI(source);
  } catch (error) {
    if (error instanceof URIError) return source;
    throw error;
  }
}

function readMissingPicture(element: Element, reading: Reading): void {
  const alt = MISSING_PICTURE.exec(tidyText(textOf(element)))?.[1] ?? '';
  reading.found.push({ type: 'figure', src: '', alt, runs: [] });
}

/** Cells of a row stand in one paragraph, with a bar between. */
function readCell(element: Element, context: Context, reading: Reading): void {
  if (tidyRuns(reading.pending).length > 0) reading.pending.push({ ...PLAIN, text: ' | ' });
  readChildren(element, context, reading);
}

function readLines(element: Element, reading: Reading): void {
  for (const line of textOf(element).split(/\r?\n/)) {
    reading.pending.push({ ...PLAIN, text: line });
    flush(OUTSIDE, reading);
  }
}

function blockFrom(found: Found, index: number): Block {
  const common = { id: `imported-${index + 1}`, fingerprint: '', content: found.runs.map(spanFrom) };
  switch (found.type) {
    case 'heading':
      return { type: found.type, level: found.level, ...common };
    case 'figure':
      return { type: found.type, src: found.src, alt: found.alt, ...common };
    default:
      return { type: found.type, ...common };
  }
}

function spanFrom(run: Run): Span {
  return {
    text: run.text,
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italic: true } : {}),
    ...(run.check ? { check: true } : {}),
    ...(run.link === '' ? {} : { link: run.link }),
  };
}

/** An attribute as text, '' where it is missing. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' ? value : '';
}

function hasClass(element: Element, name: string): boolean {
  const classes = element.properties.className;
  return Array.isArray(classes) && classes.includes(name);
}
