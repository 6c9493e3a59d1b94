/** Reads pictures, and says what they are by their bytes: the ending of a name proves nothing. */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { pictureFacts } from '../core/export/picture.ts';
import { MEGABYTE, readBytes } from './read-file.ts';
import { reasonOf } from './reason.ts';

/** The largest picture that is taken, in bytes: more than any camera's JPEG, less than what stalls a draft. */
const PICTURE_LIMIT = 20 * MEGABYTE;

/** How many bytes of pictures one file may bring. */
const PICTURES_LIMIT = 100 * MEGABYTE;

/** A picture with its media type, such as image/jpeg. */
type Picture = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** `reason` is the end of a sentence, without a full stop. */
type PictureRead =
  | { readonly read: true; readonly picture: Picture }
  | { readonly read: false; readonly reason: string };

/** Reads a picture, whatever its name says. */
export async function readPicture(file: string): Promise<PictureRead> {
  const found = await readBytes(file, PICTURE_LIMIT);
  if (!found.read) return found;
  const facts = pictureFacts(found.bytes);
  return facts === null
    ? { read: false, reason: 'it is not a png, jpeg, gif or webp' }
    : { read: true, picture: { type: `image/${facts.format}`, bytes: found.bytes } };
}

/**
 * Reads the pictures that a file names by these paths. Only what really lies in its folder or below is
 * read, since a file that somebody sent must not reach for others, by path or by link. What
 * cannot be had is left out with the reason, never a failure.
 */
export async function readPictures(file: string, paths: Iterable<string>) {
  const pictures = new Map<string, Picture>();
  const leftOut: { readonly path: string; readonly reason: string }[] = [];
  let total = 0;
  for (const path of new Set(paths)) {
    const found = await readBelow(dirname(file), path);
    if (!found.read) leftOut.push({ path, reason: found.reason });
    else if (total + found.picture.bytes.length > PICTURES_LIMIT) {
      leftOut.push({
        path,
        reason: `together the pictures are larger than ${PICTURES_LIMIT / MEGABYTE} MB`,
      });
    } else {
      total += found.picture.bytes.length;
      pictures.set(path, found.picture);
    }
  }
  return { pictures, leftOut };
}

async function readBelow(folder: string, path: string): Promise<PictureRead> {
  const outside = {
    read: false,
    reason: 'only pictures in the folder of the file, or below it, are read',
  } as const;
  const below = normalize(path.replaceAll('\\', '/'));
  const isElsewhere = /^(?:[a-z]|data|[a-z][a-z0-9+.-]*(?=:\/\/)):/i.test(path);
  if (isElsewhere || isAbsolute(below) || below.split(sep).includes('..')) return outside;
  let home: string;
  let place: string;
  try {
    home = await realpath(folder);
    place = await realpath(join(home, below));
  } catch (error) {
    return { read: false, reason: reasonOf(error) };
  }
  return place.startsWith(home.endsWith(sep) ? home : home + sep) ? readPicture(place) : outside;
}
