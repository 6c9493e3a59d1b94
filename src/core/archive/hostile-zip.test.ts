import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { json, notedArchive, PICTURE, strangersArchive } from './archive.fixture.ts';
import { MEETING, patched, refused, u16, u32 } from './hostile.fixture.ts';
import { LIMITS } from './limits.ts';
import { readManifest } from './manifest.ts';

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
