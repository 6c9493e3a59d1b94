/** A meeting handed on as an archive, taken on elsewhere, and brought together again. */
import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { obstaclesIn } from './accessibility.ts';
import { expect, test } from './launch.ts';
import { type RunningApp, root } from './running-app.ts';
import { beginMeeting, isSaved, linesOf, notesOf, writeLines } from './steps.ts';

const noticesOf = (window: Page) => window.getByRole('region', { name: 'Notices' });

async function begin(window: Page, ...lines: string[]): Promise<void> {
  await beginMeeting(window, 'VP = Ms. Vera PAPPAS, Deputy Minister');
  await writeLines(window, ...lines);
}

async function chooseExport(window: Page, name: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+Shift+e');
  await window.getByRole('menuitem', { name, exact: true }).press('Enter');
}

/** Saves the record, and gives the path of its file. */
async function saveArchive(app: RunningApp, window: Page): Promise<string> {
  await chooseExport(window, 'Meeting archive (.rapporteur)');
  await expect(window.getByRole('alertdialog', { name: 'This is the record itself' })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(noticesOf(window).getByText(/^The archive is saved to/)).toBeVisible();
  const [file = ''] = (await readdir(app.saveDirectory)).filter((name) => name.endsWith('.rapporteur'));
  return join(app.saveDirectory, file);
}

async function importFile(app: RunningApp, window: Page, path: string): Promise<void> {
  await window.evaluate(() => {
    location.hash = '#/';
  });
  await expect(window.getByRole('heading', { name: 'Meetings' })).toBeVisible();
  await app.answerOpenDialog(path);
  await window.getByRole('button', { name: 'Import…' }).press('Enter');
}

test('two rapporteurs go on from one archive, and merge what they wrote apart', async ({
  app,
  launch,
}, testInfo) => {
  const window = await app.window();
  await begin(window, '10:00 VP: both begin here');
  const shared = await saveArchive(app, window);
  expect(
    execFileSync('node', [join(root, 'bin/rapporteur.mjs'), 'verify', shared], { encoding: 'utf8' }),
  ).toBeDefined();

  const other = await launch({
    profile: testInfo.outputPath('other'),
    saveDirectory: testInfo.outputPath('theirs'),
  });
  const theirs = await other.window();
  await importFile(other, theirs, shared);
  await expect(notesOf(theirs)).toContainText('both begin here');
  await writeLines(theirs, '10:05 VP: theirs at five', '10:15 VP: theirs at fifteen');
  const handedBack = await saveArchive(other, theirs);

  await notesOf(window).focus();
  await writeLines(window, '10:10 VP: mine at ten');
  await importFile(app, window, handedBack);
  const question = window.getByRole('alertdialog', { name: 'You have this meeting already' });
  await expect(question.getByText(/holds 2 entries that are not in yours/)).toBeVisible();
  expect(await obstaclesIn(window)).toEqual([]);
  await window.keyboard.press('Enter');
  await expect(noticesOf(window).getByText(/^Merged: /)).toBeVisible();
  await expect(notesOf(window)).toContainText('theirs at fifteen');
  const merged = await linesOf(window);
  expect(merged).toEqual(['both begin here', 'theirs at five', 'mine at ten', 'theirs at fifteen']);

  // Once more there is nothing new in it.
  await importFile(app, window, handedBack);
  await expect(noticesOf(window).getByText(/^You have this meeting already, with all/)).toBeVisible();
  await expect.poll(() => linesOf(window)).toEqual(merged);
});

test('a merge is taken back by one press, and stays away after a new start', async ({
  app,
  launch,
}, testInfo) => {
  const window = await app.window();
  await begin(window, 'VP: mine alone');
  const archive = await saveArchive(app, window);
  const other = await launch({
    profile: testInfo.outputPath('other'),
    saveDirectory: testInfo.outputPath('theirs'),
  });
  const theirs = await other.window();
  await importFile(other, theirs, archive);
  await writeLines(theirs, 'VP: from elsewhere');
  const handedBack = await saveArchive(other, theirs);
  await importFile(app, window, handedBack);
  await window.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(notesOf(window)).toContainText('from elsewhere');
  await noticesOf(window).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(notesOf(window)).not.toContainText('from elsewhere');
  await isSaved(window);
  const again = await app.relaunch();
  await again.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(notesOf(again)).toContainText('mine alone');
  await expect(notesOf(again)).not.toContainText('from elsewhere');
});

test('an archive can be kept as a meeting of its own', async ({ app, launch }, testInfo) => {
  const window = await app.window();
  await begin(window, 'VP: mine alone');
  const archive = await saveArchive(app, window);
  const other = await launch({
    profile: testInfo.outputPath('other'),
    saveDirectory: testInfo.outputPath('theirs'),
  });
  const theirs = await other.window();
  await importFile(other, theirs, archive);
  await writeLines(theirs, 'VP: from elsewhere');
  const handedBack = await saveArchive(other, theirs);
  await importFile(app, window, handedBack);
  await window.getByRole('button', { name: 'Keep as a separate meeting' }).press('Enter');
  await expect(notesOf(window)).toContainText('from elsewhere');
  await window.getByRole('link', { name: 'All meetings' }).press('Enter');
  await expect(window.getByRole('link', { name: /^Ferries/ })).toHaveCount(2);
});

test('a copy to share holds nothing of what is off the record', async ({ app }) => {
  const window = await app.window();
  await begin(
    window,
    'VP: two more ferries run',
    'VP: the minister is weary !off',
    '~ ask Vera for the timetable',
  );
  await chooseExport(window, 'Copy to share (.rapporteur)');
  await expect(noticesOf(window).getByText(/2 entries were left out/)).toBeVisible();
  const [file = ''] = await readdir(app.saveDirectory);
  const unzipped = unzipSync(new Uint8Array(await readFile(join(app.saveDirectory, file))));
  const all = Object.values(unzipped)
    .map((bytes) => Buffer.from(bytes).toString('latin1'))
    .join('\n');
  expect(all).toContain('two more ferries run');
  for (const word of ['weary', 'timetable', '!off']) expect(all).not.toContain(word);
});

test('the pictures of a meeting travel with its archive', async ({ app, launch }, testInfo) => {
  const window = await app.window();
  await window.getByRole('button', { name: 'Open the example' }).press('Enter');
  await expect(notesOf(window)).toBeFocused();
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(window.getByRole('textbox', { name: 'Draft' }).locator('img')).toHaveCount(2);
  const archive = await saveArchive(app, window);
  const other = await launch({ profile: testInfo.outputPath('other') });
  const theirs = await other.window();
  await importFile(other, theirs, archive);
  await expect(theirs.getByRole('textbox', { name: 'Draft' }).locator('img')).toHaveCount(2);
});

test('an archive that is damaged, newer or none at all is told in a sentence, and changes nothing', async ({
  app,
}) => {
  const window = await app.window();
  await begin(window, 'VP: mine alone');
  const archive = await saveArchive(app, window);
  const bytes = await readFile(archive);
  const strange = join(app.saveDirectory, 'strange.rapporteur');
  await writeFile(strange, Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(2000, 7)]));
  await importFile(app, window, strange);
  await expect(noticesOf(window).getByText(/^strange\.rapporteur: /)).toBeVisible();

  // Cut off in the middle it can still be read, and is shown.
  await writeFile(strange, bytes.subarray(0, Math.floor(bytes.length * 0.9)));
  await importFile(app, window, strange);
  const shown = window.getByRole('dialog', { name: 'This archive can be read, not edited' });
  await expect(shown.getByRole('alert')).toBeVisible();
  await expect(shown).toContainText('mine alone');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('link')).toHaveCount(1);
  await rm(strange);
});

test('a file named on the command line may be an archive', async ({ app, launch }, testInfo) => {
  const window = await app.window();
  await begin(window, 'VP: two more ferries run');
  const archive = await saveArchive(app, window);
  const other = await launch({ profile: testInfo.outputPath('other'), file: archive });
  await expect(notesOf(await other.window())).toContainText('two more ferries run');
});
