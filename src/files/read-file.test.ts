import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBytes, textOf } from './read-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-read-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the text of bytes', () => {
  it('is the text that was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(textOf(new TextEncoder().encode(text))).toEqual({ ok: true, text });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]),
        fc.uint8Array({ maxLength: 200 }),
        (mark, bytes) => {
          expect(textOf(Uint8Array.of(...mark, ...bytes))).toHaveProperty('ok');
        },
      ),
    );
  });

  it.each([
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x56, 0x50, 0xc3, 0xa9]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x56, 0, 0x50, 0, 0xe9, 0]],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x56, 0, 0x50, 0, 0xe9]],
  ])('is read from %s', (_, bytes) => {
    expect(textOf(Uint8Array.from(bytes))).toEqual({ ok: true, text: 'VPé' });
  });

  it.each([
    ['with a zero', [0x56, 0]],
    ['in UTF-16 with a zero', [0xff, 0xfe, 0x56, 0, 0, 0]],
    ['in half a UTF-16 unit', [0xff, 0xfe, 0x56]],
    ['in Latin-1', [0x74, 0xe9, 0x0a]],
  ])('%s is refused', (_, bytes) => {
    expect(textOf(Uint8Array.from(bytes))).toMatchObject({ ok: false });
  });
});

describe('reading', () => {
  it('takes a file of exactly the limit, and none beyond it', async () => {
    await writeFile(join(folder, 'a'), 'four');
    expect(await readBytes(join(folder, 'a'), 4)).toEqual({
      read: true,
      bytes: new TextEncoder().encode('four'),
    });
    expect(await readBytes(join(folder, 'a'), 3)).toMatchObject({ read: false, why: 'too large' });
  });

  it.runIf(process.platform !== 'win32')('does not wait for a pipe that nobody writes into', async () => {
    expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
    expect(await readBytes(join(folder, 'pipe'), 4)).toMatchObject({ read: false, why: 'not a file' });
  });

  it.runIf(process.platform === 'linux')('keeps the limit where a device never ends', async () => {
    expect(await readBytes('/dev/zero', 100_000, 'all sources')).toMatchObject({
      read: false,
      why: 'too large',
    });
  });
});

describe('a file that goes while it is read', () => {
  const SIZE = 8 * 1024 * 1024;
  const begin = async () => {
    const path = join(folder, 'notes.txt');
    await writeFile(path, new Uint8Array(SIZE).fill(0x61));
    return { path, reading: readBytes(path, SIZE) };
  };

  it('is read whole, or refused where it had gone before', async () => {
    const { path, reading } = await begin();
    await rm(path);
    const read = await reading;
    expect(read.read ? read.bytes.length : read.reason).toBeOneOf([SIZE, 'there is no such file or folder']);
  });

  it('is never taken by half', async () => {
    // Cut short at each of many moments: before it is opened, between two pieces, after the last.
    const lengths = new Set<number | string>();
    for (let turn = 0; turn < 20; turn++) {
      const { path, reading } = await begin();
      for (let pause = 0; pause < turn; pause++) await new Promise(setImmediate);
      await truncate(path, 1);
      const read = await reading;
      lengths.add(read.read ? read.bytes.length : read.reason);
    }
    const cutShort = 'it was cut short while it was read; try again';
    expect([1, SIZE, cutShort]).toEqual(expect.arrayContaining([...lengths]));
  });
});
