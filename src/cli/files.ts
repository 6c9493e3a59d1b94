/** What a command reads and writes: where that cannot be, a refusal names it in one line. */
import { writeFile } from 'node:fs/promises';
import { MEGABYTE, NOTES_LIMIT, readBytes, textOf } from '../files/read-file.ts';
import { codeOf, reasonOf } from '../files/reason.ts';
import { saveFile } from '../files/save-file.ts';
import { Refusal } from './refusal.ts';

/** All bytes of a file or a pipe; `limit` is in bytes. */
export async function readInput(path: string, limit: number): Promise<Uint8Array> {
  const found = await readBytes(path, limit, 'all sources');
  if (found.read) return found.bytes;
  throw new Refusal(
    found.why === 'too large'
      ? `cannot read ${path}: it is larger than ${limit / MEGABYTE} MB, more than one meeting can be; choose the right file, or split it`
      : `cannot read ${path}: ${found.reason}; check the path and try again`,
  );
}

/** The text of a record. */
export async function readText(path: string): Promise<string> {
  const decoded = textOf(await readInput(path, NOTES_LIMIT));
  if (!decoded.ok) throw new Refusal(`cannot read ${path}: ${decoded.problem}`);
  return decoded.text;
}

/** Saves a file wholly or not at all. A device or a pipe is written to directly. */
export async function saveOutput(path: string, bytes: Uint8Array): Promise<void> {
  const saved = await saveFile(path, bytes);
  if (saved.saved) return;
  let { reason } = saved;
  if (saved.there === 'a device') {
    try {
      return await writeFile(path, bytes);
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  const left = saved.left === null ? 'nothing was changed' : `only ${saved.left} was left, remove it`;
  const state = saved.there === 'the new file' ? 'it is there, but may not last' : left;
  throw new Refusal(`cannot write ${path}: ${reason}; ${state}, choose another place with -o`);
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
  if (error === null || codeOf(error) === 'EPIPE') return;
  throw new Refusal(`cannot write to standard output: ${reasonOf(error)}; write to a file with -o`);
}
