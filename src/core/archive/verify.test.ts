import { expect, it } from 'vitest';
import { livingUpdate } from '../meeting/living.ts';
import { json, MADE_AT, notedArchive, notedMeeting, PICTURES, strangersArchive } from './archive.fixture.ts';
import { verifyArchive } from './verify.ts';
import { writePlainArchive } from './write.ts';

const meeting = notedMeeting();
const made = (change: object, files: Record<string, Uint8Array> = {}) =>
  strangersArchive({ 'meeting.json': json(meeting), ...files }, (manifest) => ({
    ...manifest,
    entries: meeting.entries.length,
    ...change,
  }));

it('finds nothing in a whole archive', async () => {
  expect(await verifyArchive(await notedArchive())).toEqual([]);
  expect(await verifyArchive(await notedArchive({ share: true }))).toEqual([]);
});

it('finds pictures that are missing', async () => {
  const bare = await writePlainArchive(meeting, new Map(), { madeAt: MADE_AT });
  expect(await verifyArchive(bare)).toEqual(['It does not hold 1 picture that the meeting names.']);
  expect(await verifyArchive(await writePlainArchive(meeting, PICTURES, { madeAt: MADE_AT }))).toEqual([]);
});

it('finds what the manifest says and the archive does not', async () => {
  expect(await verifyArchive(await made({ entries: 3 }))).toContainEqual(
    expect.stringContaining('another number'),
  );
  expect(await verifyArchive(await made({ meeting: { id: 'x', title: 'y', date: '' } }))).toContainEqual(
    expect.stringContaining('another meeting'),
  );
  expect(await verifyArchive(await made({ shared: true }))).toContainEqual(
    expect.stringContaining('holds entries that are off the record'),
  );
});

it('finds a meeting.json that does not say what the state says', async () => {
  const other = livingUpdate({ ...meeting, entries: [] });
  expect(await verifyArchive(await made({ entries: 0 }, { 'state.bin': other }))).toContainEqual(
    expect.stringContaining('state.bin was taken'),
  );
});
