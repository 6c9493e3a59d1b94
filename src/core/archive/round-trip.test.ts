import fc from 'fast-check';
import { strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { fromLiving, livingUpdate, notesFragment, toLiving } from '../meeting/living.ts';
import { livingMeetings, meetingOf } from '../meeting/meetings.fixture.ts';
import { meetings } from '../shorthand/meetings.arbitrary.ts';
import { MADE_AT, notedArchive, notedMeeting, PICTURE, PICTURES } from './archive.fixture.ts';
import { LIMITS } from './limits.ts';
import { MANIFEST_HEAD, readManifest } from './manifest.ts';
import { readArchive } from './read.ts';
import { verifyArchive } from './verify.ts';
import { ArchiveTooLarge, writeArchive, writePlainArchive } from './write.ts';

const NONE = new Map();

async function opened(bytes: Uint8Array) {
  const reading = await readArchive(bytes);
  if (!reading.ok) throw new Error(reading.message);
  return reading.archive;
}

it('gives back the meeting, its state and its pictures', async () => {
  const bytes = await notedArchive();
  const { manifest, meeting, state, pictures, remarks } = await opened(bytes);
  expect(meeting).toEqual(notedMeeting());
  expect(state).toEqual(livingUpdate(notedMeeting()));
  expect(pictures).toEqual(PICTURES);
  expect(remarks).toEqual([]);
  expect(manifest).toMatchObject({
    version: 1,
    madeAt: MADE_AT,
    shared: false,
    record: 'public',
    meeting: { id: meeting.id, title: meeting.particulars.title, date: '2024-05-07' },
    entries: meeting.entries.length,
  });
  expect(manifest.notice).toContain('off the record too');
  expect(await verifyArchive(bytes)).toEqual([]);
});

it('gives back any meeting', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(livingMeetings, meetings), async (meeting) => {
      const bytes = await writePlainArchive(meeting, NONE, { madeAt: MADE_AT });
      const archive = await opened(bytes);
      // What the state cannot hold, such as half of a surrogate pair, is in neither of the two.
      expect(archive.meeting).toEqual(fromLiving(toLiving(meeting)).meeting);
      expect(archive.remarks).toEqual([]);
      const copy = new Y.Doc();
      Y.applyUpdateV2(copy, archive.state ?? new Uint8Array());
      expect(fromLiving(copy).meeting).toEqual(archive.meeting);
    }),
    { numRuns: 100 },
  );
});

it('is the same bytes for the same content and time', async () => {
  expect(await notedArchive()).toEqual(await notedArchive());
  expect(await notedArchive({ share: true })).toEqual(await notedArchive({ share: true }));
});

it('is the same bytes wherever it is made', async () => {
  const zone = process.env.TZ;
  const made: Uint8Array[] = [];
  try {
    for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Africa/Monrovia']) {
      process.env.TZ = place;
      made.push(await notedArchive());
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});

it('merges with the meeting it was made from, and is there once', async () => {
  const original = toLiving(notedMeeting());
  original.getMap('particulars').set('place', 'Piraeus');
  const state = Y.encodeStateAsUpdateV2(original);
  const archive = await opened(await writeArchive({ state, pictures: NONE }, { madeAt: MADE_AT }));
  Y.applyUpdateV2(original, archive.state ?? new Uint8Array());
  expect(fromLiving(original).meeting).toEqual(archive.meeting);
});

it('has its manifest first, readable from the start of the file alone', async () => {
  const bytes = await notedArchive();
  const manifest = readManifest(bytes);
  expect(manifest).toEqual((await opened(bytes)).manifest);
  expect(readManifest(bytes.subarray(0, MANIFEST_HEAD))).toEqual(manifest);
  expect(readManifest(bytes.subarray(0, 4_000))).toEqual(manifest);
  expect(Object.keys(unzipSync(bytes))).toEqual([
    'manifest.json',
    'meeting.json',
    'state.bin',
    expect.stringMatching(/^media\/[0-9a-f]{64}\.png$/),
  ]);
});

it('keeps a picture that two paths name once', async () => {
  const twice = new Map([...PICTURES, ['below/again.png', { type: 'image/png', bytes: PICTURE }]]);
  const bytes = await writePlainArchive(notedMeeting(), twice, { madeAt: MADE_AT });
  expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('media/'))).toHaveLength(1);
  expect((await opened(bytes)).pictures).toEqual(twice);
});

it('takes no picture that is none', async () => {
  const page = new Map([['pappas.png', { type: 'image/png', bytes: strToU8('<svg onload="x">') }]]);
  const bytes = await writePlainArchive(notedMeeting(), page, { madeAt: MADE_AT });
  expect((await opened(bytes)).pictures.size).toBe(0);
});

it('holds no word that was deleted', async () => {
  const doc = toLiving(meetingOf('two more ferries', 'the minister is weary'));
  notesFragment(doc).doc?.transact(() => {
    const group = notesFragment(doc).get(0);
    if (group instanceof Y.XmlElement) group.delete(1, 1);
  });
  doc.getMap('particulars').set('title', 'Quayside');
  const live = Y.encodeStateAsUpdateV2(doc);
  const bytes = await writeArchive({ state: live, pictures: NONE }, { madeAt: MADE_AT });
  for (const file of Object.values(unzipSync(bytes))) {
    expect(Buffer.from(file).toString('latin1')).not.toMatch(/weary|Ferries/);
  }
  expect((await opened(bytes)).meeting.entries).toHaveLength(1);
});

it('stores what would pack as tightly as a zip bomb does, so that it can be read again', async () => {
  const bytes = await writePlainArchive(meetingOf('a'.repeat(3_000_000)), NONE, { madeAt: MADE_AT });
  expect((await opened(bytes)).manifest.words).toBe(1);
});

it('says that a meeting is too large instead of writing what nobody could read', async () => {
  const [one] = notedMeeting().participants;
  if (!one) throw new Error('There is nobody.');
  const participants = Array.from({ length: LIMITS.participants + 1 }, (_, index) => ({
    ...one,
    id: `p${index}`,
  }));
  const writing = writePlainArchive({ ...notedMeeting(), participants }, NONE, { madeAt: MADE_AT });
  await expect(writing).rejects.toThrow(ArchiveTooLarge);
  await expect(writing).rejects.toThrow('it is safe where it is');
});
