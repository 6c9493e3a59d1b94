import { describe, expect, it } from 'vitest';
import { readManifest } from '../../core/archive/manifest.ts';
import { writePlainArchive } from '../../core/archive/write.ts';
import { parseShorthand } from '../../core/shorthand/parse.ts';
import { type Disk, readIfThere } from '../../files/disk.ts';
import { FailingDisk, type Fault, type Luck, seeded } from '../../files/failing-disk.fixture.ts';
import type { ArchivedJournal } from '../background/archive-journal.ts';
import type { BackupChoices } from '../settings.ts';
import { Backups } from './backups.ts';
import { Shelf } from './shelf.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 24, 9, 30);
const USUAL = '/documents/Rapporteur backups';
const SETTINGS: BackupChoices = { backupFolder: null, backupLimit: 2000 };

/** The archive of a meeting as its journal would give it. */
async function archiveOf(meeting: string, madeAt: number, title = 'Ferries'): Promise<ArchivedJournal> {
  const parsed = parseShorthand(`title: ${title}\nnotes:\nsaid at ${madeAt}\n`).meeting;
  const bytes = await writePlainArchive({ ...parsed, id: meeting }, new Map(), { madeAt });
  return { bytes, title, words: readManifest(bytes)?.words ?? -1 };
}

const refusal = (code: string) => Object.assign(new Error(`${code}: injected`), { code });

async function folders(disk: Disk): Promise<void> {
  await disk.mkdir('/documents');
  const root = await disk.open('/', 'r');
  await root.sync();
}

function world(disk: Disk, settings: BackupChoices = SETTINGS) {
  const changed = new Map<string, number>();
  const titles = new Map<string, string>();
  /** Meetings of which no archive can be made. */
  const broken = new Set<string>();
  const told: (string | null)[] = [];
  const clock = { now: START };
  const backups = new Backups({
    disk,
    now: () => clock.now,
    usualFolder: USUAL,
    settings,
    forgotten: null,
    journals: async () => [...changed].map(([meeting, changedAt]) => ({ meeting, changedAt, binned: false })),
    archive: async (meeting, madeAt) => {
      if (broken.has(meeting)) throw new Error('It has more than 20000 participants.');
      return archiveOf(meeting, madeAt, titles.get(meeting));
    },
    onProblem: (problem) => told.push(problem),
  });
  return { backups, changed, titles, broken, told, clock };
}

async function readable(disk: Disk): Promise<string[]> {
  return (await new Shelf(USUAL, disk).list()).map(({ name }) => name).sort();
}

describe('backups', () => {
  it('are made of each meeting that has changed since its last one, and of no other', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    const { backups, changed, clock } = world(disk);
    changed.set('one', START - 1000);
    changed.set('two', START - 1000);
    await backups.backUpDue();
    clock.now += HOUR;
    changed.set('two', START + 1000);
    await backups.backUpDue();
    expect((await backups.list('one')).map(({ at }) => at)).toEqual([START]);
    expect((await backups.list('two')).map(({ at }) => at)).toEqual([START + HOUR, START]);
    const [newest] = await backups.list('two');
    expect(newest).toMatchObject({ title: 'Ferries', words: 3 });
    expect(readManifest((await backups.read(newest?.name ?? '')) ?? new Uint8Array())?.madeAt).toBe(
      START + HOUR,
    );
  });

  it('of one meeting stay together when it is renamed, and two meetings of one title stay apart', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    const { backups, changed, titles, clock } = world(disk);
    changed.set('one', START).set('two', START);
    clock.now = START + 1;
    await backups.backUpDue();
    titles.set('one', 'Bridges');
    clock.now += HOUR;
    await backups.backUp('one');
    expect((await disk.readdir(USUAL)).length).toBe(2);
    expect((await backups.list('one')).map(({ title }) => title)).toEqual(['Bridges', 'Ferries']);
  });

  it('within a second of each other both stay', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    const { backups } = world(disk);
    await Promise.all([backups.backUp('one'), backups.backUp('one')]);
    expect((await backups.list('one')).length).toBe(2);
  });

  it('go to the usual place while the chosen folder can’t be written, which is told until it can', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    await (await disk.open('/stick', 'w+')).close();
    const { backups, changed, told, clock } = world(disk, { ...SETTINGS, backupFolder: '/stick' });
    changed.set('one', START);
    clock.now += 1;
    await backups.backUpDue();
    expect(backups.problem).toContain('/stick');
    expect(backups.problem).toContain(USUAL);
    expect((await readable(disk)).length).toBe(1);
    await disk.unlink('/stick');
    await disk.mkdir('/stick');
    clock.now += HOUR;
    await backups.backUpDue();
    expect(told.at(-1)).toBeNull();
    expect((await new Shelf('/stick', disk).list()).length).toBe(1);
  });

  it('go to the usual place once for each change, however often a chosen folder is tried again', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    const { backups, changed, clock } = world(disk, { ...SETTINGS, backupFolder: '/stick' });
    changed.set('one', START).set('two', START);
    for (let minute = 1; minute < 5; minute++) {
      clock.now += 60_000;
      await backups.backUpDue();
    }
    expect((await readable(disk)).length).toBe(2);
    expect(backups.problem).toContain('/stick');
    // A stick that is out is not made up for by a folder on this disk.
    expect(await disk.readdir('/')).not.toContain('stick');
  });

  it('go to the usual place where the chosen folder can’t even be listed, and are listed from there', async () => {
    const plain = new FailingDisk();
    await folders(plain);
    await plain.mkdir('/stick');
    const disk: Disk = {
      ...plain,
      readdir: (path) =>
        path.startsWith('/stick') ? Promise.reject(refusal('EACCES')) : plain.readdir(path),
    };
    const { backups, changed, clock } = world(disk, { ...SETTINGS, backupFolder: '/stick' });
    changed.set('one', START);
    clock.now += 1;
    await backups.backUpDue();
    expect(backups.problem).toContain('no permission');
    const [backup] = await backups.list('one');
    expect(await backups.read(backup?.name ?? '')).not.toBeNull();
  });

  it('of every meeting are made in a folder that was just chosen, and once', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    await disk.mkdir('/stick');
    const { backups, changed, clock } = world(disk);
    changed.set('one', START).set('two', START);
    clock.now += 1;
    await backups.backUpDue();
    await backups.moveTo('/stick');
    await backups.backUpDue();
    expect((await new Shelf('/stick', disk).list()).map(({ meeting }) => meeting).sort()).toEqual([
      'one',
      'two',
    ]);
  });

  it('are made although one from the future is there, since a clock was wrong', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    const { backups, changed, clock } = world(disk);
    changed.set('one', START);
    clock.now = START + 3650 * 24 * HOUR;
    await backups.backUpDue();
    clock.now = START + HOUR;
    changed.set('one', START + HOUR - 1);
    await backups.backUpDue();
    expect((await backups.list('one')).map(({ at }) => at)).toContain(START + HOUR);
  });

  it('are made once of a change from the future', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    const { backups, changed, clock } = world(disk);
    changed.set('one', START + 3650 * 24 * HOUR);
    for (let hour = 0; hour < 3; hour++) {
      await backups.backUpDue();
      clock.now += HOUR;
    }
    expect((await backups.list('one')).length).toBe(1);
  });

  it('are made and listed although one of them can’t be read', async () => {
    const plain = new FailingDisk();
    await folders(plain);
    let broken = '';
    const disk: Disk = {
      ...plain,
      open: (path, flags) => (path === broken ? Promise.reject(refusal('EIO')) : plain.open(path, flags)),
    };
    await world(disk).backups.backUp('one');
    const [name = ''] = await readable(disk);
    broken = `${USUAL}/${name}`;
    const { backups, changed, clock } = world(disk);
    clock.now += HOUR;
    changed.set('one', START).set('two', START);
    await backups.backUpDue();
    expect(backups.problem).toBeNull();
    expect((await backups.list()).map(({ meeting }) => meeting).sort()).toEqual(['one', 'two']);
    expect(await readIfThere(plain, broken)).not.toBeNull();
  });

  it('of a meeting that can’t be archived are told of, though others could be', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    const { backups, changed, broken, clock } = world(disk);
    broken.add('one');
    changed.set('one', START).set('two', START);
    clock.now += 1;
    await backups.backUpDue();
    expect(backups.problem).toContain('One meeting');
    expect((await backups.list()).map(({ meeting }) => meeting)).toEqual(['two']);
    broken.clear();
    await backups.backUpDue();
    expect(backups.problem).toBeNull();
  });

  it('that were never finished are swept up, once it is sure that nobody writes them any more', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    const { backups, changed, clock } = world(disk);
    changed.set('one', START);
    clock.now += 1;
    await backups.backUpDue();
    const [own = ''] = await disk.readdir(USUAL);
    await (await disk.open(`${USUAL}/${own}/.rapporteur-0123456789ab.part`, 'w+')).close();
    await backups.backUpDue();
    expect((await disk.readdir(`${USUAL}/${own}`)).length).toBe(2);
    clock.now += HOUR;
    await backups.backUpDue();
    expect((await disk.readdir(`${USUAL}/${own}`)).length).toBe(1);
  });

  it('touch nothing that is somebody else’s, and delete no file that they can’t read', async () => {
    const disk = new FailingDisk();
    await folders(disk);
    const { backups, changed, clock } = world(disk, { ...SETTINGS, backupLimit: 10 });
    await backups.backUp('one');
    const [own = ''] = await disk.readdir(USUAL);
    const strange = [
      `${USUAL}/letter.txt`,
      `${USUAL}/${own}/mine.rapporteur`,
      `${USUAL}/${own}/2001-01-01 00-00-00.rapporteur`,
    ];
    for (const path of strange) await (await disk.open(path, 'w+')).close();
    for (let time = 1; time < 5; time++) {
      clock.now += 400 * 24 * HOUR;
      changed.set('one', clock.now - 1);
      await backups.backUpDue();
    }
    for (const path of strange) expect(await readIfThere(disk, path)).not.toBeNull();
  });

  it.each([
    '../etc/2001-01-01 00-00-00.rapporteur',
    '..\\x/2001-01-01 00-00-00.rapporteur',
    'a/b/2001-01-01 00-00-00.rapporteur',
    'a/passwd',
    '',
  ])('of a name that leads elsewhere (%j) are not there', async (name) => {
    const disk = new FailingDisk();
    await folders(disk);
    expect(await world(disk).backups.read(name)).toBeNull();
  });
});

describe('a backup over an older one of the same hour', () => {
  const PREPARED = 3;
  const LUCK: Luck[] = ['nothing', 'everything', 'some'];

  /** One whole backup, and then one more, which takes the first one's place; with a fault in between. */
  async function twoBackups(disk: FailingDisk): Promise<{ first: boolean; second: boolean }> {
    await folders(disk);
    const { backups, changed, clock } = world(disk);
    changed.set('one', START - 1);
    await backups.backUpDue();
    const first = backups.problem === null && !disk.isOff;
    clock.now += 60_000;
    changed.set('one', clock.now - 1);
    await backups.backUpDue();
    return { first, second: backups.problem === null && !disk.isOff };
  }

  async function expectOneWhole(disk: Disk, when: string): Promise<void> {
    const names = await readable(disk);
    expect(names.length, when).toBeGreaterThan(0);
    const newest = names.at(-1) ?? '';
    const bytes = await new Shelf(USUAL, disk).read(newest);
    expect(readManifest(bytes ?? new Uint8Array())?.meeting.id, when).toBe('one');
  }

  it('leaves the older or the newer one, whole, wherever the program is killed or the power goes', async () => {
    const whole = new FailingDisk();
    await twoBackups(whole);
    for (let call = PREPARED + 1; call <= whole.calls + 1; call++) {
      const disk = new FailingDisk(null, call);
      const { first } = await twoBackups(disk);
      if (!first) continue;
      await expectOneWhole(disk.afterKill(), `killed at ${call}, ${disk.log.at(-1)}`);
      for (const [i, luck] of LUCK.entries()) {
        await expectOneWhole(disk.afterPowerCut(luck, seeded(call * 7 + i)), `power at ${call}, ${luck}`);
      }
    }
  });

  it.each(['ENOSPC', 'EIO', 'EACCES'])(
    'is whole, or the older one is and the person is told, where any call fails with %s',
    async (code) => {
      const whole = new FailingDisk();
      await twoBackups(whole);
      for (let call = PREPARED + 1; call <= whole.calls; call++) {
        for (const effect of ['none', 'done'] satisfies Fault['effect'][]) {
          const disk = new FailingDisk({ call, code, effect });
          await twoBackups(disk);
          // One of the two tries was without a fault.
          await expectOneWhole(disk, `${code} at ${call}, ${disk.log[call - 1]}`);
          await expectOneWhole(disk.afterPowerCut('nothing', seeded(call)), `then power, at ${call}`);
        }
      }
    },
  );
});
