/** Reads a notes file with the pictures that it names. */
import { open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { NotesFile, Picture } from '../contract/contract.ts';
import { parseShorthand } from '../core/shorthand/parse.ts';
import { readNamedPicture } from './picture-file.ts';
import { why } from './why.ts';

/** The largest notes file that is taken, in bytes: some forty times the longest meeting. */
export const NOTES_LIMIT = 20 * 1024 * 1024;

/** How many bytes of pictures one notes file may bring. */
const PICTURES_LIMIT = 100 * 1024 * 1024;

export type NotesRead = { read: true; file: NotesFile } | { read: false; reason: string };

/** The bytes of a file as far as the limit, or the sentence that says why not. */
async function readLimited(path: string): Promise<Buffer | string> {
  const name = basename(path);
  let bytes: Buffer;
  try {
    const handle = await open(path, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile()) return `“${name}” is not a file.`;
      if (found.size > NOTES_LIMIT) return tooLarge(name);
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return `“${name}” could not be read: ${why(error)}. Nothing was imported.`;
  }
  // It may have grown since it was measured.
  return bytes.length > NOTES_LIMIT ? tooLarge(name) : bytes;
}

function tooLarge(name: string): string {
  return `“${name}” is larger than 20 MB, which no notes of a meeting are. Nothing was imported. Choose the notes themselves, as plain text.`;
}

/** The text of the bytes, or null where they are no text: not UTF-8 (or UTF-16 with its mark), or with control bytes. */
export function textOf(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  return text.includes('\0') ? null : text;
}

/** Reads a notes file and its pictures. Never throws: a picture that can't be had is a remark, anything else a reason. */
export async function readNotes(path: string): Promise<NotesRead> {
  const name = basename(path);
  const bytes = await readLimited(path);
  if (typeof bytes === 'string') return { read: false, reason: bytes };
  const text = textOf(bytes);
  if (text === null) {
    return {
      read: false,
      reason: `“${name}” is not a text file in UTF-8. Nothing was imported. Save the notes as plain text, UTF-8, and import that.`,
    };
  }
  const pictures: Picture[] = [];
  const remarks: string[] = [];
  let taken = 0;
  for (const named of new Set(parseShorthand(text).meeting.photos.map((photo) => photo.path))) {
    const picture = await readNamedPicture(dirname(path), named);
    if (!picture.read) remarks.push(picture.reason);
    else if (taken + picture.picture.bytes.length > PICTURES_LIMIT) {
      remarks.push(
        `The picture “${named}” was left out: the pictures of these notes come to more than 100 MB.`,
      );
    } else {
      taken += picture.picture.bytes.length;
      pictures.push(picture.picture);
    }
  }
  return { read: true, file: { name, text, pictures, remarks } };
}
