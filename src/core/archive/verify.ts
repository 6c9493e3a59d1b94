/** What is the matter with an archive, in words. */
import { selectionOf } from '../compose/selection.ts';
import { type ArchiveReading, readArchive } from './read.ts';

/** Findings on an archive, a sentence each; none where it is whole. As `findingsOn` of its reading. */
export async function verifyArchive(bytes: Uint8Array): Promise<string[]> {
  return findingsOn(await readArchive(bytes));
}

/** What is the matter with an archive as it was read: all that reading it checks, and whether it is what its manifest says that it is. */
export function findingsOn(reading: ArchiveReading): string[] {
  if (!reading.ok) return [reading.message];
  const { manifest, meeting, pictures, remarks } = reading.archive;
  const findings = [...remarks];
  const { id, particulars } = meeting;
  const said = manifest.meeting;
  if (said.id !== id || said.title !== particulars.title || said.date !== particulars.date) {
    findings.push('Its manifest names another meeting than the one that is in it.');
  }
  if (manifest.entries !== meeting.entries.length) {
    findings.push('Its manifest gives another number of entries than there are in it.');
  }
  if (manifest.shared) {
    const kept = selectionOf(meeting).material.length;
    if (kept < meeting.entries.length) {
      findings.push(
        'It says that it is a copy to share, but holds entries that are off the record, private or in doubt.',
      );
    }
  }
  const missing = new Set(meeting.photos.map(({ path }) => path).filter((path) => !pictures.has(path)));
  if (missing.size > 0) {
    findings.push(`It does not hold ${counted(missing.size, 'picture')} that the meeting names.`);
  }
  return findings;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
