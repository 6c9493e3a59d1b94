/** `rapporteur convert`: records and articles from one kind of file to another. */
import { realpath } from 'node:fs/promises';
import { sharedCopy } from '../core/archive/share.ts';
import { exportDraft } from '../core/export/export.ts';
import { importArticle } from '../core/import/import.ts';
import { codeOf } from '../files/reason.ts';
import { saveArchive, stateOf } from './archive.ts';
import type { Command, RecordFile } from './arguments.ts';
import { counted } from './counted.ts';
import { readInput, saveOutput } from './files.ts';
import { itemOf, picturesBeside, picturesOf, refuseClosed, sourcesOf, writtenItem } from './item.ts';
import { printRecord, type ReadRecord, readRecord } from './record.ts';
import { Refusal } from './refusal.ts';

/** Articles can hold pictures; what they may be at the most is the importer's to say. */
export const LARGEST_ARTICLE = 64 * 1024 * 1024;

type RecordConversion = Extract<Command, { name: 'convert record' }>;
type ArticleConversion = Extract<Command, { name: 'convert article' }>;

/** Writes a record as a record, or composes its item; gives the remarks that belong on standard error. */
export async function convertRecord(conversion: RecordConversion): Promise<string[]> {
  const { from, to, closedConfirmed, salvage } = conversion;
  await refuseSameFile(from.path, to.path);
  const record = await readRecord(from, salvage);
  if (to.kind === 'record') return [...record.remarks, ...(await writeRecord(record, to, conversion))];
  const item = itemOf(record.meeting, from.path, closedConfirmed);
  const written = await writtenItem(item, to.format, record, from.path);
  await saveOutput(to.path, written.bytes);
  return [...record.remarks, ...item.remarks, ...written.remarks];
}

async function writeRecord(
  record: ReadRecord,
  to: RecordFile,
  { from, shareable, closedConfirmed }: RecordConversion,
): Promise<readonly string[]> {
  const { meeting } = record;
  if (shareable) refuseClosed(meeting, from.path, closedConfirmed);
  if (to.format === 'rapporteur') {
    const { pictures, remarks } = await picturesNamed(record, from.path);
    await saveArchive(to.path, { state: stateOf(record), pictures }, shareable);
    return remarks;
  }
  const printed = printRecord(shareable ? sharedCopy(meeting) : meeting, to.format, shareable);
  await saveOutput(to.path, Buffer.from(printed));
  const left = record.pictures?.size ?? 0;
  return left === 0
    ? []
    : [
        `${to.path}: it holds no pictures; those of ${from.path} stayed there (${counted(left, 'picture')}; it is a zip file, with a folder media)`,
      ];
}

/** The pictures of a record: those it holds, or those beside it. */
function picturesNamed({ pictures, meeting }: ReadRecord, path: string) {
  if (pictures !== null) return { pictures, remarks: [] };
  const paths = [...meeting.photos.map((photo) => photo.path), ...meeting.drafts.flatMap(sourcesOf)];
  return picturesBeside(path, paths);
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
