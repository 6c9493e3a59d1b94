/**
 * Two figures: key to paint, and click to typing, in a meeting of 2,000 entries
 * and 60,000 words, each beside a bare Tiptap editor with the same text in the
 * same window of the same run. Nothing is asserted about time: the ratios are
 * printed, and stand in the README with the machine they were taken on.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { launchApp } from '../e2e/launch.ts';
import { buildAppWithYardstick } from './app-with-yardstick.ts';
import { openingTime, quantile, watchKeys, watchOpening } from './in-page.ts';
import { longNotes } from './long-meeting.ts';

const ENTRIES = 2_000;
const WORDS_PER_ENTRY = 30;
/** App and bare editor take turns, so that what else the machine does falls on both. */
const TURNS = 8;
const KEYS_PER_TURN = 70;
/** While these are typed, what stands beside the notes is still being built; they are told apart. */
const FIRST_KEYS = 10;

/** How long a hand holds the button of a mouse down, in milliseconds: most take 80 to 120. */
const PRESS = 80;

const round = (milliseconds: number) => milliseconds.toFixed(1).padStart(7);
const median = (numbers: readonly number[]) => quantile(numbers, 0.5);

function report(what: string, app: number, bare: number): void {
  console.log(
    `${what.padEnd(28)} ${round(app)} ms, bare ${round(bare)} ms, ratio ${(app / bare).toFixed(2)}`,
  );
}

/** How far the turns differ, by the median of each. */
function reportTurns(what: string, turns: readonly number[][]): void {
  console.log(`${what.padEnd(28)} ${turns.map((turn) => median(turn).toFixed(1)).join(', ')} ms`);
}

/** Types letters and spaces, unevenly paced as hands are, and gives what each took in milliseconds. */
async function typing(window: Page): Promise<number[]> {
  await watchKeys(window);
  const letters = 'measures for the region are drafted and adopted by members ';
  for (let key = 0; key < KEYS_PER_TURN; key++) {
    await window.keyboard.press(
      letters[key % letters.length] === ' '
        ? 'Space'
        : `Key${letters.charAt(key % letters.length).toUpperCase()}`,
      {
        delay: 15 + ((key * 37) % 50),
      },
    );
  }
  await expect.poll(() => window.evaluate(() => globalThis.window.keyToPaint.length)).toBe(KEYS_PER_TURN);
  return window.evaluate(() => globalThis.window.keyToPaint);
}

/** Presses a link or a button with the mouse, as long as a hand does, or with Enter. A click is the end of the one, and the beginning of the other. */
async function press(target: Locator, isByHand: boolean): Promise<void> {
  if (isByHand) await target.click({ delay: PRESS });
  else await target.press('Enter');
}

test('key to paint and click to typing, beside a bare editor', async ({ browserName: _ }, testInfo) => {
  const folder = testInfo.outputPath('app');
  await buildAppWithYardstick(folder);
  const notes = longNotes(ENTRIES, WORDS_PER_ENTRY);
  const file = join(folder, 'long.notes.txt');
  await writeFile(file, notes);
  const app = await launchApp({
    profile: testInfo.outputPath('profile'),
    saveDirectory: testInfo.outputPath('saved'),
    folder,
    file,
  });
  const window = await app.window();
  const editor = window.getByRole('textbox', { name: 'Notes' });
  await expect(editor).toContainText('Item 40', { timeout: 60_000 });
  await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const paragraphs = await editor.locator('p').allTextContents();
  const library = new URL(window.url());
  const bareAddress = new URL('bare/index.html', library).href;
  library.hash = '#/';

  const byHand = { app: [] as number[], bare: [] as number[] };
  const byKey = { app: [] as number[], bare: [] as number[] };
  const link = window.getByRole('link', { name: 'A long meeting' });
  const keys: number[][] = [];
  const bareKeys: number[][] = [];
  const later = (turns: readonly number[][]) => turns.flatMap((turn) => turn.slice(FIRST_KEYS));
  const first = (turns: readonly number[][]) => turns.flatMap((turn) => turn.slice(0, FIRST_KEYS));
  for (let turn = 0; turn < TURNS; turn++) {
    for (const way of [byKey, byHand]) {
      await window.goto(library.href);
      await window.reload();
      await expect(link).toBeVisible();
      await watchOpening(window, 'Notes');
      await press(link, way === byHand);
      way.app.push(await openingTime(window));
    }
    // The cursor of the bare editor is at the end, too.
    await window.keyboard.press('ControlOrMeta+End');
    keys.push(await typing(window));
    await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
    // Left as a person leaves it: otherwise it has to be compared with its journal when it is opened again.
    await window.getByRole('link', { name: 'All meetings' }).click();
    await expect(link).toBeVisible();

    for (const way of [byKey, byHand]) {
      await window.goto(bareAddress);
      await window.evaluate((texts) => {
        globalThis.window.paragraphs = texts;
      }, paragraphs);
      await watchOpening(window, 'Bare');
      await press(window.getByRole('button', { name: 'Load' }), way === byHand);
      way.bare.push(await openingTime(window));
    }
    bareKeys.push(await typing(window));
  }

  console.log(`\n${ENTRIES} entries, ${paragraphs.join(' ').split(/\s+/).length} words, on ${app.host}`);
  report('key to paint, p50', median(later(keys)), median(later(bareKeys)));
  report('key to paint, p95', quantile(later(keys), 0.95), quantile(later(bareKeys), 0.95));
  report('first ten keys, p50', median(first(keys)), median(first(bareKeys)));
  report('first ten keys, p95', quantile(first(keys), 0.95), quantile(first(bareKeys), 0.95));
  report('click to typing, by hand', median(byHand.app), median(byHand.bare));
  report('Enter to typing', median(byKey.app), median(byKey.bare));
  reportTurns('key to paint by turn', keys);
  reportTurns('bare, by turn', bareKeys);
  // The bare page does not know how to close: the app would wait for it.
  await window.goto(library.href);
  await expect(window.getByRole('link', { name: 'A long meeting' })).toBeVisible();
  await app.quit();
});
