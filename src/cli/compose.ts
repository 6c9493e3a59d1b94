/** `rapporteur compose`: notes -> the item. */
import type { Draft } from '../core/document/draft.ts';
import type { Command } from './arguments.ts';
import { saveOutput, writeOutput } from './files.ts';
import { itemOf, writtenItem } from './item.ts';
import { readRecord } from './record.ts';
import { templateNamed } from './template.ts';

/** Composes and writes; gives the remarks that belong on standard error. */
export async function compose(command: Extract<Command, { name: 'compose' }>): Promise<string[]> {
  const { notes, to, output, language, closedConfirmed } = command;
  const template = await templateNamed(command.template);
  const record = await readRecord(notes);
  const item = itemOf(record.meeting, notes.path, closedConfirmed, { template, language });
  const written =
    to === 'json'
      ? { bytes: sourced(item.draft), remarks: [] }
      : await writtenItem(item, to, record, notes.path);
  await (output === null ? writeOutput(written.bytes) : saveOutput(output, written.bytes));
  return [...record.remarks, ...item.remarks, ...written.remarks];
}

/** The draft with all that it knows of itself: ids, fingerprints, and the sources of each sentence. */
function sourced(draft: Draft): Uint8Array {
  return Buffer.from(`${JSON.stringify(draft, null, 2)}\n`);
}
