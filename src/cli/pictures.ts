/** The pictures that a notes file or an article names. */
import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, sep } from 'node:path';
import type { ArticlePicture } from '../core/export/article.ts';
import { pictureFacts } from '../core/export/picture.ts';
import { readBytes } from './read-file.ts';
import { Refusal, systemReason } from './refusal.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST_PICTURE = 20 * MEGABYTE;
const MOST_PICTURES = 100 * MEGABYTE;

export type ReadPictures = {
  readonly pictures: ReadonlyMap<string, ArticlePicture>;
  /** One sentence for each that could not be had. */
  readonly remarks: readonly string[];
};

/**
 * Reads the pictures at these paths, relative to the folder of `file`. Only what really lies in that folder or
 * below is read, since a file that somebody sent must not reach for others; only what is
 * a png, jpeg, gif or webp by its bytes is taken. What cannot be had is a remark, never a failure.
 */
export async function readPictures(file: string, paths: Iterable<string>): Promise<ReadPictures> {
  const pictures = new Map<string, ArticlePicture>();
  const remarks: string[] = [];
  let total = 0;
  for (const path of new Set(paths)) {
    const picture = await readPicture(dirname(file), path).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    if (picture instanceof Refusal) {
      remarks.push(`picture ${path} is left out: ${picture.message}`);
    } else if (total + picture.bytes.length > MOST_PICTURES) {
      remarks.push(
        `picture ${path} is left out: together the pictures are larger than ${MOST_PICTURES / MEGABYTE} MB`,
      );
    } else {
      total += picture.bytes.length;
      pictures.set(path, picture);
    }
  }
  return { pictures, remarks };
}

async function readPicture(folder: string, path: string): Promise<ArticlePicture> {
  const bytes = await readBytes(await placeBelow(folder, path), LARGEST_PICTURE);
  const facts = pictureFacts(bytes);
  if (facts === null) throw new Refusal('it is not a png, jpeg, gif or webp');
  return { type: `image/${facts.format}`, bytes };
}

/** The real path of a file in a folder; refuses what leads out of it, by path or by link. */
async function placeBelow(folder: string, path: string): Promise<string> {
  const outside = new Refusal('only pictures in the folder of the file, or below it, are read');
  const parts = path.split(/[\\/]/);
  if (isAbsolute(path) || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path) || parts.includes('..')) throw outside;
  let home: string;
  let place: string;
  let size: number;
  try {
    home = await realpath(folder);
    place = await realpath(join(home, ...parts));
    const found = await stat(place);
    if (!found.isFile()) throw new Refusal('it is not a file');
    size = found.size;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(systemReason(error));
  }
  if (!place.startsWith(home.endsWith(sep) ? home : home + sep)) throw outside;
  if (size > LARGEST_PICTURE) throw new Refusal(`it is larger than ${LARGEST_PICTURE / MEGABYTE} MB`);
  return place;
}
