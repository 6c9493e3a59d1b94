/** A page, or what Word and browsers put on the clipboard -> the tables and lines that it holds, in order. */
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { attribute } from '../import/hast.ts';
import type { ListLine } from './lines.ts';
import { oneLineOf } from './list.ts';
import type { TableRow } from './table.ts';

export type Part = { kind: 'lines'; lines: ListLine[] } | { kind: 'table'; rows: TableRow[] };

const UNREAD = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'select',
  'img',
]);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'caption']);

/** The parts of a page. Throws a RangeError on what is nested deeper than the stack is. */
export function partsOfHtml(html: string): Part[] {
  const reading = new Reading();
  reading.block(fromHtml(html, { fragment: !/<html[\s>]/i.test(html) }), false);
  return reading.finish();
}

class Reading {
  readonly #parts: Part[] = [];
  #words: { text: string; bold: boolean }[] = [];
  #place = 0;

  finish(): Part[] {
    this.#endLine(false);
    return this.#parts;
  }

  block(node: Root | Element, emphasised: boolean): void {
    this.#inline(node, emphasised, emphasised);
    this.#endLine(emphasised);
  }

  #inline(node: Root | Element, bold: boolean, emphasised: boolean): void {
    for (const child of node.children) {
      if (child.type === 'text') this.#words.push({ text: child.value, bold });
      else if (child.type === 'element') this.#element(child, bold, emphasised);
    }
  }

  #element(element: Element, bold: boolean, emphasised: boolean): void {
    const name = element.tagName;
    if (UNREAD.has(name)) return;
    if (name === 'br') this.#endLine(emphasised);
    else if (name === 'table' && isListing(element)) this.#table(element);
    else if (BLOCKS.has(name)) {
      this.#endLine(emphasised);
      this.block(element, emphasised || HEADINGS.has(name));
    } else this.#inline(element, boldIn(element, bold), emphasised);
  }

  /** Ends the line at hand. A paragraph is a line: what editors leave between paragraphs is no blank line. */
  #endLine(emphasised: boolean): void {
    const words = this.#words.filter(({ text }) => text.trim() !== '');
    const text = oneLineOf(this.#words.map((one) => one.text).join(''));
    const isBlank =
      this.#words.length > 0 && text === '' && this.#words.some((one) => /[\u00A0]/.test(one.text));
    this.#words = [];
    if (text === '' && !isBlank) return;
    this.#place += 1;
    const line = {
      place: this.#place,
      text,
      emphasised: text !== '' && (emphasised || words.every(({ bold }) => bold)),
    };
    const last = this.#parts.at(-1);
    if (last?.kind === 'lines') last.lines.push(line);
    else this.#parts.push({ kind: 'lines', lines: [line] });
  }

  #table(table: Element): void {
    this.#endLine(false);
    const rows = rowsIn(table).map((row): TableRow => {
      this.#place += 1;
      return { place: this.#place, cells: cellsOf(row) };
    });
    this.#parts.push({ kind: 'table', rows });
  }
}

function boldIn(element: Element, bold: boolean): boolean {
  const weight = /font-weight:\s*(normal|bold|[1-9]00)/i
    .exec(attribute(element, 'style'))?.[1]
    ?.toLowerCase();
  if (weight !== undefined) return weight === 'bold' || Number(weight) >= 600;
  return bold || element.tagName === 'b' || element.tagName === 'strong';
}

/** A table that lists: two columns or more, and no tables within, which lay out a page. */
function isListing(table: Element): boolean {
  const rows = rowsIn(table);
  return (
    rows.some((row) => cellsIn(row).length > 1) && !holds(table, (element) => element.tagName === 'table')
  );
}

function rowsIn(table: Element): Element[] {
  return childElements(table).flatMap((child) =>
    child.tagName === 'tr'
      ? [child]
      : ['tbody', 'thead', 'tfoot'].includes(child.tagName)
        ? rowsIn(child)
        : [],
  );
}

function cellsIn(row: Element): Element[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** The texts of a row. A cell over several columns leaves the others empty; within a cell paragraphs are parted by commas. */
function cellsOf(row: Element): string[] {
  return cellsIn(row).flatMap((cell) => {
    const span = Math.min(Math.max(Number(cell.properties.colSpan) || 1, 1), 20);
    const text = linesOf(cell).map(oneLineOf).filter(Boolean).join(', ');
    return [text, ...Array.from({ length: span - 1 }, () => '')];
  });
}

function linesOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element' && (UNREAD.has(node.tagName) || node.tagName === 'br')) return ['', ''];
  if (!('children' in node)) return [''];
  const lines = [''];
  for (const child of node.children) {
    const [first = '', ...rest] = linesOf(child);
    const parts = child.type === 'element' && BLOCKS.has(child.tagName);
    if (parts) lines.push(first, ...rest, '');
    else {
      lines.push(`${lines.pop() ?? ''}${first}`, ...rest);
    }
  }
  return lines;
}

function childElements(element: Element): Element[] {
  return element.children.filter((child) => child.type === 'element');
}

function holds(element: Element, matches: (element: Element) => boolean): boolean {
  return childElements(element).some((child) => matches(child) || holds(child, matches));
}
