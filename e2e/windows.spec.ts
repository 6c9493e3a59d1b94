/** One app, several windows: the same meeting in two of them stays one. */
import type { Page } from 'playwright/test';
import { expect, test } from './launch.ts';
import type { RunningApp } from './running-app.ts';
import { beginMeeting, isSaved, linesOf, notesOf } from './steps.ts';

/** The meeting in two windows, with a first line in it. */
async function inTwoWindows(app: RunningApp): Promise<[Page, Page]> {
  const one = await app.window();
  await beginMeeting(one);
  await one.keyboard.type('begun in the first');
  await isSaved(one);
  await app.chooseMenuItem('New Window');
  const two = await app.window(1);
  await two.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(notesOf(two)).toContainText('begun in the first');
  return [one, two];
}

test('the same meeting in two windows stays one document', async ({ app }) => {
  const [one, two] = await inTwoWindows(app);
  await notesOf(one).focus();
  await one.keyboard.press('ControlOrMeta+End');
  await one.keyboard.press('Enter');
  await one.keyboard.type('from the first');
  await expect(notesOf(two)).toContainText('from the first');
  await notesOf(two).focus();
  await two.keyboard.press('ControlOrMeta+End');
  await two.keyboard.press('Enter');
  await two.keyboard.type('from the second');
  await expect(notesOf(one)).toContainText('from the second');

  // Both at once, each in an entry of its own.
  await notesOf(one).locator('[data-kind]').nth(0).click();
  await one.keyboard.press('End');
  await Promise.all([one.keyboard.type(' and one more word'), two.keyboard.type(' and another word')]);
  const expected = [
    'begun in the first and one more word',
    'from the first',
    'from the second and another word',
  ];
  await expect.poll(() => linesOf(one)).toEqual(expected);
  await expect.poll(() => linesOf(two)).toEqual(expected);
  await Promise.all([isSaved(one), isSaved(two)]);
  const again = await app.relaunch();
  await again.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(notesOf(again)).toContainText('another word');
  await expect.poll(() => linesOf(again)).toEqual(expected);
});

test('undo in one window leaves what was typed in the other', async ({ app }) => {
  const [one, two] = await inTwoWindows(app);
  await notesOf(two).focus();
  await two.keyboard.press('ControlOrMeta+End');
  await two.keyboard.press('Enter');
  await two.keyboard.type('from the second');
  await expect(notesOf(one)).toContainText('from the second');
  await notesOf(one).focus();
  await one.keyboard.press('ControlOrMeta+z');
  await expect(notesOf(one)).not.toContainText('begun in the first');
  await expect(notesOf(two)).not.toContainText('begun in the first');
  await expect.poll(() => linesOf(two)).toEqual(['from the second']);
});

test('one window is closed, and the other goes on', async ({ app }) => {
  const [one, two] = await inTwoWindows(app);
  await notesOf(two).focus();
  await two.keyboard.press('ControlOrMeta+End');
  await two.keyboard.type(' and left');
  await isSaved(two);
  await two.close();
  await notesOf(one).focus();
  await one.keyboard.press('ControlOrMeta+End');
  await expect(notesOf(one)).toContainText('and left');
  await one.keyboard.type(' behind');
  await expect(notesOf(one)).toContainText('begun in the first and left behind');
  await isSaved(one);
});
