/** `rapporteur verify`: whether an archive is whole. */
import type { Archive } from '../core/archive/read.ts';
import { findingsOn } from '../core/archive/verify.ts';
import { readingOf } from './archive.ts';
import type { Command, Outcome } from './arguments.ts';
import { counted } from './counted.ts';
import { writeOutput } from './files.ts';

/** Writes what was found, or what the archive is, a line each. */
export async function verify({ archive: path }: Extract<Command, { name: 'verify' }>): Promise<Outcome> {
  const reading = await readingOf(path);
  const findings = findingsOn(reading);
  const lines = findings.length > 0 || !reading.ok ? findings : [whole(reading.archive)];
  await writeOutput(Buffer.from(lines.map((line) => `${path}: ${line}\n`).join('')));
  return { remarks: [], found: findings.length > 0 };
}

function whole({ manifest, pictures }: Archive): string {
  const { entries, words, madeAt, notice } = manifest;
  const made = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return `Whole: ${counted(entries, 'entry', 'entries')}, ${counted(words, 'word')}, ${counted(pictures.size, 'picture')}, made ${made}. ${notice}`;
}
