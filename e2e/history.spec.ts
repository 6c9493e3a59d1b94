import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { obstaclesIn } from './accessibility.ts';
import { expect, test } from './launch.ts';
import type { RunningApp } from './running-app.ts';

/** Where an app that was started on a profile of its own keeps its backups. */
function backupsOf(app: RunningApp): string {
  return `${app.profile}-backups`;
}

async function begin(window: Page, title: string, ...lines: string[]): Promise<void> {
  await expect(window.getByRole('heading', { name: 'Meetings' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+n');
  await expect(window.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await window.keyboard.type(title);
  await window.keyboard.press('ControlOrMeta+Enter');
  await write(window, ...lines);
}

/** Types entries where the cursor is. */
async function write(window: Page, ...lines: string[]): Promise<void> {
  const notes = window.getByRole('textbox', { name: 'Notes' });
  await expect(notes).toBeFocused();
  await window.keyboard.press('ControlOrMeta+End');
  for (const line of lines) {
    await window.keyboard.type(line);
    await window.keyboard.press('Enter');
  }
  await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
}

async function backUp(window: Page, backups: number): Promise<void> {
  // Before the page hears the key, it is the browser's own.
  await expect(window.getByRole('button', { name: 'Back up now' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+s');
  await expect(window.getByRole('option')).toHaveCount(backups);
}

/** Goes on with Tab until the button has the focus, and presses it. */
async function press(window: Page, name: string): Promise<void> {
  const button = window.getByRole('button', { name, exact: true });
  await expect(button).toBeEnabled();
  await expect(async () => {
    await window.keyboard.press('Tab');
    await expect(button).toBeFocused({ timeout: 100 });
  }).toPass();
  await window.keyboard.press('Enter');
}

test('a meeting is brought back as it was by keys alone, in its place, and back again', async ({ app }) => {
  const window = await app.window();
  await begin(window, 'Ferries for the islands', 'VP: two more ferries from June');
  await window.keyboard.press('ControlOrMeta+Shift+h');
  await expect(window.getByText('No backup yet.')).toBeVisible();
  await backUp(window, 1);

  await window.keyboard.press('ControlOrMeta+Shift+h');
  await write(window, 'LK: the pumps are ordered today');
  await window.keyboard.press('ControlOrMeta+Shift+h');
  await backUp(window, 2);
  const rows = window.getByRole('option');
  await expect(rows.nth(0)).toContainText('5 words added');
  await expect(rows.nth(1)).toContainText(/^\d\d:\d\d\d+ words\d/);

  // The older one is shown beside the list, and can't be written in.
  await rows.nth(0).focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  const past = window.getByRole('region', { name: 'Backup', exact: true });
  await expect(past.getByRole('heading', { name: /^As of / })).toBeVisible();
  await expect(past).toContainText('two more ferries from June');
  await expect(past).not.toContainText('pumps');
  await expect(past.getByRole('textbox')).toHaveCount(0);

  await press(window, 'Restore in place');
  const notes = window.getByRole('textbox', { name: 'Notes' });
  await expect(notes).toContainText('two more ferries from June');
  await expect(notes).not.toContainText('pumps');
  const notices = window.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText(/^Restored as of /)).toBeVisible();

  await notices.getByRole('button', { name: 'Undo' }).focus();
  await window.keyboard.press('Enter');
  await expect(notes).toContainText('the pumps are ordered today');
  await expect(notices.getByText('again as it was before')).toBeVisible();

  // What stood there before was backed up first, and all of it is there after a new start.
  const again = await app.relaunch();
  await again.getByRole('link', { name: 'Ferries for the islands' }).press('Enter');
  await expect(again.getByRole('textbox', { name: 'Notes' })).toContainText('the pumps are ordered today');
  await again.keyboard.press('ControlOrMeta+Shift+h');
  await expect(again.getByRole('option').nth(2)).toBeVisible();
});

test('what was written after a restoring stays, and the backup from before it is named', async ({ app }) => {
  const window = await app.window();
  await begin(window, 'Ferries', 'VP: two more ferries from June');
  await window.keyboard.press('ControlOrMeta+Shift+h');
  await backUp(window, 1);
  await window.keyboard.press('ControlOrMeta+Shift+h');
  await write(window, 'LK: the pumps are ordered');
  await window.keyboard.press('ControlOrMeta+Shift+h');
  await window.getByRole('option').first().focus();
  await window.keyboard.press('Enter');
  await press(window, 'Restore in place');
  const notes = window.getByRole('textbox', { name: 'Notes' });
  await expect(notes).not.toContainText('pumps');
  await write(window, 'OD: a word since');

  const notices = window.getByRole('region', { name: 'Notices' });
  await notices.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(notices.getByText(/written here since, and stays/)).toBeVisible();
  await expect(notes).toContainText('a word since');
  await notices.getByRole('button', { name: 'Show it' }).press('Enter');
  await expect(window.getByRole('region', { name: 'Backup', exact: true })).toContainText(
    'the pumps are ordered',
  );
});

test('a backup is restored as a copy, and the meeting itself stays as it is', async ({ app }) => {
  const window = await app.window();
  await expect(window.getByRole('button', { name: 'Open the example' })).toBeVisible();
  await window.getByRole('button', { name: 'Open the example' }).press('Enter');
  await expect(window.getByRole('textbox', { name: 'Notes' })).toContainText('Opening');
  await window.keyboard.press('ControlOrMeta+Enter');
  const draft = window.getByRole('textbox', { name: 'Draft' });
  await expect(draft.getByRole('img').first()).toBeVisible();
  await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+Shift+h');
  await backUp(window, 1);
  expect(await obstaclesIn(window)).toEqual([]);
  await window.keyboard.press('Enter');
  await window.getByRole('tab', { name: 'Notes' }).focus();
  await window.keyboard.press('ArrowRight');
  const past = window.getByRole('region', { name: 'Backup', exact: true });
  await expect(past.getByRole('img').first()).toBeVisible();
  expect(await obstaclesIn(window)).toEqual([]);
  await window.getByRole('button', { name: 'Restore as a copy' }).press('Enter');
  await expect(window.getByRole('heading', { name: /\(as of .*\)$/ })).toBeVisible();
  await expect(window.getByText(/This is a copy as of /)).toBeVisible();
  // Its pictures came along.
  await expect(draft.getByRole('img').first()).toBeVisible();
  await window.getByRole('link', { name: 'All meetings' }).press('Enter');
  await expect(window.getByRole('link', { name: /cooperatives can do/ })).toHaveCount(2);
});

test('a backup that is damaged is shown as far as it can be read, and restores nothing', async ({ app }) => {
  const window = await app.window();
  await begin(window, 'Ferries', 'VP: two more ferries from June');
  await window.keyboard.press('ControlOrMeta+Shift+h');
  await backUp(window, 1);
  const folder = backupsOf(app);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.rapporteur'));
  expect(names).toHaveLength(1);
  await writeFile(`${folder}/${names[0]}`, 'not an archive at all');
  await window.getByRole('option').first().focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Backup', exact: true }).getByRole('alert')).toBeVisible();
  await expect(window.getByRole('button', { name: /^Restore/ })).toHaveCount(0);
});

test('a folder that takes no backups is told of until it does again', async ({ app }) => {
  const window = await app.window();
  await begin(window, 'Ferries', 'VP: two more ferries from June');
  // Where the folder should be, there is a file.
  await rm(backupsOf(app), { recursive: true, force: true });
  await writeFile(backupsOf(app), '');
  await window.keyboard.press('ControlOrMeta+Shift+h');
  await backUp(window, 0);
  const problem = window.getByRole('status', { name: 'Problem with backups' });
  await expect(problem).toContainText(/backup/i);
  await expect(window.getByText(/^No backup was made\./)).toBeVisible();
  expect(await obstaclesIn(window)).toEqual([]);
  await window.goto(new URL('#/', window.url()).href);
  await expect(window.getByRole('heading', { name: 'Meetings' })).toBeVisible();
  await expect(problem).toContainText(/backup/i);
  await problem.getByRole('button').press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Backups' });
  await expect(dialog.getByRole('alert')).toContainText(/backup/i);
  expect(await obstaclesIn(window)).toEqual([]);

  const other = `${app.profile}-elsewhere`;
  await mkdir(other);
  await app.answerOpenDialog(other);
  const chooseFolder = dialog.getByRole('button', { name: 'Choose another folder…' });
  await chooseFolder.press('Enter');
  await expect(dialog).toContainText(other);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(chooseFolder).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await window.goBack();
  // A new folder begins with a backup of each meeting.
  await expect(window.getByRole('option')).toHaveCount(1);
  const backUpNow = window.getByRole('button', { name: 'Back up now' });
  await backUpNow.press('Enter');
  await expect(window.getByRole('option')).toHaveCount(2);
  await expect(backUpNow).toBeFocused();
  expect(await obstaclesIn(window)).toEqual([]);
  await expect(problem).toBeEmpty();
});

test('the size that backups may take is set in words, and kept', async ({ app }) => {
  const window = await app.window();
  await window.getByRole('button', { name: 'Backups…', exact: true }).press('Enter');
  const box = window.getByRole('textbox', { name: 'At most' });
  await expect(box).toHaveValue(/^\d+ [MG]B$/);
  await box.fill('as much as it takes');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^Write a size such as/)).toBeVisible();
  await box.fill('1,5 gb');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeHidden();
  const again = await app.relaunch();
  await again.getByRole('button', { name: 'Backups…', exact: true }).press('Enter');
  await expect(again.getByRole('textbox', { name: 'At most' })).toHaveValue('1.5 GB');
});

test('the bin says when a meeting goes, gives it back, and deletes it only when asked twice', async ({
  app,
}) => {
  const window = await app.window();
  await begin(window, 'Ferries', 'VP: two more ferries from June');
  await window.getByRole('link', { name: 'All meetings' }).press('Enter');
  const toBin = window.getByRole('button', { name: 'Move “Ferries” to the bin' });
  await toBin.press('Enter');
  await window.getByRole('button', { name: 'Bin (1)' }).press('Enter');
  const bin = window.getByRole('list', { name: 'Bin' });
  await expect(bin).toContainText(/goes on \d+ \p{L}+( \d{4})?, in 30 days/u);
  expect(await obstaclesIn(window)).toEqual([]);

  await bin.getByRole('button', { name: 'Put back “Ferries”' }).press('Enter');
  await expect(window.getByRole('link', { name: 'Ferries' })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Close the bin' })).toBeFocused();

  await toBin.press('Enter');
  await bin.getByRole('button', { name: 'Delete for good now… “Ferries”' }).press('Enter');
  const question = window.getByRole('alertdialog', { name: 'Delete for good?' });
  await expect(question).toContainText('A last backup is made first');
  expect(await obstaclesIn(window)).toEqual([]);
  // Enter at once keeps it.
  await window.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(bin).toContainText('Ferries');
  await bin.getByRole('button', { name: 'Delete for good now… “Ferries”' }).press('Enter');
  await question.getByRole('button', { name: 'Delete for good' }).press('Enter');
  await expect(window.getByText('The bin is empty.')).toBeVisible();
  await expect(window.getByText(/“Ferries” is deleted\. Its last backup/)).toBeVisible();
  const kept = (await readdir(backupsOf(app), { recursive: true })).filter((name) =>
    name.endsWith('.rapporteur'),
  );
  expect(kept).toHaveLength(1);
  // Gone is gone: not taken in again from the journal or the backups.
  const again = await app.relaunch();
  await expect(again.getByText('Nothing here yet.')).toBeVisible();
});
