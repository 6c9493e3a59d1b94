import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { obstaclesIn } from './accessibility.ts';
import { expect, test } from './launch.ts';
import { notesOf } from './steps.ts';

const PEOPLE =
  'VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping [presenter]\nOD = Mr. Omar DOOL, Mayor';

/** A meeting with these notes, typed, and the window on it. */
async function meetingWith(window: Page, ...lines: string[]): Promise<void> {
  await window.getByRole('button', { name: 'New meeting' }).click();
  const dialog = window.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Ferries for the islands');
  await dialog.getByRole('textbox', { name: 'Body' }).fill('Council of Island Mayors');
  await dialog.getByRole('textbox', { name: 'Date' }).fill('2024-05-07');
  await dialog.getByRole('textbox', { name: 'People' }).fill(PEOPLE);
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  await window.getByRole('textbox', { name: 'Notes' }).click();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await window.keyboard.press('Enter');
    await window.keyboard.type(line);
  }
}

const draftOf = (window: Page) => window.getByRole('textbox', { name: 'Draft' });

async function exportAs(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: 'Export…' }).click();
  await window.getByRole('menuitem', { name: item }).click();
}

test('composing is one step: one undo takes it back, one redo brings it again', async ({ app }) => {
  const window = await app.window();
  await meetingWith(window, 'VP: two more ferries sail from June', 'VP: nothing changes in winter');
  await window.getByRole('button', { name: 'Compose draft' }).click();
  const draft = draftOf(window);
  await expect(draft).toContainText('two more ferries sail from June');
  await draft.getByText('two more ferries').click();
  await window.keyboard.press('ControlOrMeta+z');
  await expect(draft).toHaveText('');
  await window.keyboard.press('ControlOrMeta+Shift+z');
  await expect(draft).toContainText('two more ferries sail from June');
});

test('composing again changes what nobody has touched, and keeps what a person wrote', async ({ app }) => {
  const window = await app.window();
  await meetingWith(window, 'VP: two more ferries sail from June');
  await window.getByRole('button', { name: 'Compose draft' }).click();
  const draft = draftOf(window);
  await draft.getByText('two more ferries').click();
  await window.keyboard.press('End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('The room listened.');
  await window.getByRole('textbox', { name: 'Notes' }).click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('* The chair closed the meeting.');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(draft).toContainText('closed the meeting');
  await expect(draft).toContainText('The room listened.');
  await expect(draft.getByText('two more ferries')).toHaveCount(1);
});

test('a key pressed right after composing takes the place of nothing', async ({ app }) => {
  const window = await app.window();
  await meetingWith(window, 'VP: two more ferries from June');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(draftOf(window)).toContainText('two more ferries');
  const composed = (await draftOf(window).textContent()) ?? '';
  await window.keyboard.press('F6');
  await expect(draftOf(window)).toBeFocused();
  await window.keyboard.type('x');
  await expect(draftOf(window)).toHaveText(`x${composed}`, { useInnerText: false });
});

test('a draft can be written by hand, from its first key', async ({ app }) => {
  const window = await app.window();
  await meetingWith(window);
  await draftOf(window).click();
  await window.keyboard.type('A first line.');
  await window.keyboard.press('Enter');
  await window.keyboard.type('A second.');
  await expect(draftOf(window).locator('p')).toHaveText(['A first line.', 'A second.']);
  await expect(window.getByRole('status')).toHaveText('Saved');
  await window.reload();
  await expect(draftOf(window).locator('p')).toHaveText(['A first line.', 'A second.']);
});

test('open questions and unreported notes are listed, and lead to the note', async ({ app }) => {
  const window = await app.window();
  await meetingWith(
    window,
    'VP: two more ferries sail from June',
    'OD? what if the sea is closed',
    '~ ask for the timetable',
  );
  const questions = window.getByRole('list', { name: 'Open questions' });
  await expect(questions.getByRole('listitem')).toHaveText([/Dool.*what if the sea is closed/s]);
  await window.getByRole('button', { name: 'Compose draft' }).click();
  await expect(draftOf(window)).toContainText('two more ferries');
  await window.getByRole('textbox', { name: 'Notes' }).click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('VP: the port stays open');
  const unreported = window.getByRole('list', { name: 'Unreported notes' });
  await expect(unreported.getByRole('listitem')).toHaveText([/Pappas.*the port stays open/s]);
  await expect(unreported).not.toContainText('timetable');
  await questions.getByRole('button').click();
  await expect(window.getByRole('textbox', { name: 'Notes' })).toBeFocused();
  await window.keyboard.type(' for days');
  await expect(questions).toContainText('what if the sea is closed for days');
});

test('one key shows the note behind a sentence of the draft', async ({ app }) => {
  const window = await app.window();
  await meetingWith(window, 'VP: two more ferries sail from June', 'OD: nothing changes in winter');
  await window.getByRole('button', { name: 'Compose draft' }).click();
  await draftOf(window).getByText('nothing changes').click();
  await window.keyboard.press('ControlOrMeta+j');
  const notes = window.getByRole('textbox', { name: 'Notes' });
  await expect(notes).toBeFocused();
  await window.keyboard.type(' at all');
  await expect(notes).toContainText('nothing changes in winter at all');
});

test('a code or a name changed in the particulars stays with what was said', async ({ app }) => {
  const window = await app.window();
  await meetingWith(window, 'VP: two more ferries sail from June');
  const dialog = window.getByRole('dialog', { name: 'Particulars' });
  const recoded = PEOPLE.replace('VP =', 'VERA =');
  for (const people of [recoded, recoded.replace('PAPPAS', 'PAPADOPOULOU')]) {
    await window.getByRole('button', { name: 'Particulars' }).click();
    await dialog.getByRole('textbox', { name: 'People' }).fill(people);
    await dialog.getByRole('textbox', { name: 'Place' }).fill('Harbourtown');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  }
  const list = window.getByRole('list', { name: 'People' });
  await expect(list.getByRole('listitem')).toHaveText([/VERA.*Papadopoulou/s, /OD.*Dool/s]);
  // A line without a code gets one; what is no line of a person stays in the box, with a sentence.
  await window.getByRole('button', { name: 'Particulars' }).click();
  const people = dialog.getByRole('textbox', { name: 'People' });
  const listed = await people.inputValue();
  await people.fill(`${listed}Ms. Ana Lima, Director, Trade\nsomebody with a hat`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/^Line 4: /)).toBeVisible();
  await expect(people).toHaveValue(`${listed}AL = Ms. Ana Lima, Director, Trade\nsomebody with a hat`);
  await people.fill(`${listed}Ms. Ana Lima, Director, Trade`);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByText('The notes call Lima AL: this line had no code.')).toBeVisible();
  await expect(list.getByRole('listitem').last()).toHaveText(/AL.*Lima/s);
  await expect(window.getByText('Harbourtown')).toBeVisible();
  await window.getByRole('button', { name: 'Compose draft' }).click();
  await expect(draftOf(window)).toContainText('Ms. Vera Papadopoulou');
});

test('Escape leaves the particulars as they were, and loses nothing that was typed', async ({ app }) => {
  const window = await app.window();
  await meetingWith(window, 'VP: two more ferries');
  await window.getByRole('button', { name: 'Particulars' }).click();
  const dialog = window.getByRole('dialog', { name: 'Particulars' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Another title');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(window.getByRole('heading', { name: 'Ferries for the islands' })).toBeVisible();
  await window.getByRole('button', { name: 'Go on with it' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Another title');
  await dialog.getByRole('button', { name: 'Put back as it was' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('Ferries for the islands');
});

test('an export with the words of a note off the record in it is stopped, and says where they stand', async ({
  app,
}) => {
  const window = await app.window();
  await meetingWith(
    window,
    'VP: two more ferries sail from June',
    'VP: the old harbour will be sold before summer !off',
  );
  await window.getByRole('button', { name: 'Compose draft' }).click();
  await draftOf(window).getByText('two more ferries').click();
  await window.keyboard.press('End');
  await window.keyboard.type(' The old harbour will be sold.');
  await exportAs(window, 'Plain text (.txt)');
  const notices = window.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText(/^Nothing was exported/)).toBeVisible();
  await notices.getByText('Where they stand').click();
  await expect(notices.getByText(/The old harbour will be/)).toBeVisible();
  expect(await readdir(app.saveDirectory)).toEqual([]);
});

test('nothing of a closed meeting leaves without a second confirmation', async ({ app }) => {
  const window = await app.window();
  await meetingWith(window, 'VP: two more ferries sail from June');
  await window.getByRole('button', { name: 'Particulars' }).click();
  await window.getByRole('dialog').getByRole('textbox', { name: 'Record' }).fill('closed');
  await window.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByText('Closed record', { exact: true })).toBeVisible();
  await window.getByRole('button', { name: 'Compose draft' }).click();
  await exportAs(window, 'Plain text (.txt)');
  const question = window.getByRole('alertdialog', { name: 'This meeting is closed' });
  await question.getByRole('button', { name: 'Keep it here' }).click();
  await expect(question).toBeHidden();
  expect(await readdir(app.saveDirectory)).toEqual([]);
  // By keys, the hands are back in the notes after it.
  await notesOf(window).focus();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.press('ControlOrMeta+Shift+e');
  await window.getByRole('menuitem', { name: 'Plain text (.txt)' }).press('Enter');
  await expect(question.getByRole('button', { name: 'Keep it here' })).toBeFocused();
  await window.keyboard.press('Enter');
  await window.keyboard.type(' and July');
  await expect(notesOf(window)).toContainText('two more ferries sail from June and July');
  await exportAs(window, 'Plain text (.txt)');
  await question.getByRole('button', { name: 'Export all the same' }).click();
  await expect(window.getByText(/^Saved to /)).toBeVisible();
  const [file = ''] = await readdir(app.saveDirectory);
  expect(await readFile(join(app.saveDirectory, file), 'utf8')).toContain('two more ferries');
});

test('an export before there is a draft says what to do', async ({ app }) => {
  const window = await app.window();
  await meetingWith(window, 'VP: two more ferries');
  await exportAs(window, 'Word (.docx)');
  await expect(window.getByText('There is no draft to export yet.')).toBeVisible();
});

test('a narrow window shows one pane at a time, and keeps what is in the other', async ({ app }) => {
  const window = await app.window();
  await meetingWith(window, 'VP: two more ferries sail from June');
  await window.setViewportSize({ width: 1000, height: 700 });
  const notes = window.getByRole('textbox', { name: 'Notes' });
  await expect(draftOf(window)).toBeHidden();
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(draftOf(window)).toContainText('two more ferries');
  await expect(notes).toBeHidden();
  await window.getByRole('tab', { name: 'Notes' }).click();
  await expect(notes).toContainText('two more ferries');
  await window.keyboard.press('F6');
  await expect(draftOf(window)).toBeFocused();
  await window.setViewportSize({ width: 1440, height: 900 });
  await expect(notes).toBeVisible();
  await expect(draftOf(window)).toBeVisible();
});

test('an address of no meeting says so, and leads back', async ({ app }) => {
  const window = await app.window();
  await window.evaluate(() => {
    location.hash = '#/meeting/none-of-this-name';
  });
  await expect(window.getByRole('alert')).toContainText('There is no meeting under this address');
  await window.getByRole('link', { name: 'Back to the meetings' }).click();
  await expect(window.getByRole('heading', { name: 'Meetings' })).toBeVisible();
});

test('the meeting has nothing that stands in the way of assistive technology, light or dark', async ({
  app,
}) => {
  const window = await app.window();
  await window.getByRole('button', { name: 'Open the example' }).click();
  await expect(window.getByRole('textbox', { name: 'Notes' })).toBeVisible();
  await window.getByRole('button', { name: 'Compose draft' }).click();
  await expect(draftOf(window)).not.toHaveText('');
  for (const theme of ['as the system', 'light']) {
    expect(await obstaclesIn(window)).toEqual([]);
    await window.getByRole('button', { name: `Theme: ${theme}` }).click();
  }
  await window.getByRole('button', { name: 'Particulars' }).click();
  await expect(window.getByRole('dialog')).toBeVisible();
  expect(await obstaclesIn(window)).toEqual([]);
});
