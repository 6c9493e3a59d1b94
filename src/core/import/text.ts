/** An article in plain text -> draft: paragraphs parted by empty lines. */
import type { Block, Draft } from '../document/draft.ts';
import { unreadable } from './imported.ts';
import { decodeText } from './utf8.ts';

/** A text as read. `starts`: where the text of each block begins in the text of the file, in UTF-16 units. */
export type TextReading =
  | { readonly ok: true; readonly draft: Draft; readonly starts: readonly number[] }
  | { readonly ok: false; readonly problem: string };

/** "News | 22 March 2021" */
const DATELINE = /^[^|\n]{1,60} \| [^|\n]{0,40}\b\d{4}\b[^|\n]{0,20}$/u;

/**
 * Reads plain text in UTF-8, as the export writes it and as people do: the first paragraph is the headline where it
 * is one line without a full stop, or underlined; "- " begins a list item, "> " a quotation. The words of each block
 * stand as they do in the file, line breaks within a paragraph too.
 */
export function fromPlainText(bytes: Uint8Array): TextReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (const { text, start } of paragraphsOf(decoded.text)) {
    const { shape, from, to } = shapeOf(text, blocks.length === 0);
    const words = text.slice(from, to);
    if (words === '') continue;
    const content = [{ text: words }];
    const id = `imported-${blocks.length + 1}`;
    blocks.push({ ...shape, id, fingerprint: '', content });
    starts.push(start + from);
  }
  if (blocks.length === 0) return unreadable('it holds no text; choose the file that holds the article');
  return { ok: true, draft: { id: 'news-en', template: 'news', language: 'en', blocks }, starts };
}

type Shape =
  | { type: 'headline' | 'dateline' | 'paragraph' | 'bullet' | 'quote' }
  | { type: 'heading'; level: 2 }
  | { type: 'figure'; src: string; alt: string };

/** What a paragraph is, and which part of it is its words. */
function shapeOf(text: string, isFirst: boolean): { shape: Shape; from: number; to: number } {
  const lined = /^(.+)\r?\n([=-])\2{2,}$/.exec(text);
  if (lined?.[1] !== undefined) {
    const to = lined[1].trimEnd().length;
    const isHeadline = isFirst || lined[2] === '=';
    return { shape: isHeadline ? { type: 'headline' } : { type: 'heading', level: 2 }, from: 0, to };
  }
  const picture = /^\[Picture: (.*)\](?:\r?\n|$)/.exec(text);
  if (picture !== null) {
    return {
      shape: { type: 'figure', src: '', alt: picture[1] ?? '' },
      from: picture[0].length,
      to: text.length,
    };
  }
  const mark = /^(?:([-•*])|>)[ \t]+/.exec(text);
  if (mark !== null) {
    return {
      shape: { type: mark[1] === undefined ? 'quote' : 'bullet' },
      from: mark[0].length,
      to: text.length,
    };
  }
  if (DATELINE.test(text)) return { shape: { type: 'dateline' }, from: 0, to: text.length };
  const isTitle = isFirst && !text.includes('\n') && !/[.!?:;,"”]$/.test(text) && text.length <= 160;
  return { shape: { type: isTitle ? 'headline' : 'paragraph' }, from: 0, to: text.length };
}

/** The paragraphs of a text and where they begin; list items stand on lines of their own. */
function paragraphsOf(text: string): { text: string; start: number }[] {
  const paragraphs: { text: string; start: number }[] = [];
  for (const match of text.matchAll(
    /[^\r\n]*\S[^\r\n]*(?:\r?\n(?![ \t]*\r?\n|[-•*] |> )[^\r\n]*\S[^\r\n]*)*/g,
  )) {
    const start = match.index + match[0].length - match[0].trimStart().length;
    paragraphs.push({ text: match[0].trim(), start });
  }
  return paragraphs;
}
