/** Reads a file that somebody opens with the app: notes, or an archive. Told apart by the first bytes, not by the name. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OpenedFile } from '../contract/contract.ts';
import { LIMITS } from '../core/archive/limits.ts';
import { MEGABYTE, readBytes } from '../files/read-file.ts';
import { codeOf } from '../files/reason.ts';
import { readNotes } from './notes-file.ts';

type OpenedRead = { read: true; file: OpenedFile } | { read: false; reason: string };

/** Every zip file that has something in it begins so (PKWARE's APPNOTE, 4.3.7). */
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/** Reads a file; what can't be had is a sentence. */
export async function readOpened(path: string): Promise<OpenedRead> {
  if (!(await isZip(path))) return readNotes(path);
  const name = basename(path);
  const found = await readBytes(path, LIMITS.archive);
  if (found.read) return { read: true, file: { kind: 'archive', name, bytes: found.bytes } };
  return {
    read: false,
    reason:
      found.why === 'too large'
        ? `“${name}” is larger than ${LIMITS.archive / MEGABYTE} MB, which no archive of a meeting is. Nothing was imported.`
        : `“${name}” could not be read: ${found.reason}. Nothing was imported.`,
  };
}

async function isZip(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'r');
    try {
      if (!(await file.stat()).isFile()) return false;
      const head = Buffer.alloc(ZIP.length);
      await file.read(head, 0, head.length, 0);
      return head.equals(ZIP);
    } finally {
      await file.close();
    }
  } catch (error) {
    // Reading it as notes says in words what is the matter.
    if (codeOf(error) === '') throw error;
    return false;
  }
}
