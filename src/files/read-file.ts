/** Reads files that somebody else may have made: of any size, with any bytes. */
import { open, stat } from 'node:fs/promises';
import { type DecodedText, decodeText } from '../core/import/utf8.ts';
import { codeOf, reasonOf } from './reason.ts';

export const MEGABYTE = 1024 * 1024;

/** The largest notes that are taken, in bytes: some forty times the longest meeting. */
export const NOTES_LIMIT = 20 * MEGABYTE;

/** `reason` is the end of a sentence, without a full stop. */
export type Unread = {
  readonly read: false;
  readonly why: 'too large' | 'not a file' | 'not there' | 'the system';
  readonly reason: string;
};
export type BytesRead = { readonly read: true; readonly bytes: Uint8Array<ArrayBuffer> } | Unread;

/**
 * All bytes of what the path names. `limit`, in bytes, is kept for pipes and for files that grow
 * while they are read, too. `sources` says whether pipes and devices are read: nobody may ever write into one.
 */
export async function readBytes(
  path: string,
  limit: number,
  sources: 'files only' | 'all sources' = 'files only',
): Promise<BytesRead> {
  const tooLarge: Unread = {
    read: false,
    why: 'too large',
    reason: `it is larger than ${limit / MEGABYTE} MB`,
  };
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const found = await stat(path);
    if (sources === 'files only' && !found.isFile()) {
      return { read: false, why: 'not a file', reason: 'it is not a file' };
    }
    if (found.size > limit) return tooLarge;
    const file = await open(path, 'r');
    try {
      for await (const chunk of file.createReadStream({ autoClose: false })) {
        length += chunk.length;
        if (length > limit) return tooLarge;
        chunks.push(chunk);
      }
    } finally {
      await file.close();
    }
    // Half of a meeting would look like a whole one.
    if (length < found.size) {
      return { read: false, why: 'the system', reason: 'it was cut short while it was read; try again' };
    }
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'not there' : 'the system';
    return { read: false, why, reason: reasonOf(error) };
  }
  return { read: true, bytes: new Uint8Array(Buffer.concat(chunks)) };
}

/** The text of notes: UTF-8, or the UTF-16 with its mark that some editors write. Anything else is refused. */
export function textOf(bytes: Uint8Array): DecodedText {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isLittle && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return decodeText(bytes);
  const refused = {
    ok: false,
    problem: 'it is not a text file; choose the file that holds the text',
  } as const;
  try {
    const text = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
    return text.includes('\0') ? refused : { ok: true, text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refused;
  }
}
