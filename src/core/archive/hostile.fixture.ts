import { expect } from 'vitest';
import { json, notedMeeting } from './archive.fixture.ts';
import { type ArchiveReading, readArchive } from './read.ts';
import { verifyArchive } from './verify.ts';

export const MEETING = json(notedMeeting());

/** How an archive is refused; the sentence must be one. */
export async function refusal(bytes: Uint8Array): Promise<Extract<ArchiveReading, { ok: false }>> {
  const reading = await readArchive(bytes);
  if (reading.ok) throw new Error('The archive was read.');
  expect(reading.message).toMatch(/^This [^\n]+\.$/);
  expect(await verifyArchive(bytes)).toEqual([reading.message]);
  return reading;
}

export async function refused(bytes: Uint8Array): Promise<[string, string]> {
  const { reason, message } = await refusal(bytes);
  return [reason, message];
}

/** The bytes with some of them changed, at an offset from the first header with this signature and name. */
export function patched(
  bytes: Uint8Array,
  header: 'local' | 'central' | 'end',
  at: number,
  value: number[],
  name = '',
) {
  const changed = bytes.slice();
  const signature = { local: 'PK\x03\x04', central: 'PK\x01\x02', end: 'PK\x05\x06' }[header];
  const nameAt = { local: 30, central: 46, end: 0 }[header];
  const text = Buffer.from(bytes).toString('latin1');
  for (let from = text.indexOf(signature); from >= 0; from = text.indexOf(signature, from + 4)) {
    if (text.startsWith(name, from + nameAt)) {
      changed.set(value, from + at);
      return changed;
    }
  }
  throw new Error(`There is no ${header} header of ${name}.`);
}

export const u16 = (value: number) => [value & 255, (value >> 8) & 255];
export const u32 = (value: number) => [...u16(value & 0xffff), ...u16(Math.floor(value / 0x10000))];
