/** Reads a file with a list of people or of agenda items, which an office program of any age may have written. */
import { basename } from 'node:path';
import { MEGABYTE, readBytes, textOf } from '../files/read-file.ts';

/** Some twenty thousand people. */
const TEXT_LIMIT = 4 * MEGABYTE;
/** With the emblems and photographs that institutions put into such files. */
const WORD_LIMIT = 32 * MEGABYTE;

type ListRead =
  | { outcome: 'text'; name: string; text: string }
  /** A zip file that calls itself a Word file: whether it is one, the window finds out. */
  | { outcome: 'word'; name: string; bytes: Uint8Array<ArrayBuffer> }
  | { outcome: 'unreadable'; reason: string };

/** Reads a list; what can't be had is a sentence. */
export async function readListFile(path: string): Promise<ListRead> {
  const name = basename(path);
  const isWord = /\.docx$/i.test(name);
  const found = await readBytes(path, isWord ? WORD_LIMIT : TEXT_LIMIT);
  if (!found.read) return unreadable(`“${name}” was not taken: ${found.reason}.`);
  if (isWord) return { outcome: 'word', name, bytes: found.bytes };
  if (isZip(found.bytes)) {
    return unreadable(
      `“${name}” is a spreadsheet or a packed file. Save it as CSV, or copy the table in it and paste it here.`,
    );
  }
  const text = textInAnyEncoding(found.bytes);
  return text === null
    ? unreadable(`“${name}” is not a list that can be read: it is not text.`)
    : { outcome: 'text', name, text };
}

function unreadable(sentence: string): ListRead {
  return { outcome: 'unreadable', reason: `${sentence} Nothing was added.` };
}

/**
 * The text of bytes in UTF-8 or UTF-16, with a mark or without; else in Windows-1252, in which Excel and
 * address books still write, and which is never wrong about what is plain. Null for what is no text.
 */
export function textInAnyEncoding(bytes: Uint8Array): string | null {
  const marked = textOf(bytes);
  if (marked.ok) return withoutControls(marked.text);
  const wide = wideEncoding(bytes);
  return withoutControls(new TextDecoder(wide ?? 'windows-1252').decode(bytes));
}

/** UTF-16 without its mark: every other byte of Latin text is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 2_000);
  const zeros = (from: number) => start.filter((byte, at) => at % 2 === from && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (bytes.length < 2 || bytes.length % 2 === 1 || Math.max(even, odd) * 8 < start.length) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Null where a text has characters that no list has, as pictures and programs do. */
function withoutControls(text: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
