import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { obstaclesIn } from './accessibility.ts';
import { expect, test } from './launch.ts';

async function createMeeting(window: Page, title: string, date = '2024-05-07'): Promise<void> {
  await window.getByRole('button', { name: 'New meeting' }).click();
  const dialog = window.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('textbox', { name: 'Date' }).fill(date);
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  await expect(window.getByRole('textbox', { name: 'Notes' })).toBeVisible();
}

async function backToLibrary(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'All meetings' }).click();
  await expect(window.getByRole('heading', { name: 'Meetings' })).toBeVisible();
}

test('an empty library offers the example, which opens as a whole meeting', async ({ app }) => {
  const window = await app.window();
  await window.getByRole('button', { name: 'Open the example' }).click();
  await expect(window.getByRole('textbox', { name: 'Notes' })).toContainText('ILC');
  await backToLibrary(window);
  await expect(window.getByRole('link')).toHaveCount(1);
  // Opened again it is the same meeting, and no copy of it.
  await window.getByRole('button', { name: 'Open the example' }).click();
  await expect(window.getByRole('textbox', { name: 'Notes' })).toBeVisible();
  await backToLibrary(window);
  await expect(window.getByRole('link')).toHaveCount(1);
});

test('a meeting is created from what is known of it, and is in the list after a new start', async ({
  app,
}) => {
  const window = await app.window();
  await expect(window.getByRole('button', { name: 'New meeting' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+n');
  const dialog = window.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Ferries for the islands');
  await dialog.getByRole('textbox', { name: 'Body' }).fill('Council of Island Mayors');
  await dialog.getByRole('textbox', { name: 'Date' }).fill('2024-05-07');
  await dialog.getByRole('textbox', { name: 'Place' }).fill('Harbourtown');
  await dialog
    .getByRole('textbox', { name: 'People' })
    .fill('VP = Ms. Vera PAPPAS, Deputy Minister\nwho is that');
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  // A line that describes nobody stays, with a sentence.
  await expect(dialog.getByText(/^Line 2: /)).toBeVisible();
  // Whoever is pasted without a code gets one, to be seen before it is typed.
  const people = dialog.getByRole('textbox', { name: 'People' });
  await people.fill('VP = Ms. Vera PAPPAS, Deputy Minister\nMr. Omar van den DOOL, Mayor');
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  await expect(people).toHaveValue(
    'VP = Ms. Vera PAPPAS, Deputy Minister\nOD = Mr. Omar van den DOOL, Mayor',
  );
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  await expect(window.getByRole('heading', { name: 'Ferries for the islands' })).toBeVisible();
  await expect(window.getByText('7 May 2024')).toBeVisible();
  await expect(window.getByRole('list', { name: 'People' }).getByText('Pappas')).toBeVisible();

  const again = await app.relaunch();
  // One comes back to where one was, or finds it in the list.
  await again.evaluate(() => {
    location.hash = '#/';
  });
  await expect(again.getByRole('link', { name: 'Ferries for the islands' })).toBeVisible();
});

test('what was typed for a new meeting is still there after Escape', async ({ app }) => {
  const window = await app.window();
  await window.getByRole('button', { name: 'New meeting' }).click();
  await window.getByRole('textbox', { name: 'Title' }).fill('Half a title');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
  await window.reload();
  await window.getByRole('button', { name: 'New meeting' }).click();
  await expect(window.getByRole('textbox', { name: 'Title' })).toHaveValue('Half a title');
});

test('searching finds by words of title, body and date, in any case and without accents', async ({ app }) => {
  const window = await app.window();
  await createMeeting(window, 'Élan pour les ports', '2024-05-07');
  await backToLibrary(window);
  await createMeeting(window, 'Συνάντηση για τα λιμάνια', '2023-02-01');
  await backToLibrary(window);
  await window.keyboard.press('/');
  await window.keyboard.type('elan');
  await expect(window.getByRole('searchbox', { name: 'Search meetings' })).toHaveValue('elan');
  await expect(window.getByRole('link')).toHaveText(['Élan pour les ports']);
  await window.getByRole('searchbox').fill('february');
  await expect(window.getByRole('link')).toHaveText(['Συνάντηση για τα λιμάνια']);
  await window.getByRole('searchbox').fill('nothing of the kind');
  await expect(window.getByText('No meeting has all of these words')).toBeVisible();
});

test('a meeting goes to the bin and comes back', async ({ app }) => {
  const window = await app.window();
  await createMeeting(window, 'Ferries');
  await backToLibrary(window);
  await window.getByRole('button', { name: 'Move “Ferries” to the bin' }).click();
  await expect(window.getByRole('link', { name: 'Ferries' })).toBeHidden();
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(window.getByRole('link', { name: 'Ferries' })).toBeVisible();
  // Without the notice as well.
  await window.getByRole('button', { name: 'Move “Ferries” to the bin' }).click();
  await expect(window.getByRole('link', { name: 'Ferries' })).toBeHidden();
  await window.reload();
  await window.getByRole('button', { name: 'Bin (1)' }).click();
  await window.getByRole('button', { name: 'Put back “Ferries”' }).click();
  await expect(window.getByRole('link', { name: 'Ferries' })).toBeVisible();
});

test('an imported file tells its oddities by line, and is taken in whole', async ({ app }, testInfo) => {
  const file = testInfo.outputPath('ferries.txt');
  await writeFile(
    file,
    'title: Ferries\nbody: Council\ndate: 2024-05-07\nnotes:\n10:00 XY: two more ferries\n10:01 XY: a slip !of\n',
  );
  const window = await app.window();
  await app.answerOpenDialog(file);
  await window.getByRole('button', { name: 'Import…' }).click();
  await expect(window.getByRole('textbox', { name: 'Notes' })).toContainText('two more ferries');
  const notices = window.getByRole('region', { name: 'Notices' });
  await notices.getByText(/remarks?$/).click();
  await expect(notices.getByText(/^Line 5: /)).toBeVisible();
});

test('a file named on the command line is opened', async ({ app }, testInfo) => {
  const file = testInfo.outputPath('ferries.txt');
  await writeFile(
    file,
    'title: Ferries by night\nbody: Council\ndate: 2024-05-07\nnotes:\n* The chair opened.\n',
  );
  await app.window();
  const window = await app.relaunch({ file });
  await expect(window.getByRole('heading', { name: 'Ferries by night' })).toBeVisible();
});

test('the theme is chosen by hand and kept', async ({ app }) => {
  const window = await app.window();
  const ground = () => window.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await window.getByRole('button', { name: 'Theme: as the system' }).click();
  const light = await ground();
  await window.getByRole('button', { name: 'Theme: light' }).click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await window.reload();
  await expect(window.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  expect(await ground()).toBe(dark);
});

test('library and dialog have nothing that stands in the way of assistive technology', async ({ app }) => {
  const window = await app.window();
  await expect(window.getByRole('button', { name: 'Open the example' })).toBeVisible();
  expect(await obstaclesIn(window)).toEqual([]);
  await createMeeting(window, 'Ferries');
  await backToLibrary(window);
  await window.getByRole('button', { name: 'Theme: as the system' }).click();
  await window.getByRole('button', { name: 'Theme: light' }).click();
  expect(await obstaclesIn(window)).toEqual([]);
  await window.getByRole('button', { name: 'New meeting' }).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  expect(await obstaclesIn(window)).toEqual([]);
});
