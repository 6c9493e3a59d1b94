import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readListFile, textInAnyEncoding } from './list-file.ts';

const LIST = 'Nom;Prénom\nMÜLLER;Zoë\n';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-list-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(content: string | Uint8Array) {
  const path = join(folder, 'list.csv');
  await writeFile(path, content);
  return readListFile(path);
}

describe('a list of people', () => {
  it.each([
    ['UTF-8', Buffer.from(LIST)],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(LIST)])],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LIST, 'utf16le')])],
    ['UTF-16 without it', Buffer.from(LIST, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(LIST, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(LIST, 'latin1')],
  ])('in %s is read', async (_encoding, bytes) => {
    expect(await read(bytes)).toEqual({ outcome: 'text', name: 'list.csv', text: LIST });
  });

  it('that is a spreadsheet or no text is refused in a sentence that says what to do', async () => {
    expect(await read(Buffer.from('PK\u0003\u0004etc', 'latin1'))).toEqual({
      outcome: 'unreadable',
      reason: expect.stringContaining('Save it as CSV'),
    });
    expect(await read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1]))).toMatchObject({
      outcome: 'unreadable',
    });
    expect(textInAnyEncoding(new Uint8Array())).toBe('');
  });

  it('that is a Word file is handed on as it is', async () => {
    const path = join(folder, 'List.DOCX');
    const bytes = Uint8Array.from(Buffer.from('PK\u0003\u0004etc', 'latin1'));
    await writeFile(path, bytes);
    expect(await readListFile(path)).toEqual({ outcome: 'word', name: 'List.DOCX', bytes });
  });

  it('that is too large, or gone, is refused', async () => {
    await read('x');
    await truncate(join(folder, 'list.csv'), 5_000_000);
    expect(await readListFile(join(folder, 'list.csv'))).toEqual({
      outcome: 'unreadable',
      reason: '“list.csv” was not taken: it is larger than 4 MB. Nothing was added.',
    });
    expect(await readListFile(join(folder, 'other.csv'))).toMatchObject({ outcome: 'unreadable' });
  });
});
