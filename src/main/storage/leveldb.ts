/**
 * A light look at the files of Chromium's IndexedDB, which keeps each origin in a
 * LevelDB folder. Chromium opens it with paranoid checks, and where it finds it corrupt destroys it
 * and begins an empty one without a word (content/browser/indexed_db). So what is
 * plainly no LevelDB any more is found here, before. The forms are those of LevelDB's
 * doc/log_format.md and doc/table_format.md.
 *
 * It says nothing of files that were torn by a kill or a power cut: those LevelDB mends itself.
 */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../files/reason.ts';

/** The last bytes of every table file. */
const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');
/** Checksum, length and type before each record of a log. */
const RECORD_HEAD = 7;
const MASK_DELTA = 0xa282ead8;

const CASTAGNOLI = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value >>> 0;
});

/** CRC-32C (RFC 3720), masked as LevelDB stores it. */
function maskedChecksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (CASTAGNOLI[(value ^ byte) & 0xff] ?? 0);
  const sum = (value ^ 0xffffffff) >>> 0;
  return (((sum >>> 15) | (sum << 17)) + MASK_DELTA) >>> 0;
}

/** What is wrong with the first database below a folder `IndexedDB` that is plainly none, for a log; null where nothing is. Throws what the system says. */
export async function damageIn(folder: string): Promise<string | null> {
  for (const name of await namesIn(folder)) {
    if (!name.endsWith('.leveldb')) continue;
    const damage = await damageOf(join(folder, name));
    if (damage !== null) return `${name}: ${damage}`;
  }
  return null;
}

async function damageOf(folder: string): Promise<string | null> {
  const names = await namesIn(folder);
  // A database that was never finished being made: Chromium makes it.
  if (!names.includes('CURRENT'))
    return names.some((name) => name.endsWith('.ldb')) ? 'CURRENT is gone' : null;
  const current = await readFile(join(folder, 'CURRENT'), 'latin1');
  const manifest = /^(MANIFEST-\d+)\n$/.exec(current)?.[1];
  if (manifest === undefined) return 'CURRENT names no manifest';
  if (!names.includes(manifest)) return `${manifest} is gone`;
  if ((await firstRecord(join(folder, manifest))) !== 'sound') return `${manifest} does not begin as one`;
  for (const name of names) {
    const path = join(folder, name);
    if (/^\d+\.log$/.test(name) && (await firstRecord(path)) === 'damaged')
      return `${name} does not begin as one`;
    if (/^\d+\.ldb$/.test(name) && !(await endsAsTable(path))) return `${name} does not end as one`;
  }
  return null;
}

/** `torn`: too short for its first record, or not written yet. */
async function firstRecord(path: string): Promise<'sound' | 'damaged' | 'torn'> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(RECORD_HEAD);
    const { bytesRead } = await file.read(head, 0, RECORD_HEAD, 0);
    if (bytesRead < RECORD_HEAD || head.every((byte) => byte === 0)) return 'torn';
    const length = head.readUInt16LE(4);
    const content = Buffer.alloc(1 + length);
    content[0] = head[6] ?? 0;
    const read = await file.read(content, 1, length, RECORD_HEAD);
    if (read.bytesRead < length) return (await file.stat()).size > 32 * 1024 ? 'damaged' : 'torn';
    return head.readUInt32LE(0) === maskedChecksum(content) ? 'sound' : 'damaged';
  } finally {
    await file.close();
  }
}

async function endsAsTable(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size < TABLE_MAGIC.length) return false;
    const end = Buffer.alloc(TABLE_MAGIC.length);
    await file.read(end, 0, end.length, size - end.length);
    return end.equals(TABLE_MAGIC);
  } finally {
    await file.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
