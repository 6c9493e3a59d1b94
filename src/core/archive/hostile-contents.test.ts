import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { livingUpdate, toLiving } from '../meeting/living.ts';
import { emptyMeeting, type Meeting } from '../meeting/meeting.ts';
import { meetingOf } from '../meeting/meetings.fixture.ts';
import { json, notedMeeting, PICTURE, pictureFile, strangersArchive } from './archive.fixture.ts';
import { MEETING, refusal, refused } from './hostile.fixture.ts';
import { LIMITS } from './limits.ts';
import { readManifest } from './manifest.ts';
import { readArchive } from './read.ts';
import { verifyArchive } from './verify.ts';

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
