/** Writes what a command makes: to a file, wholly or not at all, or to standard output. */
import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal, systemCode, systemReason } from './refusal.ts';

/**
 * Saves a file: written beside, flushed, renamed. Where that fails the old file is as it was
 * and nothing is left beside it; the refusal says so. A device or a pipe is written to directly.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  let beside: string | null = null;
  try {
    const target = await existing(path);
    if (target !== null && !target.isFile) {
      await writeFile(target.path, bytes);
      return;
    }
    const final = target?.path ?? path;
    beside = join(dirname(final), `.${basename(final).slice(0, 60)}.${randomBytes(6).toString('hex')}.part`);
    await writeFlushed(beside, bytes, target?.mode ?? 0o666);
    await rename(beside, final);
    beside = null;
    await flushFolder(dirname(final));
  } catch (error) {
    if (beside !== null) await rm(beside, { force: true });
    throw new Refusal(
      `cannot write ${path}: ${systemReason(error)}; nothing was changed, choose another place with -o`,
    );
  }
}

/**
 * Writes to standard output and waits until it is taken. A reader that has gone away (`| head`)
 * has what it wanted, and is no error.
 */
export async function writeOutput(bytes: Uint8Array): Promise<void> {
  const error = await new Promise<Error | null>((resolve) => {
    process.stdout.once('error', resolve);
    process.stdout.write(bytes, (problem) => resolve(problem ?? null));
  });
  if (error === null || systemCode(error) === 'EPIPE') return;
  throw new Refusal(`cannot write to standard output: ${systemReason(error)}; write to a file with -o`);
}

type Existing = { path: string; isFile: boolean; mode: number };

/** What stands at the target, behind any link; null where nothing does. */
async function existing(path: string): Promise<Existing | null> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    return { path: real, isFile: found.isFile(), mode: found.mode & 0o777 };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the renaming last. Windows cannot open a folder, and some network disks refuse to flush one. */
async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF'].includes(systemCode(error))) throw error;
  }
}
