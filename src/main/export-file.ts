/** Saves an export. */
import { basename, dirname } from 'node:path';
import { type Saved, saveFile } from '../files/save-file.ts';

/** What is wrong, what is safe and what to do. */
export function unsavedSentence(
  target: string,
  { reason, there, left }: Extract<Saved, { saved: false }>,
): string {
  return [
    `“${basename(target)}” could not be saved in ${dirname(target)}: ${reason}.`,
    ...(there === 'the old file' ? ['The file that was there is unchanged.'] : []),
    ...(left === null ? [] : [`An unfinished file, ${left}, may be removed.`]),
    'Choose another place, or make room, and save again.',
  ].join(' ');
}

/** Why a PDF was not made, before anything was written. */
export function unprintedSentence(target: string, reason: string): string {
  return `The PDF could not be made: ${reason}. Nothing was written to “${basename(target)}”. Try again; a Word file can be turned into a PDF too.`;
}

/** Saves the bytes; null where all is well, else a sentence for a person. */
export async function saveExport(target: string, bytes: Uint8Array): Promise<string | null> {
  const saved = await saveFile(target, bytes);
  return saved.saved ? null : unsavedSentence(target, saved);
}
