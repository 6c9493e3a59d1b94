/** The folder for templates of one's own: their texts, as they are. */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Response } from '../contract/contract.ts';
import { readBytes, textOf } from '../files/read-file.ts';
import { codeOf, reasonOf } from '../files/reason.ts';

/** More files are not read, and neither are larger ones: nobody writes such by hand. */
const MOST_FILES = 50;
const LARGEST = 100_000;

/** What lies in the folder, by name. A folder that is not there holds nothing. Never throws. */
export async function ownTemplates(folder: string): Promise<Response<'readTemplates'>> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const problems = codeOf(error) === 'ENOENT' ? [] : [`${folder} can’t be read: ${reasonOf(error)}.`];
    return { folder, files: [], problems };
  }
  const wanted = names.filter((name) => extname(name).toLowerCase() === '.json').sort();
  const files: { name: string; text: string }[] = [];
  const problems: string[] = [];
  for (const name of wanted.slice(0, MOST_FILES)) {
    const read = await textAt(join(folder, name));
    if ('text' in read) files.push({ name, text: read.text });
    else problems.push(`${name}: ${read.reason}`);
  }
  if (wanted.length > MOST_FILES) problems.push(`Only the first ${MOST_FILES} files were read.`);
  return { folder, files, problems };
}

async function textAt(path: string): Promise<{ text: string } | { reason: string }> {
  const found = await readBytes(path, LARGEST);
  if (!found.read)
    return { reason: found.why === 'too large' ? 'it is too large for a template' : found.reason };
  const decoded = textOf(found.bytes);
  return decoded.ok ? { text: decoded.text } : { reason: decoded.problem };
}
