import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToLetGo, type DatedBackup } from './retention.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 24, 9, 30);
const NO_LIMIT = Number.POSITIVE_INFINITY;

const backup = (at: number, meeting = 'one', size = 1, asked = false): DatedBackup => ({
  name: `${meeting} ${at}`,
  meeting,
  at,
  size,
  asked,
});

function staying(backups: readonly DatedBackup[], now: number, limit = NO_LIMIT): DatedBackup[] {
  const going = new Set(backupsToLetGo(backups, now, limit));
  return backups.filter((each) => !going.has(each));
}

/** Backups of up to three meetings over some two years, with some from the future. */
const shelves = fc.uniqueArray(
  fc.record({
    meeting: fc.constantFrom('one', 'two', 'three'),
    minutes: fc.integer({ min: -2 * 24 * 60, max: 2 * 365 * 24 * 60 }),
    size: fc.integer({ min: 0, max: 1000 }),
    asked: fc.boolean(),
  }),
  { selector: ({ meeting, minutes }) => `${meeting} ${minutes}`, maxLength: 60 },
);
const madeAt = (all: { meeting: string; minutes: number; size: number; asked: boolean }[]) =>
  all.map(({ meeting, minutes, size, asked }) => backup(NOW - minutes * 60_000, meeting, size, asked));

describe('which backups stay', () => {
  it('of the last 24 hours the last of each hour, of 30 days the last of each day, before that the last of each month', () => {
    const hourly = [5, 20, 50].map((minutes) => backup(Date.UTC(2026, 10, 24, 8, minutes)));
    const daily = [9, 12, 18].map((hour) => backup(Date.UTC(2026, 10, 20, hour)));
    const monthly = [3, 17, 28].map((day) => backup(Date.UTC(2026, 5, day)));
    const stay = staying([...hourly, ...daily, ...monthly], NOW).map(({ at }) => at);
    expect(stay).toEqual([Date.UTC(2026, 10, 24, 8, 50), Date.UTC(2026, 10, 20, 18), Date.UTC(2026, 5, 28)]);
  });

  it('one that somebody asked for is there to go back to for 30 days', () => {
    const asked = [1, 29, 32].map((days) => backup(NOW - days * DAY, 'one', 1, true));
    const others = asked.map(({ at }) => backup(at + 60_000));
    expect(staying([...asked, ...others], NOW).filter((each) => each.asked)).toEqual(asked.slice(0, 2));
  });

  it('over the limit the oldest go first', () => {
    const all = [1, 2, 3, 4].map((day) => backup(NOW - day * DAY, 'one', 10));
    expect(staying(all, NOW, 25).map(({ at }) => at)).toEqual([NOW - DAY, NOW - 2 * DAY]);
  });

  it('the newest of each meeting stays, whatever the limit', () => {
    fc.assert(
      fc.property(shelves, fc.integer({ min: 0, max: 5000 }), (all, limit) => {
        const backups = madeAt(all);
        const stay = staying(backups, NOW, limit);
        for (const meeting of new Set(backups.map((each) => each.meeting))) {
          const own = backups.filter((each) => each.meeting === meeting);
          const newest = own.reduce((a, b) => (b.at > a.at ? b : a));
          expect(stay).toContain(newest);
        }
      }),
    );
  });

  it('what is thinned every hour ends the same as what is thinned once', () => {
    fc.assert(
      fc.property(shelves, (all) => {
        const backups = madeAt(all).filter(({ at }) => at <= NOW);
        let hourly: DatedBackup[] = [];
        for (const each of backups.toSorted((a, b) => a.at - b.at)) {
          hourly = staying([...hourly, each], each.at);
        }
        const byName = (a: DatedBackup, b: DatedBackup) => (a.name < b.name ? -1 : 1);
        expect(staying(hourly, NOW).sort(byName)).toEqual(staying(backups, NOW).sort(byName));
      }),
    );
  });

  it('none from the future goes, and a clock set far ahead leaves one of each month', () => {
    fc.assert(
      fc.property(shelves, (all) => {
        const backups = madeAt(all);
        const future = backups.filter(({ at }) => at > NOW);
        expect(staying(backups, NOW, 0)).toEqual(expect.arrayContaining(future));
        const months = new Set(
          backups.map(({ at, meeting }) => `${meeting} ${new Date(at).toISOString().slice(0, 7)}`),
        );
        expect(staying(backups, NOW + 3650 * DAY).length).toBe(months.size);
      }),
    );
  });
});
