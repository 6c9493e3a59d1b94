/** The pictures in an archive, under the sums of their bytes. */
import { type PictureFacts, pictureFacts } from '../export/picture.ts';
import { unpack } from './inflate.ts';
import { LIMITS } from './limits.ts';
import { MEDIA, type Medium } from './manifest.ts';
import { damaged, hostile } from './refusal.ts';
import { sha256 } from './sha256.ts';
import type { ZipEntry } from './zip-directory.ts';

/** A picture with its media type, such as image/jpeg. */
export interface ArchivePicture {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The pictures of a meeting, by the path under which it names them. */
export type ArchivePictures = ReadonlyMap<string, ArchivePicture>;

const ENDINGS: Readonly<Record<PictureFacts['format'], string>> = {
  png: 'png',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
};

/**
 * The pictures as they are kept: each once, under its SHA-256, in the order of those, and a table of the paths
 * that name them. What is no picture by its first bytes, or too large for any reader, is left out.
 */
export async function mediaOf(pictures: ArchivePictures) {
  const files = new Map<string, Uint8Array>();
  const media: Medium[] = [];
  for (const [path, { bytes }] of [...pictures].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const format = pictureFacts(bytes)?.format;
    if (format === undefined || bytes.length > LIMITS.picture) continue;
    const file = `media/${await sha256(bytes)}.${ENDINGS[format]}`;
    files.set(file, bytes);
    media.push({ path, file, type: `image/${format}` });
  }
  return { files: [...files].sort(([a], [b]) => (a < b ? -1 : 1)), media };
}

/** The pictures in the files of an archive. Refuses (refusal.ts) what is not the kind of picture that it is said to be. */
export function readMedia(
  media: readonly Medium[],
  bytesOf: (file: string) => Uint8Array | undefined,
): Map<string, ArchivePicture> {
  const pictures = new Map<string, ArchivePicture>();
  for (const { path, file, type } of media) {
    const bytes = bytesOf(file);
    if (bytes === undefined) throw damaged(`the picture ${file} is missing`);
    const format = pictureFacts(bytes)?.format;
    const ending = MEDIA.exec(file)?.[2];
    if (format === undefined || `image/${format}` !== type || ENDINGS[format] !== ending) {
      throw hostile(`${file} is not the kind of picture that it is said to be`);
    }
    if (pictures.has(path)) throw hostile('two pictures in it have one path');
    pictures.set(path, { type, bytes });
  }
  return pictures;
}

/** The bytes of each picture file. */
export function unpackMedia(bytes: Uint8Array, entries: Iterable<ZipEntry>): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (total > LIMITS.pictures) throw hostile('its pictures are larger than those of a meeting can be');
    files.set(entry.name, unpack(bytes, entry, LIMITS.picture));
  }
  return files;
}
