import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toLiving } from '../meeting/living.ts';
import { meetingOf } from '../meeting/meetings.fixture.ts';
import {
  json,
  MADE_AT,
  notedArchive,
  notedMeeting,
  PICTURE,
  PICTURES,
  strangersArchive,
} from './archive.fixture.ts';
import { MEETING, refusal } from './hostile.fixture.ts';
import { readManifest } from './manifest.ts';
import { readArchive } from './read.ts';
import { writeArchive, writePlainArchive } from './write.ts';

describe('an archive of a newer version', () => {
  it('is shown as far as it can be read, and says so', async () => {
    const meeting = notedMeeting();
    const newer = {
      ...meeting,
      schemaVersion: 2,
      moods: ['calm'],
      particulars: { ...meeting.particulars, weather: 'rain', place: 7 },
      participants: [{ ...meeting.participants[0], seat: 4 }, 'nobody'],
      entries: meeting.entries.map((entry, index) =>
        index === 1
          ? { ...entry, head: { kind: 'hologram' } }
          : { ...entry, mood: 'calm', head: { ...entry.head, loud: true } },
      ),
    };
    const { reason, message, plain } = await refusal(await strangersArchive({ 'meeting.json': json(newer) }));
    expect(reason).toBe('newer');
    expect(message).toContain('newer version');
    expect(plain?.particulars).toEqual(meeting.particulars);
    expect(plain?.participants).toEqual([meeting.participants[0]]);
    expect(plain?.entries.length).toBe(meeting.entries.length);
    expect(plain?.entries[1]).toMatchObject({
      head: { kind: 'unattributed' },
      content: meeting.entries[1]?.content,
    });
    expect(plain?.entries[2]).toEqual(meeting.entries[2]);
  });

  it('may have another layout: its manifest and meeting are read where they are like ours', async () => {
    const made = await strangersArchive({ 'meeting.json': MEETING, 'sound.opus': PICTURE }, (manifest) => ({
      ...manifest,
      version: 2,
    }));
    expect(await refusal(made)).toMatchObject({ reason: 'newer', plain: notedMeeting() });
    expect(readManifest(made)).toMatchObject({ version: 2 });
  });
});

describe('a meeting that a newer version has edited', () => {
  it('is kept as it is by this one, and shown without being opened', async () => {
    const doc = toLiving(notedMeeting());
    doc.getMap('meta').set('schemaVersion', 2);
    doc.getMap('moods').set('calm', true);
    const state = Y.encodeStateAsUpdateV2(doc);
    const archive = await writeArchive({ state, pictures: PICTURES }, { madeAt: MADE_AT });
    expect(await refusal(archive)).toMatchObject({ reason: 'newer', plain: notedMeeting() });
    const kept = new Y.Doc();
    Y.applyUpdateV2(kept, unzipSync(archive)['state.bin'] ?? new Uint8Array());
    expect(kept.getMap('moods').toJSON()).toEqual({ calm: true });
  });
});

describe('damage of any kind', () => {
  it('is refused or does no harm, at every byte that is flipped', async () => {
    const archive = await notedArchive();
    const whole = await readArchive(archive);
    let harmless = 0;
    for (let at = 0; at < archive.length; at++) {
      for (const bit of [0x01, 0x80, 0xff]) {
        const flipped = archive.slice();
        flipped[at] = (flipped[at] ?? 0) ^ bit;
        const reading = await readArchive(flipped);
        if (!reading.ok) continue;
        expect(reading).toEqual(whole);
        harmless++;
      }
    }
    // Times, versions and the like, of which nothing hangs: 5 files with two headers each.
    expect(harmless).toBeLessThan(5 * 2 * 3 * 12);
  });

  it('is refused at every place where it is cut off, and the meeting in it is shown once it is there', async () => {
    const archive = await notedArchive();
    const shown = new Set<boolean>();
    for (let length = 0; length < archive.length; length++) {
      const reading = await readArchive(archive.subarray(0, length));
      if (reading.ok) throw new Error(`It was read though cut at ${length}.`);
      if (reading.plain !== null) expect(reading.plain).toEqual(notedMeeting());
      shown.add(reading.plain !== null);
    }
    expect(shown).toEqual(new Set([false, true]));
  });

  it('is refused or does no harm in a long meeting, too', async () => {
    const texts = Array.from({ length: 1_000 }, (_, index) => `ferry ${index * 7919} runs from June`);
    const archive = await writePlainArchive(meetingOf(...texts), PICTURES, { madeAt: MADE_AT });
    const whole = await readArchive(archive);
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const flipped = archive.slice();
        flipped[at] = (flipped[at] ?? 0) ^ bits;
        const reading = await readArchive(flipped);
        if (reading.ok) expect(reading).toEqual(whole);
        const cut = await readArchive(archive.subarray(0, at));
        expect(cut.ok).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused in bytes of any kind', async () => {
    const archive = await notedArchive();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.of(0x50, 0x4b, 3, 4, ...bytes)),
          // A stretch of the archive with something else in its place.
          fc
            .tuple(fc.nat(archive.length), fc.nat(200), fc.uint8Array({ maxLength: 40 }))
            .map(([at, length, bytes]) =>
              Uint8Array.of(...archive.subarray(0, at), ...bytes, ...archive.subarray(at + length)),
            )
            .filter((bytes) => Buffer.compare(bytes, archive) !== 0),
        ),
        async (bytes) => {
          const reading = await readArchive(bytes);
          if (reading.ok) expect(reading).toEqual(await readArchive(archive));
          readManifest(bytes);
        },
      ),
      { numRuns: 300 },
    );
  });
});
