/** Reads pictures, and says what they are by their first bytes: the ending of a name proves nothing. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, normalize, sep } from 'node:path';
import type { Picture } from '../contract/contract.ts';
import { why } from './why.ts';

/** The largest picture that is taken, in bytes: more than any camera's JPEG, less than what stalls a draft. */
const PICTURE_LIMIT = 20 * 1024 * 1024;

export type PictureRead = { read: true; picture: Picture } | { read: false; reason: string };

const starts = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

/** The media type, or null for anything but the kinds that Word, browsers and drafts all take. */
export function pictureType(bytes: Uint8Array): string | null {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(bytes, 0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  return null;
}

async function read(file: string, path: string): Promise<PictureRead> {
  const name = basename(path);
  try {
    const found = await stat(file);
    if (!found.isFile()) return { read: false, reason: `The picture “${path}” is not a file.` };
    if (found.size > PICTURE_LIMIT) {
      return { read: false, reason: `The picture “${name}” is larger than 20 MB. Make it smaller first.` };
    }
    const bytes = new Uint8Array(await readFile(file));
    const type = pictureType(bytes);
    return type === null
      ? { read: false, reason: `“${name}” is not a picture that can be used: it must be JPEG, PNG or GIF.` }
      : { read: true, picture: { path, type, bytes } };
  } catch (error) {
    return { read: false, reason: `The picture “${path}” could not be read: ${why(error)}.` };
  }
}

/** Reads a picture that a person chose. Never throws. */
export function readPicture(file: string): Promise<PictureRead> {
  return read(file, basename(file));
}

/**
 * Reads a picture that a notes file names, in its folder or below, and nowhere
 * else: a notes file that somebody sent must not reach for other files, by path
 * or by link. Never throws.
 */
export async function readNamedPicture(folder: string, path: string): Promise<PictureRead> {
  const outside: PictureRead = {
    read: false,
    reason: `The picture “${path}” was left out: a notes file can only name pictures in its own folder or below.`,
  };
  const below = normalize(path.replaceAll('\\', '/'));
  if (isAbsolute(below) || /^[A-Za-z]:/.test(below) || below.split(/[\\/]/).includes('..')) return outside;
  let home: string;
  let file: string;
  try {
    home = await realpath(folder);
    file = await realpath(join(home, below));
  } catch (error) {
    return { read: false, reason: `The picture “${path}” could not be read: ${why(error)}.` };
  }
  if (!file.startsWith(home.endsWith(sep) ? home : home + sep)) return outside;
  return read(file, path);
}
