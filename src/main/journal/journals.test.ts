import {
  appendFile,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { compactJournal } from '../../core/journal/compact.ts';
import { realDisk } from '../../files/disk.ts';
import { Journals } from './journals.ts';

const MEETING = 'Meeting of 24 November/Ü';
let folder = '';
let now = 0;
let alarms: (() => void)[] = [];
let problems: (string | null)[] = [];
let wanted: string[] = [];
const started: Journals[] = [];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rapporteur-journals-')), 'journals');
  now = 1_700_000_000_000;
  alarms = [];
  problems = [];
  wanted = [];
});
afterEach(async () => {
  await Promise.all(
    started.splice(0).map(async (journals) => {
      await journals.flush();
      await journals.settled();
      await journals.rest();
    }),
  );
  await rm(join(folder, '..'), { recursive: true, force: true });
});

function start(): Journals {
  const journals = new Journals({
    folder,
    disk: realDisk,
    timing: {
      now: () => now,
      after: (_, act) => {
        alarms.push(act);
        return () => {
          alarms = alarms.filter((alarm) => alarm !== act);
        };
      },
    },
    small: 1_000_000,
    compact: async (path, end) => compactJournal((await readFile(path)).subarray(0, end)),
    onProblem: (problem) => problems.push(problem),
    onStateWanted: (meeting) => wanted.push(meeting),
  });
  started.push(journals);
  return journals;
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const change = (...values: number[]) => [{ is: 'change' as const, change: bytes(...values) }];

async function journalFile(): Promise<string> {
  const name = (await readdir(folder)).find((each) => each.endsWith('.journal'));
  if (name === undefined) throw new Error('There is no journal.');
  return join(folder, name);
}

async function changesIn(journals: Journals, meeting = MEETING): Promise<number[][]> {
  const read = await journals.read(meeting);
  return read.outcome === 'read' ? read.journal.changes.map(({ change }) => [...change]) : [];
}

describe('a journal', () => {
  it('gives back what was kept, in its order, to another program that is started later', async () => {
    const journals = start();
    expect(await journals.keep(MEETING, change(1), 'system')).toEqual({ kept: true });
    await Promise.all([
      journals.keep(MEETING, change(2), 'system'),
      journals.keep(MEETING, change(3), 'system'),
      journals.keep(MEETING, [{ is: 'state', state: bytes(4) }], 'disk'),
    ]);
    expect(await changesIn(start())).toEqual([[1], [2], [3], [4]]);
    expect(await start().list()).toEqual([{ meeting: MEETING, binned: false, changedAt: now }]);
  });

  it('goes on where the program before ended', async () => {
    await start().keep(MEETING, change(1), 'system');
    const journals = start();
    await journals.keep(MEETING, change(2), 'system');
    expect(await changesIn(journals)).toEqual([[1], [2]]);
  });

  it('is one file a meeting, however alike their ids are', async () => {
    const journals = start();
    await journals.keep('a', change(1), 'system');
    await journals.keep('A', change(2), 'system');
    await journals.keep('a/', change(3), 'system');
    expect(await changesIn(journals, 'a')).toEqual([[1]]);
    expect((await journals.list()).map(({ meeting }) => meeting).sort()).toEqual(['A', 'a', 'a/']);
  });

  it('keeps pictures under their hash, the last of a path', async () => {
    const journals = start();
    await journals.keepPicture(MEETING, { path: 'a.png', type: 'image/png', bytes: bytes(1, 2) });
    await journals.keepPicture(MEETING, { path: 'a.png', type: 'image/jpeg', bytes: bytes(3) });
    const read = await start().read(MEETING);
    expect(read).toMatchObject({
      journal: { pictures: [{ path: 'a.png', type: 'image/jpeg', bytes: bytes(3) }], damaged: 0 },
    });
  });

  it('counts a picture that is not what it was', async () => {
    const journals = start();
    await journals.keepPicture(MEETING, { path: 'a.png', type: 'image/png', bytes: bytes(1, 2) });
    const pictures = (await readdir(folder)).find((name) => name.endsWith('.pictures')) ?? '';
    const [name = ''] = await readdir(join(folder, pictures));
    await writeFile(join(folder, pictures, name), 'xx');
    expect(await start().read(MEETING)).toMatchObject({ journal: { pictures: [], damaged: 1 } });
  });

  it('is closed until the next change, and what changes nothing in the meeting leaves it closed', async () => {
    const journals = start();
    expect(await journals.endOf(MEETING)).toBe('none');
    await journals.keep(MEETING, change(1), 'system');
    expect([await journals.endOf(MEETING), await start().endOf(MEETING)]).toEqual(['open', 'open']);
    await journals.keep(MEETING, [{ is: 'closed' }], 'system');
    expect([await journals.endOf(MEETING), await start().endOf(MEETING)]).toEqual(['closed', 'closed']);
    now += 1000;
    await journals.keep(MEETING, [{ is: 'binned' }], 'disk');
    expect([await journals.endOf(MEETING), await start().endOf(MEETING)]).toEqual(['closed', 'closed']);
    expect(await start().list()).toEqual([{ meeting: MEETING, binned: true, changedAt: now - 1000 }]);
    await journals.keep(MEETING, change(2), 'system');
    expect([await journals.endOf(MEETING), await start().endOf(MEETING)]).toEqual(['open', 'open']);
  });

  it('knows the last change from the checkpoints after it', async () => {
    const journals = start();
    await journals.keep(MEETING, change(1), 'system');
    now += 60_000;
    await journals.keep(MEETING, [{ is: 'state', state: bytes(1) }], 'disk');
    expect(await start().list()).toMatchObject([{ changedAt: now - 60_000 }]);
    // The same state again, by a program that was started later, is no change; another without changes is.
    const later = start();
    now += 60_000;
    await later.keep(MEETING, [{ is: 'state', state: bytes(1) }], 'disk');
    expect(await start().list()).toMatchObject([{ changedAt: now - 120_000 }]);
    await later.keep(MEETING, [{ is: 'state', state: bytes(2) }], 'disk');
    expect(await start().list()).toMatchObject([{ changedAt: now }]);
  });

  it('closes its file when nothing is left to do, and opens it again', async () => {
    const journals = start();
    await journals.keep(MEETING, change(1), 'disk');
    await journals.keep(MEETING, [{ is: 'closed' }], 'disk');
    await journals.rest();
    expect(await journals.endOf(MEETING)).toBe('closed');
    await journals.keep(MEETING, change(2), 'system');
    expect(await changesIn(journals)).toEqual([[1], [2]]);
  });

  it('that is let go leaves nothing, and may begin again', async () => {
    const journals = start();
    await journals.keep(MEETING, change(1), 'system');
    await journals.keep('other', change(1), 'system');
    await journals.keepPicture(MEETING, { path: 'a.png', type: 'image/png', bytes: bytes(1, 2) });
    expect(await journals.drop(MEETING)).toBeNull();
    expect(await readdir(folder)).toHaveLength(1);
    expect(await journals.read(MEETING)).toEqual({ outcome: 'none' });
    await journals.keep(MEETING, change(2), 'system');
    expect(await changesIn(journals)).toEqual([[2]]);
  });
});

describe('a journal that was torn', () => {
  it('is cut off at its last whole record, and the rest is set aside', async () => {
    await start().keep(MEETING, change(1), 'system');
    const file = await journalFile();
    await appendFile(file, (await readFile(file)).subarray(-24, -3));
    const journals = start();
    await journals.keep(MEETING, change(2), 'system');
    expect(await changesIn(journals)).toEqual([[1], [2]]);
    expect((await readdir(folder)).some((name) => name.endsWith('.torn'))).toBe(true);
  });

  it.each([0, 5, 8, 20])('within its first %i bytes begins again', async (length) => {
    await start().keep(MEETING, change(1), 'system');
    await truncate(await journalFile(), length);
    const journals = start();
    expect(await journals.keep(MEETING, change(2), 'system')).toEqual({ kept: true });
    expect(await changesIn(start())).toEqual([[2]]);
  });
});

describe('a journal of a later version', () => {
  it('is neither read nor written, and says so in words', async () => {
    const { encodeRecord } = await import('../../core/journal/record.ts');
    await start().keep(MEETING, change(1), 'system');
    const file = await journalFile();
    const later = Buffer.concat([
      new TextEncoder().encode('RAPPJRNL'),
      encodeRecord({ is: 'meeting', at: 0, version: 2, meeting: MEETING }),
      new Uint8Array(50),
    ]);
    await writeFile(file, later);
    const journals = start();
    expect(await journals.read(MEETING)).toEqual({ outcome: 'newer' });
    expect(await journals.keep(MEETING, change(2), 'system')).toMatchObject({ kept: false });
    expect(journals.problem).toContain('newer version of Rapporteur');
    expect(await readFile(file)).toEqual(later);
  });
});

describe('a journal whose file is taken away', () => {
  it('is written again as a whole, and asks for the state', async () => {
    const journals = start();
    await journals.keep(MEETING, change(1), 'disk');
    await unlink(await journalFile());
    await journals.keep(MEETING, change(2), 'system');
    await journals.flush();
    expect(journals.problem).toContain('moved or deleted');
    expect(await changesIn(journals)).toEqual([[1], [2]]);
    await journals.retryNow();
    expect(problems.at(-1)).toBeNull();
    expect(wanted).toEqual([MEETING]);
    expect(await changesIn(start())).toEqual([[1], [2]]);
  });

  it('with all folders above it, is written again', async () => {
    const journals = start();
    await journals.keep(MEETING, change(1), 'disk');
    await rm(join(folder, '..'), { recursive: true });
    await journals.keep(MEETING, change(2), 'system');
    await journals.flush();
    await journals.retryNow();
    expect(await changesIn(start())).toEqual([[1], [2]]);
  });

  it('and another put in its place, sets that one aside', async () => {
    const journals = start();
    await journals.keep(MEETING, change(1), 'disk');
    const file = await journalFile();
    await unlink(file);
    await writeFile(file, 'foreign');
    await journals.keep(MEETING, change(2), 'system');
    await journals.flush();
    await journals.retryNow();
    expect(await changesIn(start())).toEqual([[1], [2]]);
    const aside = (await readdir(folder)).find((name) => name.endsWith('.replaced')) ?? '';
    expect(await readFile(join(folder, aside), 'utf8')).toBe('foreign');
  });
});

describe('a journal that has grown', () => {
  it('is made small again, while it goes on, with all that it held', async () => {
    const journals = start();
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('updateV2', (update: Uint8Array) => updates.push(update));
    for (let i = 0; i < 40; i++) {
      doc.getText('notes').insert(0, 'a word '.repeat(10_000));
      doc.getText('notes').delete(0, 69_990);
    }
    await journals.keepPicture(MEETING, { path: 'a.png', type: 'image/png', bytes: bytes(1, 2) });
    await journals.keep(MEETING, [{ is: 'binned' }], 'disk');
    // One by one, so that some come while it is compacted.
    await Promise.all(
      updates.map((update) => journals.keep(MEETING, [{ is: 'change', change: update }], 'system')),
    );
    doc.getText('notes').insert(0, 'the end');
    await journals.keep(MEETING, [{ is: 'change', change: updates.at(-1) ?? bytes() }], 'disk');
    await journals.settled();
    expect((await stat(await journalFile())).size).toBeLessThan(1_000_000);
    const read = await start().read(MEETING);
    if (read.outcome !== 'read') throw new Error(read.outcome);
    const back = new Y.Doc();
    for (const { change } of read.journal.changes) Y.applyUpdateV2(back, change);
    expect(back.getText('notes').toString()).toBe(doc.getText('notes').toString());
    expect(read.journal).toMatchObject({ binned: true, pictures: [{ path: 'a.png' }], damaged: 0 });
  });
});
