import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POINT } from '../core/export/sample-item.ts';
import { readPictures } from './pictures.ts';

const PNG = new Uint8Array(Buffer.from(POINT, 'base64'));
const GIF = Uint8Array.from([...Buffer.from('GIF89a'), 1, 0, 1, 0]);
/** A lossless WebP of one by one, as far as its head. */
const WEBP = Uint8Array.from([
  ...Buffer.from('RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0\x2f', 'latin1'),
  ...Array(9).fill(0),
]);
/** A JPEG of one by one, as far as its frame header. */
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0);

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rapporteur-pictures-')), 'meeting');
  await mkdir(join(folder, 'below'), { recursive: true });
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const read = (...paths: string[]) => readPictures(join(folder, 'notes.txt'), paths);

describe('the pictures that a file names', () => {
  it.each([
    ['png', PNG],
    ['gif', GIF],
    ['webp', WEBP],
    ['jpeg', JPEG],
  ])('are known by their bytes as %s, whatever their name', async (format, bytes) => {
    await writeFile(join(folder, 'portrait.tiff'), bytes);
    const { pictures, leftOut } = await read('portrait.tiff');
    expect(leftOut).toEqual([]);
    expect(pictures).toEqual(new Map([['portrait.tiff', { type: `image/${format}`, bytes }]]));
  });

  it('may be named in any way that stays in the folder', async () => {
    await writeFile(join(folder, 'below', 'a.png'), PNG);
    await symlink(join(folder, 'below', 'a.png'), join(folder, 'link.png'));
    const paths = ['below/a.png', 'below\\a.png', './below/../below/a.png', 'link.png'];
    expect([...(await read(...paths)).pictures.keys()]).toEqual(paths);
  });

  it.each([
    '../secret.png',
    'below/../../secret.png',
    '..\\secret.png',
    '/etc/secret.png',
    'C:\\secret.png',
    'https://example.org/a.png',
    'data:image/png,none',
    'link.png',
  ])('are not taken from elsewhere: %s', async (path) => {
    await writeFile(join(folder, '..', 'secret.png'), PNG);
    await symlink(join(folder, '..', 'secret.png'), join(folder, 'link.png'));
    const { pictures, leftOut } = await read(path);
    expect(pictures.size).toBe(0);
    expect(leftOut).toEqual([{ path, reason: expect.stringContaining('only pictures in the folder') }]);
  });

  it('are left out with the reason where they are none', async () => {
    await writeFile(join(folder, 'page.png'), '<html>');
    await writeFile(join(folder, 'large.png'), PNG);
    await truncate(join(folder, 'large.png'), 20 * 1024 * 1024 + 1);
    expect((await read('page.png', 'large.png', 'below', 'gone.png', 'a\0.png')).leftOut).toEqual([
      { path: 'page.png', reason: 'it is not a png, jpeg, gif or webp' },
      { path: 'large.png', reason: 'it is larger than 20 MB' },
      { path: 'below', reason: 'it is not a file' },
      { path: 'gone.png', reason: 'there is no such file or folder' },
      { path: 'a\0.png', reason: 'its name has characters that no file can have' },
    ]);
  });

  it('come to 100 MB at the most; what is beyond is left out', async () => {
    const names = [1, 2, 3, 4, 5, 6].map((number) => `${number}.png`);
    for (const name of names) {
      await writeFile(join(folder, name), PNG);
      await truncate(join(folder, name), 20 * 1024 * 1024);
    }
    const { pictures, leftOut } = await read(...names);
    expect([...pictures.keys()]).toEqual(names.slice(0, 5));
    expect(leftOut).toEqual([{ path: '6.png', reason: 'together the pictures are larger than 100 MB' }]);
  });
});
