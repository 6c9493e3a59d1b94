/** What lies on the disk is deleted, or overwritten with noise, while the app is closed: the meetings come back. */
import { randomFillSync } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Meeting } from '../../src/core/meeting/meeting.ts';
import { expect, test } from '../launch.ts';
import type { RunningApp } from '../running-app.ts';
import { storedMeeting } from '../stored-meeting.ts';

const TITLE = /cooperatives/i;

const notesOf = (window: Page) => window.getByRole('textbox', { name: 'Notes' });

/** The shipped example with its pictures, a line of one's own and a draft. */
async function work(window: Page): Promise<Meeting> {
  await window.getByRole('button', { name: 'Open the example' }).click();
  await expect(notesOf(window)).toBeFocused();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('a line of my own');
  await window.getByRole('button', { name: 'Compose draft' }).click();
  await expect(window.getByRole('textbox', { name: 'Draft' }).locator('img')).toHaveCount(2);
  await expect(window.getByRole('status').first()).toHaveText('Saved');
  return storedMeeting(window);
}

/** Where Chromium keeps the database, whichever host runs. */
function databaseFolder(profile: string): string {
  const found = readdirSync(profile, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.isDirectory() && entry.name === 'IndexedDB',
  );
  if (found === undefined) throw new Error(`No database below ${profile}`);
  return join(found.parentPath, found.name);
}

/** All files below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function expectAllBack(window: Page, before: Meeting): Promise<void> {
  await window.getByRole('link', { name: TITLE }).press('Enter');
  await expect(notesOf(window)).toContainText('a line of my own');
  expect(await storedMeeting(window)).toEqual(before);
  // With the pictures in the draft.
  await expect(window.getByRole('textbox', { name: 'Draft' }).locator('img')).toHaveCount(2);
}

async function workAndQuit(app: RunningApp): Promise<Meeting> {
  const before = await work(await app.window());
  await app.quit();
  return before;
}

test('meetings come back where the folder of the database was deleted', async ({ app }) => {
  const before = await workAndQuit(app);
  rmSync(databaseFolder(app.profile), { recursive: true });
  const window = await app.relaunch();
  await expect(window.getByRole('region', { name: 'Notices' }).getByText(/came back/)).toBeVisible();
  await expectAllBack(window, before);
});

test('meetings come back where every file of the database was overwritten with noise, which is set aside', async ({
  app,
}) => {
  const before = await workAndQuit(app);
  const folder = databaseFolder(app.profile);
  for (const file of filesIn(folder)) writeFileSync(file, randomFillSync(Buffer.alloc(statSync(file).size)));
  const window = await app.relaunch();
  await expect(window.getByRole('region', { name: 'Notices' }).getByText(/came back/)).toBeVisible();
  await expectAllBack(window, before);
  expect(filesIn(join(app.profile, 'set-aside')).length).toBeGreaterThan(0);
});

test('meetings come back where everything of the profile was deleted, from the backups outside of it', async ({
  app,
}) => {
  const before = await workAndQuit(app);
  rmSync(app.profile, { recursive: true });
  const window = await app.relaunch();
  await expect(window.getByRole('region', { name: 'Notices' }).getByText(/came back/)).toBeVisible();
  await expectAllBack(window, before);
});

test('meetings stay where the journals were deleted, and are kept in new ones', async ({ app }) => {
  const before = await workAndQuit(app);
  rmSync(join(app.profile, 'journals'), { recursive: true });
  let window = await app.relaunch();
  await expectAllBack(window, before);
  await app.quit();
  expect(existsSync(join(app.profile, 'journals'))).toBe(true);
  rmSync(databaseFolder(app.profile), { recursive: true });
  window = await app.relaunch();
  await expectAllBack(window, before);
});

test('a database of a newer version is left as it is, and the meetings are worked on beside it', async ({
  app,
}) => {
  const window = await app.window();
  const before = await work(window);
  await window.getByRole('link', { name: 'All meetings' }).click();
  await window.evaluate(async () => {
    for (const { name = '', version = 1 } of await indexedDB.databases()) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, version + 1000);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      });
    }
  });
  const again = await app.relaunch();
  await expect(again.getByRole('region', { name: 'Notices' }).getByText(/newer version/)).toBeVisible();
  await expectAllBack(again, before);
});

test('a profile that was moved to another folder goes on there', async ({ app, launch }, testInfo) => {
  const before = await workAndQuit(app);
  const elsewhere = testInfo.outputPath('moved');
  renameSync(app.profile, elsewhere);
  const moved = await launch({ profile: elsewhere });
  await expectAllBack(await moved.window(), before);
});
