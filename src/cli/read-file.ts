/** Reads the files that a command is given. */
import { open } from 'node:fs/promises';
import { decodeText } from '../core/import/utf8.ts';
import { Refusal, systemReason } from './refusal.ts';

const MEGABYTE = 1024 * 1024;

/**
 * All bytes of a file, or a refusal that names it. `mostBytes` is kept for pipes and for
 * files that grow while they are read, too.
 */
export async function readBytes(path: string, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const file = await open(path, 'r');
    try {
      for await (const chunk of file.createReadStream({ autoClose: false })) {
        length += chunk.length;
        if (length > mostBytes) throw tooLarge(path, mostBytes);
        chunks.push(chunk);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`cannot read ${path}: ${systemReason(error)}; check the path and try again`);
  }
  return Buffer.concat(chunks);
}

/** The text of a UTF-8 file, or a refusal that names it. */
export async function readText(path: string, mostBytes: number): Promise<string> {
  const decoded = decodeText(await readBytes(path, mostBytes));
  if (!decoded.ok) throw new Refusal(`cannot read ${path}: ${decoded.problem}`);
  return decoded.text;
}

function tooLarge(path: string, mostBytes: number): Refusal {
  return new Refusal(
    `cannot read ${path}: it is larger than ${mostBytes / MEGABYTE} MB, more than one meeting can be; ` +
      'choose the right file, or split it',
  );
}
