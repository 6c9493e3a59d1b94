/**
 * What saving and the journals need of the file system: an interface, so that
 * tests can make each step fail and take the power away after it
 * (`failing-disk.fixture.ts`). Errors are Node's, with its codes.
 */
import { mkdir, open, readdir, realpath, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { codeOf } from './reason.ts';

/** What stands at a path. */
export interface Standing {
  readonly isFile: boolean;
  readonly isFolder: boolean;
  /** In bytes. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  /** Tells a file from another that has come into its place. */
  readonly identity: string;
}

/** An open file. */
export interface DiskFile {
  /** Writes at a position, in bytes from the beginning; gives how many bytes were taken, which may be fewer. */
  write: (bytes: Uint8Array, position: number) => Promise<number>;
  /** Up to `length` bytes from a position on; fewer where the file ends. */
  read: (position: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;
  truncate: (length: number) => Promise<void>;
  /** Flushes content, length and the rest; of a folder, its names. */
  sync: () => Promise<void>;
  /** Flushes content and length. */
  datasync: () => Promise<void>;
  chmod: (mode: number) => Promise<void>;
  stat: () => Promise<Standing>;
  close: () => Promise<void>;
}

export interface Disk {
  /** Opens: `r` to read, `r+` to read and write, `w+` emptied or made, `wx` made, and must not be there. */
  open: (path: string, flags: 'r' | 'r+' | 'w+' | 'wx', mode?: number) => Promise<DiskFile>;
  realpath: (path: string) => Promise<string>;
  rename: (from: string, to: string) => Promise<void>;
  stat: (path: string) => Promise<Standing>;
  unlink: (path: string) => Promise<void>;
  /** Makes one folder. One that is there already is an error, EEXIST. */
  mkdir: (path: string) => Promise<void>;
  rmdir: (path: string) => Promise<void>;
  /** The names in a folder. */
  readdir: (path: string) => Promise<string[]>;
}

const standingOf = (found: Awaited<ReturnType<typeof stat>>): Standing => ({
  isFile: found.isFile(),
  isFolder: found.isDirectory(),
  size: Number(found.size),
  mode: Number(found.mode) & 0o777,
  identity: `${found.dev}:${found.ino}`,
});

/** The disk of this machine. */
export const realDisk: Disk = {
  open: async (path, flags, mode) => {
    const file = await open(path, flags, mode);
    return {
      write: async (bytes, position) => (await file.write(bytes, 0, bytes.length, position)).bytesWritten,
      read: async (position, length) => {
        const bytes = new Uint8Array(length);
        let filled = 0;
        while (filled < length) {
          const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return bytes.subarray(0, filled);
      },
      truncate: (length) => file.truncate(length),
      sync: () => file.sync(),
      datasync: () => file.datasync(),
      chmod: (bits) => file.chmod(bits),
      stat: async () => standingOf(await file.stat()),
      close: () => file.close(),
    };
  },
  realpath,
  rename,
  stat: async (path) => standingOf(await stat(path)),
  unlink,
  mkdir: async (path) => {
    await mkdir(path);
  },
  rmdir,
  readdir,
};

/** Writes all the bytes from a position on. A disk that fills up takes a part first, and refuses then. */
export async function writeAll(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) written += await file.write(bytes.subarray(written), position + written);
}

/** All bytes of an open file. */
export async function readAll(file: DiskFile): Promise<Uint8Array<ArrayBuffer>> {
  return file.read(0, (await file.stat()).size);
}

/** The bytes of a file; null where there is none of that name. */
export async function readIfThere(disk: Disk, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  let file: DiskFile;
  try {
    file = await disk.open(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    return await readAll(file);
  } finally {
    await file.close();
  }
}

/** What disks say that flush no folders: Windows has no such thing, and some network disks refuse it. */
const REFUSALS = ['EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM', 'EBADF'];

/** Makes a renaming or a new file last. Where a disk does not do that, and says so twice, it is the disk's to see to. */
export async function flushFolder(disk: Disk, folder: string): Promise<void> {
  if (await isFlushed(disk, folder)) return;
  await isFlushed(disk, folder);
}

async function isFlushed(disk: Disk, folder: string): Promise<boolean> {
  try {
    const handle = await disk.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (!REFUSALS.includes(codeOf(error))) throw error;
    return false;
  }
}

/** Removes a file. One that is not there is as good as removed. */
export async function removeIfThere(disk: Disk, path: string): Promise<void> {
  try {
    await disk.unlink(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
