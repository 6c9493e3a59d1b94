/** How the app ends, and how it gets up again. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './launch.ts';
import { beginMeeting, isSaved, notesOf, placeIsKept } from './steps.ts';

const noticesOf = (window: Page) => window.getByRole('region', { name: 'Notices' });

test('quitting right after the last key keeps it', async ({ app }) => {
  const window = await app.window();
  await beginMeeting(window);
  await window.keyboard.type('every word to the last');
  const again = await app.relaunch();
  await again.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(notesOf(again)).toHaveText('every word to the last');
});

test('a page that dies comes back with the meeting open, and every word in it', async ({ app }) => {
  const window = await app.window();
  await beginMeeting(window);
  await window.keyboard.type('first line');
  await window.keyboard.press('Enter');
  await window.keyboard.type('second line');
  await isSaved(window);
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('End');
  await window.keyboard.type(' goes on');
  await placeIsKept(window, 'first line goes on'.length);
  const session = await window.context().newCDPSession(window);
  // It is not answered: the process that would is gone.
  void session.send('Page.crash').catch(() => undefined);
  const revived = await app.revivedWindow(window);
  await expect(notesOf(revived)).toBeFocused();
  await expect(noticesOf(revived).getByText(/was started again/)).toBeVisible();
  await revived.keyboard.type(' here');
  await expect(notesOf(revived).locator('[data-kind] p')).toHaveText([
    'first line goes on here',
    'second line',
  ]);
});

test('a page that hangs is ended and started again, with every word', async ({ app }) => {
  test.setTimeout(120_000);
  const window = await app.window();
  await beginMeeting(window);
  await window.keyboard.type('what was typed before');
  await isSaved(window);
  void window
    .evaluate(() => {
      for (;;) if (performance.now() < 0) break;
    })
    .catch(() => undefined);
  const revived = await app.revivedWindow(window);
  await expect(notesOf(revived)).toHaveText('what was typed before');
});

test('closing says what it waits for while something can’t be saved, and the window can be kept open', async ({
  app,
}) => {
  test.setTimeout(90_000);
  const window = await app.window();
  await beginMeeting(window);
  await window.keyboard.type('before');
  await isSaved(window);
  // The journals’ folder is replaced by a file: nothing can be kept there.
  const journals = join(app.profile, 'journals');
  await rename(journals, `${journals}-away`);
  await writeFile(journals, 'in the way');
  await window.keyboard.type(' and after');
  await expect(window.getByRole('status').filter({ hasText: /journal/ })).toBeVisible();
  await app.answerQuestion(1);
  const asked = expect(() => expect(app.told()).toContain('Not everything is saved yet')).toPass({
    timeout: 30_000,
  });
  process.kill(app.pid, 'SIGTERM');
  await expect(window.getByRole('alert').getByText('Saving what you typed…')).toBeVisible();
  await asked;
  await expect(window.getByText('Saving what you typed…')).toBeHidden();
  await expect(notesOf(window)).toHaveText('before and after');
  // Once it is solved it is saved by itself, and the app ends.
  await rm(journals);
  await rename(`${journals}-away`, journals);
  await isSaved(window);
  await app.quit();
});
