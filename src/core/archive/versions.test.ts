import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readMeetingJson } from '../meeting/migrations/read-meeting.ts';
import { PICTURES } from './archive.fixture.ts';
import { readManifest } from './manifest.ts';
import { readArchive } from './read.ts';
import { verifyArchive } from './verify.ts';

/** Archives as they were written, kept for ever: never make them anew. A later version gets fixtures of its own. */
const read = async (name: string) =>
  new Uint8Array(await readFile(new URL(`./fixtures/${name}`, import.meta.url)));

describe.each([
  ['version-1-record', true, 1],
  ['version-1-shared', false, 1],
  // Written by Python's zipfile, as docs/session-format.md shows.
  ['version-1-other-tool', false, 0],
])('the archive %s', (name, hasState, pictures) => {
  it('is read whole, now and later', async () => {
    const archive = await read(`${name}.rapporteur`);
    const expected = readMeetingJson(Buffer.from(await read(`${name}.meeting.json`)).toString('utf8'));
    if (!expected.ok) throw new Error(expected.message);
    const reading = await readArchive(archive);
    if (!reading.ok) throw new Error(reading.message);
    expect(reading.archive.meeting).toEqual(expected.meeting);
    expect(reading.archive.state !== null).toBe(hasState);
    expect(reading.archive.pictures).toEqual(pictures === 1 ? PICTURES : new Map());
    expect(reading.archive.remarks).toEqual([]);
    expect(await verifyArchive(archive)).toEqual([]);
    expect(readManifest(archive)).toEqual(reading.archive.manifest);
  });
});
