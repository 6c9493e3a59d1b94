/** `rapporteur convert`: records and articles from one kind of file to another. */
import { realpath } from 'node:fs/promises';
import { exportDraft } from '../core/export/export.ts';
import { importArticle } from '../core/import/import.ts';
import { codeOf } from '../files/reason.ts';
import type { Command } from './arguments.ts';
import { readInput, saveOutput } from './files.ts';
import { itemOf, picturesOf, writtenItem } from './item.ts';
import { printRecord, readRecord } from './record.ts';
import { Refusal } from './refusal.ts';

/** Articles can hold pictures; what they may be at the most is the importer's to say. */
const LARGEST_ARTICLE = 64 * 1024 * 1024;

type RecordConversion = Extract<Command, { name: 'convert record' }>;
type ArticleConversion = Extract<Command, { name: 'convert article' }>;

/** Writes a record as a record, or composes its item; gives the remarks that belong on standard error. */
export async function convertRecord({ from, to, closedConfirmed }: RecordConversion): Promise<string[]> {
  await refuseSameFile(from.path, to.path);
  const { meeting, remarks } = await readRecord(from);
  if (to.kind === 'record') {
    await saveOutput(to.path, Buffer.from(printRecord(meeting, to.format)));
    return [...remarks];
  }
  const item = itemOf(meeting, from.path, closedConfirmed);
  const written = await writtenItem(item, to.format, from.path);
  await saveOutput(to.path, written.bytes);
  return [...remarks, ...item.remarks, ...written.remarks];
}

/** Writes an article in another format; gives the remarks that belong on standard error. */
export async function convertArticle({ from, to }: ArticleConversion): Promise<string[]> {
  await refuseSameFile(from.path, to.path);
  const article = await importArticle(await readInput(from.path, LARGEST_ARTICLE), from.format);
  if (!article.ok) throw new Refusal(`cannot read ${from.path}: ${article.problem}`);
  const { draft, particulars, pictures: held } = article;
  const { pictures, remarks } = await picturesOf(draft, from.path, held);
  await saveOutput(to.path, await exportDraft(draft, to.format, particulars, pictures));
  const lost = to.format === 'md' ? held.size : 0;
  return [
    ...remarks,
    ...(lost === 0 ? [] : [`${to.path}: Markdown holds no pictures; those of ${from.path} stay there`]),
  ];
}

/** Through links, too: a conversion must not write over what it reads. */
async function refuseSameFile(from: string, to: string): Promise<void> {
  const [source, target] = await Promise.all([from, to].map(realPlace));
  if (source === target)
    throw new Refusal(`${to} is the file to convert from; give the new file another name`);
}

async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return path;
  }
}
