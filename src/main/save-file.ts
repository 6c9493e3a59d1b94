/**
 * Saves a file so that the old one or the new one is there, whole, whatever
 * happens: written beside the target, flushed to the disk, renamed over it, and
 * the folder flushed too, so that the renaming lasts.
 */
import { randomBytes } from 'node:crypto';
import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { why } from './why.ts';

/** What saving needs of the file system; named so that tests can make each step fail. */
export interface Disk {
  open: (
    path: string,
    flags: string,
    mode?: number,
  ) => Promise<{
    writeFile: (bytes: Uint8Array) => Promise<void>;
    sync: () => Promise<void>;
    chmod: (mode: number) => Promise<void>;
    close: () => Promise<void>;
  }>;
  realpath: (path: string) => Promise<string>;
  rename: (from: string, to: string) => Promise<void>;
  stat: (path: string) => Promise<{ isDirectory: () => boolean; isFile: () => boolean; mode: number }>;
  unlink: (path: string) => Promise<void>;
}

const realDisk: Disk = { open, realpath, rename, stat, unlink };

export type Saved = { saved: true; path: string } | { saved: false; reason: string };

/** The code of a file system error; '' for anything else. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What stands at the target: its real path behind any link, and its permission bits. */
async function standing(disk: Disk, target: string): Promise<{ path: string; mode: number; old: boolean }> {
  try {
    const path = await disk.realpath(target);
    const found = await disk.stat(path);
    if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    if (!found.isFile()) throw new Error('it is not an ordinary file');
    return { path, mode: found.mode & 0o777, old: true };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { path: target, mode: 0o666, old: false };
    throw error;
  }
}

/** Makes a renaming last. Windows has no such thing, and some network disks refuse it: then it is theirs. */
async function flushFolder(disk: Disk, folder: string): Promise<void> {
  try {
    const handle = await disk.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM', 'EBADF'].includes(codeOf(error))) throw error;
  }
}

/** Saves the bytes at the target. Never throws; where it fails the old file stands untouched and nothing is left beside it. */
export async function saveFile(target: string, bytes: Uint8Array, disk: Disk = realDisk): Promise<Saved> {
  const name = basename(target);
  let beside = '';
  let old = false;
  try {
    const found = await standing(disk, target);
    old = found.old;
    // Short, so that a name near the limit of 255 bytes still has room.
    beside = join(dirname(found.path), `.rapporteur-${randomBytes(6).toString('hex')}.part`);
    const handle = await disk.open(beside, 'wx', found.mode);
    try {
      // Opening takes the user's mask off the permissions; those of a file that was there are kept whole.
      if (old) await handle.chmod(found.mode);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await disk.rename(beside, found.path);
    beside = '';
    await flushFolder(disk, dirname(found.path));
    return { saved: true, path: target };
  } catch (error) {
    const left = beside === '' ? '' : await remove(disk, beside);
    const kept = old && beside !== '' ? ' The file that was there is unchanged.' : '';
    return {
      saved: false,
      reason: `“${name}” could not be saved in ${dirname(target)}: ${why(error)}.${kept}${left} Choose another place, or make room, and save again.`,
    };
  }
}

/** Removes what was written so far; says so where even that can't be done. */
async function remove(disk: Disk, path: string): Promise<string> {
  try {
    await disk.unlink(path);
    return '';
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? '' : ` An unfinished file, ${path}, may be removed.`;
  }
}
