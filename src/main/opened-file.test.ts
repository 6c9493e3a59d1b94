import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../core/archive/limits.ts';
import { readOpened } from './opened-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opened-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file that is opened', () => {
  it('is an archive by its first bytes, whatever its name', async () => {
    const path = join(folder, 'notes.txt');
    const bytes = Buffer.from('PK\x03\x04 and the rest', 'latin1');
    writeFileSync(path, bytes);
    const opened = await readOpened(path);
    expect(opened).toEqual({
      read: true,
      file: { kind: 'archive', name: 'notes.txt', bytes: new Uint8Array(bytes) },
    });
  });

  it('is notes where it is text, whatever its name', async () => {
    const path = join(folder, 'meeting.rapporteur');
    writeFileSync(path, 'title: Ferries\nnotes:\nhello\n');
    expect(await readOpened(path)).toMatchObject({ read: true, file: { kind: 'notes' } });
  });

  it('is refused in a sentence where it is larger than any archive', async () => {
    const path = join(folder, 'bomb.rapporteur');
    writeFileSync(path, 'PK\x03\x04');
    truncateSync(path, LIMITS.archive + 1);
    expect(await readOpened(path)).toMatchObject({ read: false, reason: expect.stringContaining('640 MB') });
  });

  it('that has gone is told in a sentence', async () => {
    expect(await readOpened(join(folder, 'gone.rapporteur'))).toMatchObject({ read: false });
  });
});
