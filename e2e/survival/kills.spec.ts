/**
 * The promise of the whole app: every process is killed at some moment while
 * somebody types, and at most the last key is lost. `npm run survival` does it a
 * hundred times, `npm test` eight. Beside each, the same kill with the journals
 * taken away before the new start: what the database alone would have kept.
 */
import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../launch.ts';
import type { RunningApp } from '../running-app.ts';
import { RUNS, SEED } from './rate.ts';
import { dictation, randomFrom, typeUntilKilled } from './typist.ts';

/** The first kill comes this long after the first key at the earliest, the last so long at the latest; in milliseconds. */
const EARLIEST = 300;
const LATEST = 4_000;

const PACES = [
  { name: '10 keys a second', pause: 100, runs: Math.ceil(RUNS * 0.8) },
  { name: 'as fast as the machine takes them', pause: 0, runs: Math.floor(RUNS * 0.2) },
];

const notesOf = (window: Page) => window.getByRole('textbox', { name: 'Notes' });

/** Begins a meeting by its title alone; the cursor is in its notes. */
async function begin(app: RunningApp): Promise<Page> {
  const window = await app.window();
  await expect(window.getByRole('button', { name: 'New meeting' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+n');
  await window.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Ferries');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(notesOf(window)).toBeFocused();
  return window;
}

/** Opens the meeting after a new start, and puts the cursor at the end of its notes. */
async function goOn(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(notesOf(window)).toBeFocused();
  await window.keyboard.press('ControlOrMeta+End');
}

/** The notes, a line for each entry. */
async function textOf(window: Page): Promise<string> {
  const entries = await notesOf(window).locator('[data-kind] p').allTextContents();
  return entries.join('\n');
}

/** How many of the keys that were pressed are not in what was found; fails where it is not simply the end that is missing. */
function lostKeys(before: string, pressed: string, found: string): number {
  const whole = before + pressed;
  expect(whole.startsWith(found), `what was found is the beginning of what was typed:\n${found}`).toBe(true);
  expect(found.length).toBeGreaterThanOrEqual(before.length);
  return whole.length - found.length;
}

function distribution(lost: readonly number[]): string {
  const runs = new Map<number, number>();
  for (const keys of lost.toSorted((a, b) => a - b)) runs.set(keys, (runs.get(keys) ?? 0) + 1);
  return [...runs].map(([keys, count]) => `${keys} lost in ${count}`).join(', ');
}

for (const { name, pause, runs } of PACES) {
  test(`whoever types at ${name} loses at most the last key when all processes are killed`, async ({
    launch,
  }, testInfo) => {
    test.setTimeout(60_000 + runs * 45_000);
    const random = randomFrom(SEED + pause);
    const app = await launch();
    let window = await begin(app);
    let before = '';
    const lost: number[] = [];
    const lostWithoutJournal: number[] = [];
    for (let run = 0; run < runs; run++) {
      const typing = typeUntilKilled(window, dictation(random), pause);
      const moment = EARLIEST + random() * (LATEST - EARLIEST);
      await new Promise((reached) => setTimeout(reached, moment));
      const pressed = typing.stop();
      await app.kill();
      await typing.ended;

      const bare = testInfo.outputPath('without-journal');
      rmSync(bare, { recursive: true, force: true });
      // Chromium's lock names the profile that it was taken for.
      cpSync(app.profile, bare, {
        recursive: true,
        filter: (path) => !basename(path).startsWith('Singleton'),
      });
      rmSync(join(bare, 'journals'), { recursive: true });
      const beside = await launch({ profile: bare });
      const window2 = await beside.window();
      await goOn(window2);
      lostWithoutJournal.push(lostKeys(before, pressed, await textOf(window2)));
      await beside.quit();

      window = await app.relaunch();
      await goOn(window);
      const found = await textOf(window);
      lost.push(lostKeys(before, pressed, found));
      before = found;
    }
    const report = [
      `seed ${SEED}, ${runs} kills at ${name}:`,
      `  with the journal:    ${distribution(lost)}`,
      `  without the journal: ${distribution(lostWithoutJournal)}`,
    ].join('\n');
    console.log(report);
    testInfo.annotations.push({ type: 'distribution', description: report });
    expect(Math.max(...lost), report).toBeLessThanOrEqual(1);
  });
}
