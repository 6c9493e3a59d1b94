/** Opens the zip file that a .docx is, without letting it grow beyond measure. */
import { strFromU8, type UnzipFileInfo, type Unzipped, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { tidyText } from '../export/tidy.ts';
import { findElement, textOf } from './hast.ts';
import { unreadable } from './imported.ts';

/** What an article can have, with room to spare. In bytes. */
const MOST_PARTS = 2_000;
const MOST_XML = 48 * 1024 * 1024;
const MOST_UNPACKED = 160 * 1024 * 1024;
/** DEFLATE cannot do better (RFC 1951: 258 bytes in two bits). */
const BEST_RATIO = 1032;

export type WordProperties = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly record: string;
};

export type WordPackage =
  | { readonly ok: true; readonly parts: Unzipped; readonly properties: WordProperties }
  | { readonly ok: false; readonly problem: string };

class TooLarge extends Error {}

/** The parts of a Word file by their paths, and the properties it gives itself. Sizes are checked before anything is unpacked. */
export function readWordPackage(bytes: Uint8Array): WordPackage {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return unreadable('it is an old Word file (.doc) or has a password; save it as .docx without one');
  }
  const parts = unzipped(bytes);
  if (parts === 'too large') {
    return unreadable('it unpacks to more than an article can be; it is damaged or made to do harm');
  }
  if (parts === 'damaged')
    return unreadable('it is not a Word file (.docx), or it is damaged; save it again in Word');
  if (parts['[Content_Types].xml'] === undefined || parts['word/document.xml'] === undefined) {
    return unreadable('it is a zip file, but not a Word file (.docx); choose the Word file');
  }
  return { ok: true, parts, properties: propertiesOf(parts['docProps/core.xml']) };
}

function unzipped(bytes: Uint8Array): Unzipped | 'too large' | 'damaged' {
  let count = 0;
  let xml = 0;
  let all = 0;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (name.endsWith('/')) return false;
    count += 1;
    all += originalSize;
    if (/\.(xml|rels)$/i.test(name)) xml += originalSize;
    const impossible = originalSize > Math.max(64, size * BEST_RATIO);
    if (count > MOST_PARTS || xml > MOST_XML || all > MOST_UNPACKED || impossible) throw new TooLarge();
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    return error instanceof TooLarge ? 'too large' : 'damaged';
  }
}

function propertiesOf(part: Uint8Array | undefined): WordProperties {
  const tree = fromHtml(part === undefined ? '' : strFromU8(part), { fragment: true });
  const property = (name: string) => {
    const element = findElement(tree, ({ tagName }) => tagName === name);
    return element === null ? '' : tidyText(textOf(element));
  };
  const author = property('dc:creator');
  const [, record = ''] = /^record: (\w+)$/.exec(property('cp:contentstatus')) ?? [];
  return { title: property('dc:title'), author, language: property('dc:language') || 'en', record };
}
