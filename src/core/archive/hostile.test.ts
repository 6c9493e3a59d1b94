import fc from 'fast-check';
import { deflateSync, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { livingUpdate, toLiving } from '../meeting/living.ts';
import { emptyMeeting, type Meeting } from '../meeting/meeting.ts';
import { meetingOf } from '../meeting/meetings.fixture.ts';
import {
  json,
  MADE_AT,
  notedArchive,
  notedMeeting,
  PICTURE,
  PICTURES,
  pictureFile,
  strangersArchive,
} from './archive.fixture.ts';
import { LIMITS } from './limits.ts';
import { readManifest } from './manifest.ts';
import { type ArchiveReading, readArchive } from './read.ts';
import { verifyArchive } from './verify.ts';
import { writeArchive, writePlainArchive } from './write.ts';

const MEETING = json(notedMeeting());

/** How an archive is refused; the sentence must be one. */
async function refusal(bytes: Uint8Array): Promise<Extract<ArchiveReading, { ok: false }>> {
  const reading = await readArchive(bytes);
  if (reading.ok) throw new Error('The archive was read.');
  expect(reading.message).toMatch(/^This [^\n]+\.$/);
  expect(await verifyArchive(bytes)).toEqual([reading.message]);
  return reading;
}

async function refused(bytes: Uint8Array): Promise<[string, string]> {
  const { reason, message } = await refusal(bytes);
  return [reason, message];
}

/** The bytes with some of them changed, at an offset from the first header with this signature and name. */
function patched(
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

const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(Math.floor(value / 0x10000))];

describe('an archive that another tool wrote', () => {
  it('needs no state: meeting.json alone is enough', async () => {
    const reading = await readArchive(await strangersArchive({ 'meeting.json': MEETING }));
    expect(reading).toMatchObject({ ok: true, archive: { state: null, meeting: notedMeeting() } });
  });

  it('may have its files in any order, a folder for media, and keys of its own in the manifest', async () => {
    const file = await pictureFile();
    const made = await strangersArchive({ 'meeting.json': MEETING, [file]: PICTURE }, (manifest) => ({
      program: 'notes2rapporteur 0.1',
      ...manifest,
      media: [{ path: 'pappas.png', file, type: 'image/png' }],
    }));
    expect(await readArchive(made)).toMatchObject({ ok: true });
    const manifest = strToU8(JSON.stringify({ ...readManifest(made) }));
    const other = zipSync({
      media: {},
      [file]: PICTURE,
      'meeting.json': MEETING,
      'manifest.json': manifest,
    });
    const reading = await readArchive(other);
    expect(reading).toMatchObject({ ok: true });
    expect(readManifest(other)).toEqual(readManifest(made));
  });

  it('says by its state what it says, and not by its meeting.json, where they differ', async () => {
    const archive = await strangersArchive({
      'meeting.json': json(meetingOf('two more ferries')),
      'state.bin': livingUpdate(meetingOf('two fewer ferries')),
    });
    const reading = await readArchive(archive);
    expect(reading).toMatchObject({
      ok: true,
      archive: {
        meeting: meetingOf('two fewer ferries'),
        remarks: [expect.stringContaining('state.bin was taken')],
      },
    });
    expect(await verifyArchive(archive)).toContainEqual(
      expect.stringContaining('does not say what its state'),
    );
  });
});

describe('what is no archive', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('title: Ferries')],
    ['a zip file of something else', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['a zip file with a manifest of something else', zipSync({ 'manifest.json': json({ format: 'other' }) })],
  ])('is refused as that: %s', async (_, bytes) => {
    expect(await refused(bytes)).toEqual(['not-an-archive', expect.stringContaining('.rapporteur')]);
    expect(readManifest(bytes)).toBeNull();
  });
});

describe('a path in an archive', () => {
  it.each([
    '../meeting.json',
    'media/../../x',
    '/etc/passwd',
    'C:\\x',
    'C:x',
    'media\\x.png',
    './meeting.json',
    'media//x.png',
    'a\u0000.json',
    'a\u202e.json',
    'médias/x.png',
  ])('may not lead elsewhere: %j', async (path) => {
    const made = await strangersArchive({ 'meeting.json': MEETING, [path]: PICTURE });
    expect((await refused(made))[0]).toBe('hostile');
  });

  it('may not be there twice, also not in another case', async () => {
    const made = await strangersArchive({ 'meeting.json': MEETING, 'Meeting.json': MEETING });
    expect(await refused(made)).toEqual(['hostile', expect.stringContaining('two files named')]);
    const twice = await strangersArchive({ 'meeting.json': MEETING, 'neeting.json': MEETING });
    const renamed = patched(patched(twice, 'local', 30, [0x6d], 'neeting'), 'central', 46, [0x6d], 'neeting');
    expect(await refused(renamed)).toEqual(['hostile', expect.stringContaining('two files named')]);
  });

  it('must be one that archives have, and stand in the manifest', async () => {
    const more = { 'meeting.json': MEETING, 'run.sh': strToU8('rm -rf /') };
    expect(await refused(await strangersArchive(more))).toEqual([
      'hostile',
      expect.stringContaining('run.sh belongs in no archive'),
    ]);
    const hidden = await strangersArchive(more, (manifest) => ({
      ...manifest,
      files: (manifest.files as object[]).slice(0, 1),
    }));
    expect((await refused(hidden))[1]).toContain('run.sh is not in its manifest');
  });
});

describe('a zip file made to do harm', () => {
  it('may not unpack to more than a meeting can be, nor to more than it says', async () => {
    const bomb = new Uint8Array(LIMITS.meeting);
    expect((await refused(await strangersArchive({ 'meeting.json': bomb })))[1]).toContain('unpacks to more');
    const quiet = await strangersArchive({ 'meeting.json': bomb });
    const lying = [
      ['local', 22],
      ['central', 24],
    ] as const;
    const modest = lying.reduce(
      (bytes, [header, at]) => patched(bytes, header, at, u32(100_000), 'meeting'),
      quiet,
    );
    expect((await refused(modest))[1]).toContain('unpacks to more than it says');
  });

  it('may not have files that share their bytes', async () => {
    const two = await strangersArchive({ 'meeting.json': MEETING, 'neeting.json': MEETING });
    const text = Buffer.from(two).toString('latin1');
    const first = text.indexOf('PK\x03\x04', 4);
    const nested = patched(two, 'central', 42, u32(first), 'neeting');
    expect((await refused(nested))[0]).not.toBe('not-an-archive');
    const same = patched(patched(nested, 'central', 46, [0x6d], 'neeting'), 'central', 46, [0x6e], 'meeting');
    expect((await refused(same))[0]).toMatch(/hostile|damaged/);
  });

  it.each([
    ['is encrypted', 8, u16(1)],
    ['is packed in a way', 10, u16(12)],
    ['is packed in a way', 8, u16(0x20)],
    ['is a link', 38, u32(0o120777 * 0x10000)],
    ['is no ordinary file', 38, u32(0o060666 * 0x10000)],
    ['zip64', 20, u32(0xffffffff)],
    ['several parts', 34, u16(1)],
  ])('may not say that a file %s', async (said, at, value) => {
    const archive = patched(await notedArchive(), 'central', at, value, 'meeting');
    expect(await refused(archive)).toEqual(['hostile', expect.stringContaining(said)]);
  });

  it('may not say of a file in one place what it does not say in another', async () => {
    for (const [at, value] of [
      [6, u16(2)],
      [8, u16(0)],
      [14, u32(1)],
      [18, u32(1)],
      [22, u32(1)],
      [30, [0x6e]],
    ] as const) {
      const archive = patched(await notedArchive(), 'local', at, [...value], 'meeting');
      expect((await refused(archive))[0]).toBe('damaged');
    }
  });

  it('may not end with something else than its end', async () => {
    const archive = await notedArchive();
    expect((await refused(Uint8Array.of(...archive, 0)))[0]).toBe('damaged');
    expect((await refused(patched(archive, 'end', 10, u16(0xffff))))[1]).toContain('zip64');
    expect((await refused(patched(archive, 'end', 4, u16(1))))[1]).toContain('several parts');
    expect((await refused(patched(archive, 'end', 16, u32(5))))[0]).toBe('damaged');
  });

  it('is not unpacked for ever where it gives nothing', async () => {
    const idle = new Uint8Array(5 * 400_000);
    for (let at = 0; at < idle.length; at += 5) idle.set([0, 0, 0, 0xff, 0xff], at);
    const whole = await strangersArchive({ 'meeting.json': MEETING });
    const packed = deflateSync(MEETING, { level: 6 });
    const at = Buffer.from(whole).indexOf(Buffer.from(packed));
    expect(at).toBeGreaterThan(0);
    // The same archive with two megabytes of nothing before the meeting, and sizes to match.
    const grown = Uint8Array.from(Buffer.concat([whole.subarray(0, at), idle, whole.subarray(at)]));
    const size = u32(packed.length + idle.length);
    const end = Buffer.from(grown).lastIndexOf('PK\x05\x06');
    const directory = Buffer.from(grown).indexOf('PK\x01\x02');
    grown.set(u32(directory), end + 16);
    const sized = patched(patched(grown, 'local', 18, size, 'meeting'), 'central', 20, size, 'meeting');
    expect((await refused(sized))[1]).toContain('can not be unpacked');
  });
});

describe('a file in an archive', () => {
  it('must have the size and the sum that the manifest gives, and be there', async () => {
    for (const change of [{ sha256: '0'.repeat(64) }, { size: 1 }, { path: 'state.bin' }]) {
      const made = await strangersArchive({ 'meeting.json': MEETING }, (manifest) => ({
        ...manifest,
        files: (manifest.files as object[]).map((file) => ({ ...file, ...change })),
      }));
      expect((await refused(made))[0]).toMatch(/damaged|hostile/);
    }
    const without = await strangersArchive({ 'meeting.json': MEETING }, (manifest) => ({
      ...manifest,
      files: [...(manifest.files as object[]), { path: 'state.bin', size: 0, sha256: '0'.repeat(64) }],
    }));
    expect(await refused(without)).toEqual(['damaged', expect.stringContaining('state.bin is missing')]);
    expect((await refused(await strangersArchive({})))[1]).toContain('meeting.json is missing');
  });

  it('that is a picture must be the kind of picture that it is said to be', async () => {
    const page = strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    for (const [bytes, ending, type] of [
      [page, 'png', 'image/png'],
      [PICTURE, 'jpg', 'image/jpeg'],
      [PICTURE, 'png', 'image/gif'],
      [page, 'png', 'image/svg+xml'],
    ] as const) {
      const file = await pictureFile(bytes, ending);
      const made = await strangersArchive({ 'meeting.json': MEETING, [file]: bytes }, (manifest) => ({
        ...manifest,
        media: [{ path: 'pappas.png', file, type }],
      }));
      expect((await refused(made))[0]).toMatch(/hostile|damaged/);
    }
  });

  it('that is a picture must be in use, by one path for one picture, under its own sum', async () => {
    const file = await pictureFile();
    const medium = { path: 'pappas.png', file, type: 'image/png' };
    const withMedia = (media: object[], name = file) =>
      strangersArchive({ 'meeting.json': MEETING, [name]: PICTURE }, (manifest) => ({ ...manifest, media }));
    expect((await refused(await withMedia([])))[1]).toContain('no picture of the meeting');
    expect((await refused(await withMedia([medium, medium])))[1]).toContain('one path');
    const other = `media/${'0'.repeat(64)}.png`;
    expect((await refused(await withMedia([{ ...medium, file: other }], other)))[1]).toContain('sum');
    expect(
      (
        await refused(
          await strangersArchive({ 'meeting.json': MEETING }, (manifest) => ({
            ...manifest,
            media: [medium],
          })),
        )
      )[1],
    ).toContain('missing');
  });
});

describe('meeting.json', () => {
  it.each([
    ['no JSON', strToU8('{')],
    ['no text', Uint8Array.of(0x22, 0xff, 0xfe, 0x22)],
    ['text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0)],
    ['no meeting', json([])],
    ['wrong types', json({ ...notedMeeting(), entries: 'none' })],
    [
      'keys that no meeting has',
      strToU8(JSON.stringify(notedMeeting()).replace('{', '{"__proto__":{"ok":true},')),
    ],
    ['a constructor', json({ ...notedMeeting(), constructor: { prototype: { polluted: true } } })],
    [
      'unknown kinds',
      json({ ...notedMeeting(), entries: [{ id: 'a', time: null, head: { kind: 'x' }, content: [] }] }),
    ],
  ])('is refused with %s', async (_, bytes) => {
    const { reason, plain } = await refusal(await strangersArchive({ 'meeting.json': bytes }));
    expect(reason).toBe('damaged');
    expect(plain).toBeNull();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('is refused where it is nested without end, or holds more than a meeting can', async () => {
    const deep = strToU8(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(await refused(await strangersArchive({ 'meeting.json': deep }))).toEqual([
      'hostile',
      expect.stringContaining('nested deeper'),
    ]);
    const many: Meeting = {
      ...emptyMeeting('m'),
      participants: Array.from({ length: LIMITS.participants + 1 }, (_, index) => ({
        id: `p${index}`,
        code: 'A',
        kind: 'person',
        style: '',
        honorific: '',
        name: '',
        pronoun: '',
        position: '',
        affiliation: '',
        roles: [],
      })),
    };
    expect((await refused(await strangersArchive({ 'meeting.json': json(many) })))[1]).toContain(
      'participants',
    );
  });
});

describe('state.bin', () => {
  const withState = (state: Uint8Array) => strangersArchive({ 'meeting.json': MEETING, 'state.bin': state });

  it.each([
    ['nothing', new Uint8Array()],
    ['noise', Uint8Array.from({ length: 500 }, (_, index) => (index * 197 + 131) % 256)],
    ['half a state', livingUpdate(notedMeeting()).subarray(0, 900)],
    ['a document of something else', Y.encodeStateAsUpdateV2(new Y.Doc())],
  ])('is refused where it is %s, and the meeting is shown all the same', async (_, state) => {
    const { reason, plain } = await refusal(await withState(state));
    expect(reason).toBe('damaged');
    expect(plain).toEqual(notedMeeting());
  });

  it('is refused where a part of it is missing', async () => {
    const doc = toLiving(notedMeeting());
    const before = Y.encodeStateVector(doc);
    doc.getMap('particulars').set('title', 'A');
    const one = Y.encodeStateVector(doc);
    doc.getMap('particulars').set('title', 'B');
    const gap = Y.mergeUpdatesV2([livingUpdate(notedMeeting()), Y.encodeStateAsUpdateV2(doc, one)]);
    expect(before).not.toEqual(one);
    expect((await refused(await withState(gap)))[1]).toContain('a part of its state is missing');
  });

  it('is refused where it holds what no editor can show', async () => {
    const doc = toLiving(notedMeeting());
    doc.getXmlFragment('notes').insert(0, [new Y.XmlElement('iframe')]);
    expect((await refused(await withState(Y.encodeStateAsUpdateV2(doc))))[0]).toBe('damaged');
  });

  it('is refused where its parts are nested deeper than any stack', async () => {
    const doc = toLiving(notedMeeting());
    let inner: Y.XmlElement | Y.XmlFragment = doc.getXmlFragment('notes');
    doc.transact(() => {
      for (let depth = 0; depth < 20_000; depth++) {
        const next = new Y.XmlElement('group');
        inner.insert(0, [next]);
        inner = next;
      }
    });
    expect((await refused(await withState(Y.encodeStateAsUpdateV2(doc))))[0]).toBe('damaged');
  });

  it('is refused where a few bytes claim pieces without number', async () => {
    // One client with 2^31 structs; the run-length decoder of the pieces repeats its last value for ever.
    const long = [0x80, 0x80, 0x80, 0x80, 0x08];
    const part = (...bytes: number[]) => [bytes.length, ...bytes];
    const state = Uint8Array.from([
      0,
      ...part(),
      ...part(1),
      ...part(),
      ...part(),
      ...part(0),
      ...part(0),
      ...part(),
      ...part(),
      ...part(0x41, ...long),
      1,
      ...long,
      0,
      0,
    ]);
    expect(await refused(await withState(state))).toEqual(['hostile', expect.stringContaining('pieces')]);
  });
});

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
