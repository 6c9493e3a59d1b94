/** Archives as the command line reads and writes them. */
import { LIMITS } from '../core/archive/limits.ts';
import { type Archive, type ArchiveReading, readArchive } from '../core/archive/read.ts';
import { type ArchiveContent, ArchiveTooLarge, writeArchive } from '../core/archive/write.ts';
import { livingUpdate } from '../core/meeting/living.ts';
import type { Meeting } from '../core/meeting/meeting.ts';
import { readInput, saveOutput } from './files.ts';
import { Refusal } from './refusal.ts';

/** What reading the archive at this path gives; a file that can't be read, or is no archive, is refused. */
export async function readingOf(path: string): Promise<ArchiveReading> {
  const reading = await readArchive(await readInput(path, LIMITS.archive));
  if (!reading.ok && reading.reason === 'not-an-archive') throw unreadable(path, reading.message);
  return reading;
}

/** A whole archive, or a refusal. */
export async function readWholeArchive(path: string): Promise<Archive> {
  const reading = await readingOf(path);
  if (reading.ok) return reading.archive;
  const { message, plain } = reading;
  throw unreadable(
    path,
    plain === null ? message : message.replace(/\.$/, '; convert --salvage takes what can be read of it.'),
  );
}

/** The meeting in an archive that need not be whole, and what is the matter with it. */
export async function salvaged(
  path: string,
): Promise<{ archive: Archive | null; meeting: Meeting; remarks: string[] }> {
  const reading = await readingOf(path);
  if (reading.ok) return { archive: reading.archive, meeting: reading.archive.meeting, remarks: [] };
  const { message, plain } = reading;
  if (plain === null) throw unreadable(path, message);
  return {
    archive: null,
    meeting: plain,
    remarks: [
      `${path}: ${message}`,
      `${path}: its meeting could be read; its pictures and its history were left out`,
    ],
  };
}

/** The state of an archive's document, made from its plain form where it has none. */
export function stateOf({ state, meeting }: Pick<Archive, 'state' | 'meeting'>): Uint8Array {
  return state ?? livingUpdate(meeting);
}

/** Writes an archive, made now. */
export async function saveArchive(path: string, content: ArchiveContent, share = false): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = await writeArchive(content, { madeAt: Date.now(), share });
  } catch (error) {
    if (!(error instanceof ArchiveTooLarge)) throw error;
    throw new Refusal(`cannot write ${path}: ${asClause(error.message)}`);
  }
  await saveOutput(path, bytes);
}

function unreadable(path: string, message: string): Refusal {
  return new Refusal(`cannot read ${path}: ${asClause(message)}`);
}

function asClause(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '');
}
