/**
 * Saves a file so that the old one or the new one is there, whole, whatever
 * happens: written beside the target, flushed to the disk, renamed over it, and
 * the folder flushed too, so that the renaming lasts.
 */
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type Disk, flushFolder, realDisk, writeAll } from './disk.ts';
import { codeOf, reasonOf } from './reason.ts';

export type Saved =
  | { readonly saved: true }
  | {
      readonly saved: false;
      /** The end of a sentence, without a full stop. */
      readonly reason: string;
      /** What is at the target now; a device or a pipe is not saved to, but may be written to. */
      readonly there: 'nothing' | 'the old file' | 'the new file' | 'a folder' | 'a device';
      /** An unfinished file that could not be removed. */
      readonly left: string | null;
    };

type Target = { path: string; mode: number; is: 'nothing' | 'the old file' | 'a folder' | 'a device' };

/** What stands at the target: its real path behind any link, and its permission bits. */
async function standing(disk: Disk, target: string): Promise<Target> {
  try {
    const path = await disk.realpath(target);
    const found = await disk.stat(path);
    const is = found.isFolder ? 'a folder' : found.isFile ? 'the old file' : 'a device';
    return { path, mode: found.mode, is };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { path: target, mode: 0o666, is: 'nothing' };
    throw error;
  }
}

/** Saves the bytes at the target. Where the system fails it, the old file stands untouched and nothing is left beside it. */
export async function saveFile(target: string, bytes: Uint8Array, disk: Disk = realDisk): Promise<Saved> {
  let beside: string | null = null;
  let there: Extract<Saved, { saved: false }>['there'] = 'nothing';
  try {
    const { path, mode, is } = await standing(disk, target);
    there = is;
    if (is === 'a folder') return { saved: false, reason: 'it is a folder', there, left: null };
    if (is === 'a device') return { saved: false, reason: 'it is not an ordinary file', there, left: null };
    // Short, so that a name near the limit of 255 bytes still has room.
    beside = join(dirname(path), `.rapporteur-${randomBytes(6).toString('hex')}.part`);
    const handle = await disk.open(beside, 'wx', mode);
    try {
      // Opening takes the user's mask off the permissions; those of a file that was there are kept whole.
      if (is === 'the old file') await handle.chmod(mode);
      await writeAll(handle, bytes, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await disk.rename(beside, path);
    beside = null;
    there = 'the new file';
    await flushFolder(disk, dirname(path));
    return { saved: true };
  } catch (error) {
    const left = beside !== null && !(await isRemoved(disk, beside)) ? beside : null;
    return { saved: false, reason: reasonOf(error), there, left };
  }
}

/** Removes what was written so far; says whether nothing is left of it. */
async function isRemoved(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.unlink(path);
    return true;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
}
