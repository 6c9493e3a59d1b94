import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { damageIn } from './leveldb.ts';
import { Storage } from './storage.ts';

const NOW = Date.UTC(2026, 10, 24, 9, 30);
/** The beginning of a manifest as Chromium writes it: one record that names the order of the keys. */
const MANIFEST = Buffer.from('e4d68eee10000101086964625f636d70310200030204 00'.replace(' ', ''), 'hex');
/** A second record, as LevelDB writes it: table 5, of 200 bytes, with the keys from a to b, at level 0. */
const WITH_TABLE = Buffer.concat([MANIFEST, record(Buffer.from('070005c80101610162', 'hex'))]);
/** A third: table 5 is no longer there. */
const WITHOUT_TABLE = Buffer.concat([WITH_TABLE, record(Buffer.from('060005', 'hex'))]);
const TABLE = Buffer.concat([Buffer.alloc(192, 7), Buffer.from('57fb808b247547db', 'hex')]);

/** A whole record of a log. The checksum is taken bit by bit, by the definition of CRC-32C. */
function record(content: Buffer): Buffer {
  let sum = 0xffffffff;
  for (const byte of [1, ...content]) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0x82f63b78 : sum >>> 1;
  }
  const crc = (sum ^ 0xffffffff) >>> 0;
  const head = Buffer.alloc(7);
  head.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0, 0);
  head.writeUInt16LE(content.length, 4);
  head.writeUInt8(1, 6);
  return Buffer.concat([head, content]);
}

let folder: string;
let database: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storage-'));
  database = join(folder, 'IndexedDB', 'app_rapporteur_0.indexeddb.leveldb');
  mkdirSync(database, { recursive: true });
  writeFileSync(join(database, 'CURRENT'), 'MANIFEST-000001\n');
  writeFileSync(join(database, 'MANIFEST-000001'), MANIFEST);
  writeFileSync(join(database, '000003.log'), '');
  writeFileSync(join(database, 'LOCK'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const damage = () => damageIn(join(folder, 'IndexedDB'));

function storage(clear: () => Promise<void> = async () => {}): Storage {
  return new Storage({ folder, asideFolder: join(folder, 'set-aside'), now: () => NOW, clear });
}

describe('the look at the database', () => {
  it('finds nothing wrong with one that Chromium has just made, nor where there is none', async () => {
    expect(await damage()).toBeNull();
    expect(await damageIn(join(folder, 'nothing'))).toBeNull();
  });

  it.each([0, 1, 6, 7, 20])(
    'leaves a log that was torn after %i bytes to Chromium, which mends it',
    async (length) => {
      writeFileSync(join(database, '000003.log'), MANIFEST.subarray(0, length));
      expect(await damage()).toBeNull();
    },
  );

  it('leaves a log of zeros, as a power cut may leave one, to Chromium', async () => {
    writeFileSync(join(database, '000003.log'), Buffer.alloc(4096));
    expect(await damage()).toBeNull();
  });

  it.each([
    ['CURRENT', Buffer.from('MANIFEST-0000xx')],
    ['CURRENT', Buffer.from('MANIFEST-000009\n')],
    ['MANIFEST-000001', Buffer.from(MANIFEST).fill(7, 9, 12)],
    ['000003.log', Buffer.alloc(200, 0x77)],
    ['000005.ldb', Buffer.alloc(200, 7)],
    ['000005.ldb', Buffer.alloc(3)],
  ])('finds a %s that is none', async (name, bytes) => {
    writeFileSync(join(database, 'MANIFEST-000001'), WITH_TABLE);
    writeFileSync(join(database, '000005.ldb'), TABLE);
    expect(await damage()).toBeNull();
    writeFileSync(join(database, name), bytes);
    expect(await damage()).not.toBeNull();
  });

  it('finds that a table is gone', async () => {
    writeFileSync(join(database, 'MANIFEST-000001'), WITH_TABLE);
    expect(await damage()).toContain('000005.ldb');
  });

  it.each([
    ['was not yet named when the program was killed', MANIFEST],
    ['is no longer named', WITHOUT_TABLE],
    ['is named by a record that was cut off', WITH_TABLE.subarray(0, WITH_TABLE.length - 1)],
  ])('leaves half a table that %s to Chromium, which throws it away', async (_when, manifest) => {
    writeFileSync(join(database, 'MANIFEST-000001'), manifest);
    writeFileSync(join(database, '000005.ldb'), TABLE.subarray(0, 100));
    expect(await damage()).toBeNull();
  });

  it('leaves a log whose first record was torn in its content to Chromium', async () => {
    writeFileSync(join(database, '000003.log'), Buffer.from(MANIFEST).fill(0, 12));
    expect(await damage()).toBeNull();
  });
});

describe('the files of a damaged database', () => {
  it('are set aside before a page can open it, and told of once', async () => {
    writeFileSync(join(database, 'CURRENT'), 'noise');
    const found = storage();
    await found.check();
    expect(readdirSync(join(folder, 'set-aside'))).toEqual(['2026-11-24 09-30-00']);
    expect(readdirSync(folder)).not.toContain('IndexedDB');
    expect(found.takeReport()).toContain('set-aside');
    expect(found.takeReport()).toBeNull();
  });

  it('are copied aside where the page found them damaged, each time into a folder of its own, and only then cleared', async () => {
    let copiedBefore = 0;
    const found = storage(async () => {
      copiedBefore = readdirSync(join(folder, 'set-aside')).length;
    });
    expect(await found.setAside()).toBeNull();
    expect(await found.setAside()).toBeNull();
    expect(copiedBefore).toBe(2);
    const aside = readdirSync(join(folder, 'set-aside'), { recursive: true }).map(String);
    expect(aside.filter((path) => path.endsWith('CURRENT')).length).toBe(2);
    expect(aside.some((path) => path.endsWith('LOCK'))).toBe(false);
  });

  it('stay where they are, and are not cleared, where they can’t be copied', async () => {
    let cleared = false;
    writeFileSync(join(folder, 'set-aside'), 'a file in the way');
    const found = storage(async () => {
      cleared = true;
    });
    expect(await found.setAside()).toContain('as they were');
    expect(cleared).toBe(false);
    expect(readdirSync(database)).toContain('CURRENT');
  });

  it('of a healthy database are left alone', async () => {
    const found = storage();
    await found.check();
    expect(found.takeReport()).toBeNull();
    expect(readdirSync(database)).toContain('CURRENT');
  });
});
