/**
 * Each call to the disk fails once, with each error, and the power goes or the
 * program is killed at each call: what was acknowledged is there.
 */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { compactJournal } from '../../core/journal/compact.ts';
import { FailingDisk, type Fault, type Luck, seeded } from '../../files/failing-disk.fixture.ts';
import { Journals, type Picture } from './journals.ts';
import { placeOf } from './places.ts';
import { readWholeJournal, type WholeJournal } from './whole-journal.ts';

const FOLDER = '/profile/journals';
const MEETING = 'meeting';

/** Changes that do not hang on each other: each sets a key of its own. */
const CHANGES = Array.from({ length: 12 }, (_, i) => {
  const doc = new Y.Doc();
  doc.clientID = i + 1;
  doc.getMap('kept').set(`change ${i}`, 'x'.repeat(40));
  return Y.encodeStateAsUpdateV2(doc);
});
const PICTURE: Picture = { path: 'a.png', type: 'image/png', bytes: Uint8Array.from([1, 2, 3, 4]) };

/** What the program was told so far. */
interface Told {
  readonly attempted: Set<string>;
  readonly bySystem: Set<string>;
  readonly onDisk: Set<string>;
  binned: boolean | null;
  wanted: number;
  problem: string | null;
}

interface Run {
  readonly told: Told;
  readonly journals: Journals;
}

async function run(disk: FailingDisk): Promise<Run> {
  const told: Told = {
    attempted: new Set(),
    bySystem: new Set(),
    onDisk: new Set(),
    binned: null,
    wanted: 0,
    problem: null,
  };
  let now = 1000;
  const journals = new Journals({
    folder: FOLDER,
    disk,
    timing: { now: () => now++, after: () => () => {} },
    compact: async (path, end) => {
      const file = await disk.open(path, 'r');
      try {
        return compactJournal(await file.read(0, end));
      } finally {
        await file.close();
      }
    },
    small: 700,
    onProblem: (problem) => {
      told.problem = problem;
    },
    onStateWanted: () => {
      told.wanted += 1;
    },
  });
  const change = async (i: number, where: 'system' | 'disk') => {
    told.attempted.add(`change ${i}`);
    const kept = await journals.keep(
      MEETING,
      [{ is: 'change', change: CHANGES[i] ?? new Uint8Array() }],
      where,
    );
    if (!kept.kept || disk.isOff) return;
    told.bySystem.add(`change ${i}`);
    if (where === 'disk') told.onDisk.add(`change ${i}`);
  };
  const flush = async () => {
    const before = [...told.bySystem];
    await journals.flush();
    if (journals.isFlushed && !disk.isOff) for (const each of before) told.onDisk.add(each);
  };
  const picture = async () => {
    told.attempted.add('picture');
    const { kept } = await journals.keepPicture(MEETING, PICTURE);
    if (kept && !disk.isOff) for (const set of [told.bySystem, told.onDisk]) set.add('picture');
  };
  await change(0, 'system');
  await Promise.all([change(1, 'system'), change(2, 'system')]);
  await flush();
  await change(3, 'disk');
  await picture();
  await journals.keep(MEETING, [{ is: 'state', state: Y.mergeUpdatesV2(CHANGES.slice(0, 4)) }], 'disk');
  // These outgrow it: it is compacted while the later ones come.
  await Promise.all([4, 5, 6, 7, 8].map((i) => change(i, 'system')));
  await flush();
  await change(9, 'system');
  const binned = await journals.keep(MEETING, [{ is: 'binned' }], 'disk');
  if (binned.kept && !disk.isOff) told.binned = true;
  await journals.settled();
  await change(10, 'system');
  await flush();
  await journals.settled();
  return { told, journals };
}

/** What is in the journal that another program finds on this disk. */
async function found(disk: FailingDisk): Promise<{ kept: Set<string>; journal: WholeJournal | null }> {
  const read = await readWholeJournal(FOLDER, MEETING, { disk });
  if (read.outcome !== 'read') return { kept: new Set(), journal: null };
  const doc = new Y.Doc();
  for (const { change } of read.journal.changes) Y.applyUpdateV2(doc, change);
  const kept = new Set(doc.getMap('kept').keys());
  for (const { bytes } of read.journal.pictures)
    if (bytes.length === PICTURE.bytes.length) kept.add('picture');
  return { kept, journal: read.journal };
}

/** The promise, and that the journal can be gone on with. */
async function check(disk: FailingDisk, told: Told, promised: ReadonlySet<string>, what: string) {
  const { kept, journal } = await found(disk);
  expect(
    [...promised].filter((each) => !kept.has(each)),
    `${what}: lost`,
  ).toEqual([]);
  expect(
    [...kept].filter((each) => !told.attempted.has(each)),
    `${what}: made up`,
  ).toEqual([]);
  if (told.binned === true) expect(journal?.binned, `${what}: in the bin`).toBe(true);
  const journals = new Journals({
    folder: FOLDER,
    disk,
    timing: { now: () => 5000, after: () => () => {} },
    compact: async () => null,
    small: 100_000,
    onProblem: () => {},
    onStateWanted: () => {},
  });
  const last = { is: 'change' as const, change: CHANGES[11] ?? new Uint8Array() };
  expect(await journals.keep(MEETING, [last], 'disk'), `${what}: goes on`).toEqual({ kept: true });
  const after = (await found(disk.afterPowerCut('nothing', seeded(1)))).kept;
  expect(
    [...kept, 'change 11'].filter((each) => !after.has(each)),
    `${what}: lost by going on`,
  ).toEqual([]);
}

const LUCK: Luck[] = ['nothing', 'everything', 'some', 'some', 'some'];

/** Looks at what the disk holds after a kill, and after power cuts of any luck. */
async function checkAll(disk: FailingDisk, told: Told, what: string, lucks: readonly Luck[] = LUCK) {
  await check(disk.afterKill(), told, told.bySystem, `${what}, killed`);
  for (const [i, luck] of lucks.entries()) {
    await check(
      disk.afterPowerCut(luck, seeded(disk.calls * 31 + i)),
      told,
      told.onDisk,
      `${what}, power, ${luck}`,
    );
  }
}

async function callsWithoutFault(): Promise<readonly string[]> {
  const disk = new FailingDisk();
  await makeProfile(disk);
  await run(disk);
  return disk.log;
}

async function makeProfile(disk: FailingDisk) {
  await disk.mkdir('/profile');
  const root = await disk.open('/', 'r');
  await root.sync();
}
const PREPARING = 3;

describe('a journal', () => {
  it('makes, flushes, compacts and keeps pictures in this scenario, so that the rest means something', async () => {
    const log = await callsWithoutFault();
    const name = (path: string) => path.split('/').at(-1) ?? '';
    const { path, beside } = placeOf(FOLDER, MEETING);
    expect(log.filter((call) => call === `rename ${name(beside)}`).length).toBeGreaterThan(1);
    expect(log).toContain(`datasync ${name(path)}`);
    expect(log.some((call) => call.startsWith('rename .rapporteur-'))).toBe(true);
  });

  it('keeps what was acknowledged when the program is killed or the power goes at any call', async () => {
    const { length } = await callsWithoutFault();
    for (let call = PREPARING + 1; call <= length + 1; call++) {
      const disk = new FailingDisk(null, call);
      await makeProfile(disk);
      const { told } = await run(disk);
      await checkAll(disk, told, `at call ${call}, ${disk.log.at(-1)}`);
    }
  });

  it.each(['ENOSPC', 'EIO', 'EACCES'])(
    'recovers from any one call that fails with %s, and then has everything',
    async (code) => {
      const { length } = await callsWithoutFault();
      for (let call = PREPARING + 1; call <= length; call++) {
        for (const effect of ['none', 'done'] as const) {
          const disk = new FailingDisk({ call, code, effect } satisfies Fault);
          await makeProfile(disk);
          const { told, journals } = await run(disk);
          const what = `${code} at call ${call}, ${disk.log[call - 1]}, effect ${effect}`;
          await checkAll(disk, told, what, ['nothing', 'some']);
          await journals.retryNow();
          await journals.settled();
          await journals.flush();
          expect(told.problem, what).toBeNull();
          expect(journals.isFlushed, what).toBe(true);
          const changes = [...told.attempted].filter((each) => each !== 'picture');
          await check(disk.afterPowerCut('nothing', seeded(1)), told, new Set(changes), `${what}, recovered`);
        }
      }
    },
  );

  it('keeps what was acknowledged when the power goes after a call that failed', async () => {
    const { length } = await callsWithoutFault();
    const random = seeded(7);
    for (let call = PREPARING + 1; call <= length; call++) {
      const code = ['ENOSPC', 'EIO', 'EACCES'][call % 3] ?? 'EIO';
      for (const after of [1, 2, 3 + Math.floor(random() * 30)]) {
        const disk = new FailingDisk({ call, code, effect: after % 2 === 0 ? 'done' : 'none' }, call + after);
        await makeProfile(disk);
        const { told, journals } = await run(disk);
        await journals.retryNow();
        await checkAll(disk, told, `${code} at call ${call}, power at ${disk.log.at(-1)}`, [
          'nothing',
          'some',
        ]);
      }
    }
  });
});
