/** A Word file -> the page that mammoth makes of it. */
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { readWordPackage, type WordProperties } from './docx-package.ts';
import { unreadable } from './imported.ts';

export type WordPage =
  | { readonly ok: true; readonly html: string; readonly properties: WordProperties }
  | { readonly ok: false; readonly problem: string };

/** The page of a .docx file, unsafe as any page from elsewhere. `styleMap`: what mammoth makes of named styles. */
export async function pageFromDocx(bytes: Uint8Array, styleMap: string[] = []): Promise<WordPage> {
  const opened = readWordPackage(bytes);
  if (!opened.ok) return opened;
  // The package is packed anew, so that mammoth never unpacks what was not measured.
  const packed = zipSync(opened.parts, { level: 0 });
  const arrayBuffer = packed.buffer.slice(
    packed.byteOffset,
    packed.byteOffset + packed.byteLength,
  ) as ArrayBuffer;
  // Node's build of mammoth reads `buffer`, the browser's `arrayBuffer`.
  const source = { arrayBuffer, buffer: packed };
  const options = { styleMap, includeEmbeddedStyleMap: false };
  const page = await mammoth.convertToHtml(source as { arrayBuffer: ArrayBuffer }, options).catch(() => null);
  if (page === null)
    return unreadable('its contents are damaged; open it in Word or LibreOffice and save it again');
  return { ok: true, html: page.value, properties: opened.properties };
}
