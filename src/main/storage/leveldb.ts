/**
 * A light look at the files of Chromium's IndexedDB, which keeps each origin in a
 * LevelDB folder. Chromium opens it with paranoid checks, and where it finds it corrupt destroys it
 * and begins an empty one without a word (content/browser/indexed_db). So what is
 * plainly no LevelDB any more is found here, before. The forms are those of LevelDB's
 * doc/log_format.md, doc/table_format.md and db/version_edit.cc.
 *
 * It says nothing of files that were torn by a kill or a power cut: those LevelDB mends itself.
 * So it asks for tables only of the manifest: one that it does not name was being written, and is thrown away on opening.
 */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../files/reason.ts';
import { liveTables } from './leveldb-manifest.ts';

/** The last bytes of every table file. */
const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');
/** The types of the records of a log; 0 stands in space that was set aside for it. */
const LAST_TYPE = 4;

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
  const tables = liveTables(await readFile(join(folder, manifest)));
  if (tables === 'no manifest') return `${manifest} does not begin as one`;
  for (const number of tables) {
    const stem = String(number).padStart(6, '0');
    const name = [`${stem}.ldb`, `${stem}.sst`].find((one) => names.includes(one));
    if (name === undefined) return `${stem}.ldb is gone`;
    if (!(await endsAsTable(join(folder, name)))) return `${name} does not end as one`;
  }
  for (const name of names) {
    if (/^\d+\.log$/.test(name) && !(await beginsAsLog(join(folder, name))))
      return `${name} does not begin as one`;
  }
  return null;
}

/** Whether a file may be a log: an empty one, a torn one, and one whose content was torn may. */
async function beginsAsLog(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(7);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return bytesRead < head.length || head.readUInt8(6) <= LAST_TYPE;
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
