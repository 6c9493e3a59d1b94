/**
 * All processes are killed in the middle of something large, at a random moment:
 * what was there before is there, or what was to come, and never half of it.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { readJournal } from '../../src/core/journal/read.ts';
import { encodeRecord } from '../../src/core/journal/record.ts';
import { expect, test } from '../launch.ts';
import type { RunningApp } from '../running-app.ts';
import { beginMeeting, isSaved, linesOf, notesOf, writeLines } from '../steps.ts';
import { storedRows } from '../stored-meeting.ts';
import { RUNS, SEED } from './rate.ts';
import { randomFrom } from './typist.ts';

/** How often each of them is killed. */
const TIMES = Math.max(2, Math.round(RUNS / 5));
const BEFORE = 'what was there before';

const noticesOf = (window: Page) => window.getByRole('region', { name: 'Notices' });
async function begin(window: Page, ...lines: string[]): Promise<void> {
  await beginMeeting(window);
  await writeLines(window, ...lines);
}

async function open(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(notesOf(window)).toBeFocused();
}

/** Kills within `longest` milliseconds after something was begun, and starts again. */
async function killSoon(app: RunningApp, random: () => number, longest: number): Promise<Page> {
  const moment = random() * longest;
  await new Promise((reached) => setTimeout(reached, moment));
  await app.kill();
  return app.relaunch();
}

/** Presses and does not wait for what comes of it. */
function pressAndLeave(pressing: Promise<unknown>): void {
  // The window is killed under it, which the driver reports.
  pressing.catch(() => undefined);
}

/** Opens an archive of the meeting that is there; gives the button that merges it. */
async function askedToMerge(app: RunningApp, window: Page, archive: string) {
  await window.evaluate(() => {
    location.hash = '#/';
  });
  await app.answerOpenDialog(archive);
  await window.getByRole('button', { name: 'Import…' }).press('Enter');
  const merge = window.getByRole('button', { name: 'Merge', exact: true });
  await expect(merge).toBeVisible();
  return merge;
}

test.beforeEach(() => test.setTimeout(60_000 + TIMES * 30_000));

test('the first save of a meeting', async ({ launch }, testInfo) => {
  const random = randomFrom(SEED + 1);
  for (let time = 0; time < TIMES; time++) {
    const app = await launch({ profile: testInfo.outputPath(`profile-${time}`) });
    const window = await app.window();
    await expect(window.getByRole('button', { name: 'New meeting' })).toBeVisible();
    await window.keyboard.press('ControlOrMeta+n');
    await window.keyboard.type('Ferries');
    await expect.poll(() => storedRows(window, 'keptTexts')).toMatchObject([{ texts: { title: 'Ferries' } }]);
    pressAndLeave(window.keyboard.press('ControlOrMeta+Enter'));
    const again = await killSoon(app, random, 200);
    await expect(again.getByRole('heading', { name: 'Meetings' })).toBeVisible();
    const isListed = await again
      .getByRole('link', { name: 'Ferries' })
      .waitFor({ timeout: 2_000 })
      .then(
        () => true,
        () => false,
      );
    if (isListed) {
      await open(again);
      await writeLines(again, 'it goes on');
    } else {
      // Then what was typed is still in the form.
      await again.keyboard.press('ControlOrMeta+n');
      await expect(again.getByRole('dialog').getByRole('textbox', { name: 'Title' })).toHaveValue('Ferries');
    }
    await app.quit();
  }
});

test('compaction of a journal', async ({ app }) => {
  const random = randomFrom(SEED + 2);
  await begin(await app.window(), BEFORE);
  const expected = [BEFORE];
  for (let time = 0; time < TIMES; time++) {
    await app.quit();
    const folder = join(app.profile, 'journals');
    const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.journal')) ?? '');
    const state = readJournal(readFileSync(path)).records.findLast((record) => record.is === 'state');
    if (state?.is !== 'state') throw new Error('The journal has no state.');
    // It outgrows the meeting by far.
    const record = encodeRecord(state);
    while (statSync(path).size < 1.2 * 1024 * 1024) appendFileSync(path, record);
    const window = await app.relaunch();
    await open(window);
    await window.keyboard.press('ControlOrMeta+End');
    pressAndLeave(window.keyboard.type('x'));
    const again = await killSoon(app, random, 400);
    await open(again);
    const found = await linesOf(again);
    expect([expected, [...expected, 'x']]).toContainEqual(found);
    await again.keyboard.press('ControlOrMeta+End');
    await again.keyboard.press('ControlOrMeta+Backspace');
    await writeLines(again, `after ${time}`);
    expected.push(`after ${time}`);
    await expect.poll(() => linesOf(again)).toEqual(expected);
  }
});

test('a backup', async ({ app }) => {
  const random = randomFrom(SEED + 3);
  let window = await app.window();
  await begin(window, BEFORE);
  for (let time = 0; time < TIMES; time++) {
    await window.keyboard.press('ControlOrMeta+Shift+h');
    await expect(window.getByRole('button', { name: 'Back up now' })).toBeVisible();
    pressAndLeave(window.keyboard.press('ControlOrMeta+s'));
    window = await killSoon(app, random, 300);
    await open(window);
    await expect.poll(() => linesOf(window)).toEqual([BEFORE]);
  }
  await window.keyboard.press('ControlOrMeta+Shift+h');
  await expect(window.getByRole('button', { name: 'Back up now' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+s');
  await expect(noticesOf(window).getByText(/^Backed up/)).toBeVisible();
  // Whatever is listed can be read.
  const backups = window.getByRole('option');
  const past = window.getByRole('region', { name: 'Backup', exact: true });
  for (const backup of await backups.all()) {
    await backup.click();
    await expect(past).toContainText(BEFORE);
  }
});

test('an export', async ({ app }) => {
  const random = randomFrom(SEED + 4);
  let window = await app.window();
  await begin(window, `VP: ${BEFORE}`);
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(window.getByRole('textbox', { name: 'Draft' })).toContainText(BEFORE);
  await isSaved(window);
  const files = () =>
    existsSync(app.saveDirectory)
      ? readdirSync(app.saveDirectory).filter((name) => name.endsWith('.md'))
      : [];
  const exported = () => files().map((name) => readFileSync(join(app.saveDirectory, name), 'utf8'));
  for (let time = 0; time < TIMES; time++) {
    for (const name of files()) rmSync(join(app.saveDirectory, name));
    await window.keyboard.press('ControlOrMeta+Shift+e');
    pressAndLeave(window.getByRole('menuitem', { name: 'Markdown (.md)' }).press('Enter'));
    window = await killSoon(app, random, 400);
    for (const text of exported()) expect(text).toContain(`${BEFORE}.`);
    await open(window);
    await expect.poll(() => linesOf(window)).toEqual([BEFORE]);
  }
});

test('a merge', async ({ app, launch }, testInfo) => {
  const random = randomFrom(SEED + 5);
  let window = await app.window();
  await begin(window, BEFORE);
  await window.keyboard.press('ControlOrMeta+Shift+e');
  await window.getByRole('menuitem', { name: 'Meeting archive (.rapporteur)' }).press('Enter');
  await window.keyboard.press('Enter');
  await expect(noticesOf(window).getByText(/^The archive is saved/)).toBeVisible();
  const archive = join(app.saveDirectory, readdirSync(app.saveDirectory)[0] ?? '');

  const other = await launch({
    profile: testInfo.outputPath('other'),
    saveDirectory: testInfo.outputPath('theirs'),
    file: archive,
  });
  const theirs = await other.window();
  let handedBack = '';
  const wanted = [BEFORE];
  for (let time = 0; time < TIMES; time++) {
    await writeLines(theirs, `from elsewhere ${time}`);
    wanted.push(`from elsewhere ${time}`);
    if (handedBack !== '') rmSync(handedBack);
    await theirs.keyboard.press('ControlOrMeta+Shift+e');
    await theirs.getByRole('menuitem', { name: 'Meeting archive (.rapporteur)' }).press('Enter');
    await theirs.getByRole('button', { name: 'Save the archive' }).press('Enter');
    // Its name alone: until it is whole it is written beside, under another.
    const saved = () => readdirSync(other.saveDirectory).filter((name) => !name.endsWith('.part'));
    await expect(() => expect(saved()).toHaveLength(1)).toPass();
    handedBack = join(other.saveDirectory, saved()[0] ?? '');
    await notesOf(theirs).focus();

    const merge = await askedToMerge(app, window, handedBack);
    pressAndLeave(merge.press('Enter'));
    window = await killSoon(app, random, 600);
    await open(window);
    const found = await linesOf(window);
    // All of it came in, or nothing; what came in before stays.
    expect([wanted, wanted.slice(0, -1), wanted.slice(0, 1)]).toContainEqual(found);
    // Merged once more it is whole.
    if (found.length < wanted.length) {
      await (await askedToMerge(app, window, handedBack)).press('Enter');
      await expect(notesOf(window)).toContainText(`from elsewhere ${time}`);
      await isSaved(window);
    }
    await expect.poll(() => linesOf(window)).toEqual(wanted);
  }
});

test('an upgrade of the storage', async ({ app }) => {
  const random = randomFrom(SEED + 6);
  await begin(await app.window(), BEFORE);
  for (let time = 0; time < TIMES; time++) {
    await app.quit();
    // As a version of before would have left it.
    rmSync(join(app.profile, 'storage.json'));
    rmSync(`${app.profile}-backups`, { recursive: true, force: true });
    await app.relaunch();
    const window = await killSoon(app, random, 800);
    await open(window);
    await expect.poll(() => linesOf(window)).toEqual([BEFORE]);
    expect(readdirSync(`${app.profile}-backups`)).toHaveLength(1);
    expect(existsSync(join(app.profile, 'storage.json'))).toBe(true);
  }
});

test('a restoring', async ({ app }) => {
  const random = randomFrom(SEED + 7);
  let window = await app.window();
  await begin(window, BEFORE);
  await window.keyboard.press('ControlOrMeta+Shift+h');
  await expect(window.getByRole('button', { name: 'Back up now' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+s');
  await expect(window.getByRole('option')).toHaveCount(1);
  await window.keyboard.press('ControlOrMeta+Shift+h');
  const present = [BEFORE, 'one', 'two', 'three'];
  await writeLines(window, ...present.slice(1));
  for (let time = 0; time < TIMES; time++) {
    await window.keyboard.press('ControlOrMeta+Shift+h');
    // The oldest of them is the meeting of the beginning.
    await window.getByRole('option').last().click();
    const restore = window.getByRole('button', { name: 'Restore in place' });
    await expect(restore).toBeEnabled();
    pressAndLeave(restore.press('Enter'));
    window = await killSoon(app, random, 500);
    await open(window);
    const found = await linesOf(window);
    expect([[BEFORE], present]).toContainEqual(found);
    if (found.length === 1) await writeLines(window, ...present.slice(1));
  }
});
