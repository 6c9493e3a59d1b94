/** The steps by which a journal is made or replaced, so that at each moment a whole one is there. */
import { dirname } from 'node:path';
import { type Disk, type DiskFile, flushFolder, writeAll } from '../../files/disk.ts';
import { codeOf } from '../../files/reason.ts';

/** Makes a folder, and those above it, where they are missing; and makes that last. */
export async function ensureFolder(disk: Disk, folder: string): Promise<void> {
  const parent = dirname(folder);
  try {
    await disk.mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && parent !== folder) {
      await ensureFolder(disk, parent);
      await disk.mkdir(folder);
    } else if (codeOf(error) !== 'EEXIST') throw error;
  }
  // One that is there already too: it may be so since an attempt that broke off here.
  await flushFolder(disk, parent);
}

/** Writes a new file, flushed; over one that an earlier attempt may have left. */
export async function writeFlushed(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.open(path, 'w+');
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Adds to the end of a file that nobody else writes, and flushes it. */
export async function addFlushed(disk: Disk, path: string, bytes: Uint8Array, at: number): Promise<void> {
  if (bytes.length === 0) return;
  const file = await disk.open(path, 'r+');
  try {
    await writeAll(file, bytes, at);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Closes a file of which nothing is expected any more. */
export async function letGo(file: DiskFile): Promise<void> {
  try {
    await file.close();
  } catch (error) {
    // What was to be kept of it has been flushed, or is in memory.
    console.error(`A journal could not be closed: ${String(error)}`);
  }
}
