import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POINT } from '../core/export/sample-item.ts';
import { readNotes } from './notes-file.ts';

const PNG = new Uint8Array(Buffer.from(POINT, 'base64'));
const NOTES = (photos: string) => `title: Ferries
body: Council
date: 2024-05-07
people:
  VP = Ms. Vera PAPPAS, Deputy Minister [presenter]
  OD = Mr. Omar van den DOOL, Mayor
photos:
${photos}

notes:
10:02 VP: two more ferries
`;

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rapporteur-notes-')), 'meeting');
  await mkdir(folder);
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

async function read(content: string | Uint8Array) {
  await writeFile(join(folder, 'ferry.notes.txt'), content);
  return readNotes(join(folder, 'ferry.notes.txt'));
}

describe('a notes file', () => {
  it('is read with its name and its text as it stands', async () => {
    expect(await read('title: Ferries\r\n\r\n10:02 VP: “two” 😀')).toEqual({
      read: true,
      file: {
        kind: 'notes',
        name: 'ferry.notes.txt',
        text: 'title: Ferries\r\n\r\n10:02 VP: “two” 😀',
        pictures: [],
        remarks: [],
      },
    });
  });

  it('may be empty', async () => {
    expect(await read('')).toMatchObject({ read: true, file: { text: '' } });
  });

  it('may be in the UTF-16 that some editors write', async () => {
    const text = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('VP: é', 'utf16le')]);
    expect(await read(text)).toMatchObject({ read: true, file: { text: 'VP: é' } });
  });

  it('of random bytes is refused in a sentence', async () => {
    expect(await read(Uint8Array.from({ length: 500 }, (_, at) => (at * 151) % 256))).toEqual({
      read: false,
      reason: expect.stringMatching(
        /^“ferry\.notes\.txt” is not a text file in UTF-8\. Nothing was imported\./,
      ),
    });
  });

  it('of 50 MB is refused in a sentence', async () => {
    await writeFile(join(folder, 'large.txt'), '');
    await truncate(join(folder, 'large.txt'), 50 * 1024 * 1024);
    expect(await readNotes(join(folder, 'large.txt'))).toEqual({
      read: false,
      reason: expect.stringContaining('“large.txt” is larger than 20 MB'),
    });
  });

  it('that has vanished is refused in a sentence', async () => {
    expect(await readNotes(join(folder, 'gone.txt'))).toEqual({
      read: false,
      reason: expect.stringContaining('“gone.txt” could not be read: there is no such file or folder'),
    });
  });

  it('that is a folder is refused in a sentence', async () => {
    expect(await readNotes(folder)).toEqual({ read: false, reason: '“meeting” is not a file.' });
  });
});

describe('the pictures that a notes file names', () => {
  it('come with it, by the path that stands there, each once', async () => {
    await mkdir(join(folder, 'pictures'));
    await writeFile(join(folder, 'pictures', 'pappas.png'), PNG);
    const notes = await read(NOTES('  VP = pictures/pappas.png | Photo: Port\n  OD = pictures/pappas.png'));
    expect(notes).toMatchObject({ read: true, file: { remarks: [] } });
    if (!notes.read) return;
    expect(notes.file.pictures).toEqual([{ path: 'pictures/pappas.png', type: 'image/png', bytes: PNG }]);
  });

  it.each(['../secret.png', 'pictures/../../secret.png', '/etc/secret.png', '..\\secret.png', 'link.png'])(
    'are not taken from outside its folder: %s',
    async (path) => {
      await writeFile(join(folder, '..', 'secret.png'), PNG);
      await symlink(join(folder, '..', 'secret.png'), join(folder, 'link.png'));
      expect(await read(NOTES(`  VP = ${path}`))).toMatchObject({
        read: true,
        file: {
          pictures: [],
          remarks: [
            `The picture “${path}” was left out: only pictures in the folder of the file, or below it, are read.`,
          ],
        },
      });
    },
  );

  it('that are missing, or none, are remarks; the notes are read all the same', async () => {
    await writeFile(join(folder, 'page.jpg'), '<html>');
    expect(await read(NOTES('  VP = gone.jpg\n  OD = page.jpg'))).toMatchObject({
      read: true,
      file: {
        pictures: [],
        remarks: [
          'The picture “gone.jpg” was left out: there is no such file or folder.',
          'The picture “page.jpg” was left out: it is not a png, jpeg, gif or webp.',
        ],
      },
    });
  });
});
