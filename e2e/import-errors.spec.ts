/** A file that can't be imported is refused in a sentence; nothing is lost, nothing half-taken. */
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, test } from './launch.ts';
import type { RunningApp } from './running-app.ts';

async function importing(app: RunningApp, page: Page, path: string): Promise<void> {
  await app.answerOpenDialog(path);
  await page.getByRole('button', { name: 'Import…' }).click();
}

test('random bytes and 50 MB are each refused in a sentence', async ({ app }, testInfo) => {
  const page = await app.window();
  const noise = testInfo.outputPath('noise.txt');
  await writeFile(
    noise,
    Uint8Array.from({ length: 4096 }, (_, at) => (at * 197 + (at >> 3)) % 256),
  );
  await importing(app, page, noise);
  await expect(
    page.getByText(/“noise\.txt” is not a text file in UTF-8\. Nothing was imported\./),
  ).toBeVisible();

  const large = testInfo.outputPath('large.txt');
  await writeFile(large, '');
  await truncate(large, 50 * 1024 * 1024);
  await importing(app, page, large);
  await expect(page.getByText(/“large\.txt” is larger than 20 MB/)).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(0);
});

test('a file that was named on the command line and has gone is told in a sentence', async ({
  launch,
}, testInfo) => {
  const app = await launch({ file: testInfo.outputPath('gone.notes.txt') });
  const page = await app.window();
  await expect(
    page.getByText(
      /“gone\.notes\.txt” could not be read: there is no such file or folder\. Nothing was imported\./,
    ),
  ).toBeVisible();
});

test('empty notes become an empty meeting, and notes without people are taken as they are', async ({
  app,
}, testInfo) => {
  const page = await app.window();
  const empty = testInfo.outputPath('empty.notes.txt');
  await writeFile(empty, '');
  await importing(app, page, empty);
  await expect(page.getByRole('textbox', { name: 'Notes' })).toBeVisible();

  const again = await app.relaunch();
  const nobody = testInfo.outputPath('nobody.notes.txt');
  await writeFile(nobody, 'title: Nobody is named\n\n10:02 somebody spoke of ferries\n');
  await importing(app, again, nobody);
  await expect(again.getByRole('textbox', { name: 'Notes' })).toContainText('somebody spoke of ferries');
});

test('a picture that the notes name and that is not there is told; the notes are taken', async ({
  app,
}, testInfo) => {
  const page = await app.window();
  await mkdir(testInfo.outputPath('notes'));
  const file = testInfo.outputPath('notes', 'ferry.notes.txt');
  await writeFile(
    file,
    'title: Ferries\npeople:\n  VP = Ms. Vera PAPPAS, Deputy Minister [presenter]\nphotos:\n  VP = gone.jpg\nnotes:\n10:02 VP: two more ferries\n',
  );
  await importing(app, page, file);
  await expect(page.getByRole('textbox', { name: 'Notes' })).toContainText('two more ferries');
  await page.locator('details', { hasText: 'gone.jpg' }).locator('summary').click();
  await expect(
    page.getByText(/The picture “gone\.jpg” was left out: there is no such file or folder\./),
  ).toBeVisible();
});
