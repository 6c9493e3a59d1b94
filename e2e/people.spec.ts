/** People in bulk: a list is pasted or chosen, looked through, and added in one step. */
import { writeFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Page } from 'playwright/test';
import { obstaclesIn } from './accessibility.ts';
import { expect, test } from './launch.ts';
import { beginMeeting, isSaved, notesOf } from './steps.ts';
import { storedMeeting } from './stored-meeting.ts';

const dialogOf = (window: Page) => window.getByRole('dialog', { name: 'Add people' });

/** A table as Word and browsers copy it. */
const TABLE =
  '<table><tr><th>Title</th><th>Name</th><th>Job title</th></tr><tr><td colspan=3><b>LOWER ISLAND</b></td></tr>' +
  '<tr><td>Ms.</td><td>PAPPAS Vera</td><td>Minister</td></tr><tr><td>Mr.</td><td>Omar van den DOOL</td><td>Mayor</td></tr>' +
  '<tr><td></td><td>LI Gang 李刚</td><td>Director</td></tr><tr><td></td><td>TOM ROE</td><td>Clerk</td></tr></table><p>Coffee is at eleven.</p>';

async function paste(window: Page, html: string, text: string): Promise<void> {
  await dialogOf(window)
    .getByRole('textbox', { name: 'List of people' })
    .evaluate(
      (element, [page, words]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', page);
        clipboardData.setData('text/plain', words);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      [html, text] as const,
    );
}

const peopleIn = async (window: Page): Promise<string[]> =>
  (await storedMeeting(window)).participants.map(({ code, name, position, affiliation }) =>
    [code, name, position, affiliation].filter(Boolean).join(', '),
  );

test('a table from Word is looked through, mended and added by keys, and taken back by one press', async ({
  app,
}) => {
  const window = await app.window();
  await beginMeeting(window, 'VP = Ms. Vera PAPPAS, Deputy Minister');
  await window.keyboard.type('OD: two more ferries');
  await window.keyboard.press('ControlOrMeta+Shift+l');
  const dialog = dialogOf(window);
  await expect(dialog.getByRole('textbox', { name: 'List of people' })).toBeFocused();
  await paste(window, TABLE, 'Title\tName');

  const rows = dialog.getByRole('list', { name: 'People of the list' }).getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(dialog.getByRole('textbox', { name: /^Code, row/ }).first()).toHaveValue('VP');
  const codes = await dialog
    .getByRole('textbox', { name: /^Code, row/ })
    .evaluateAll((boxes) => boxes.map((box) => (box instanceof HTMLInputElement ? box.value : '')));
  expect(codes).toEqual(['VP', 'ODO', 'LG', 'TR']);
  await expect(rows.nth(0)).toContainText('In the meeting already: gets the position');
  // Whose words they are is nothing to guess: it is asked.
  await expect(rows.nth(1)).toContainText('OD has no name in the meeting yet');
  await dialog.getByRole('textbox', { name: 'Code, row 2' }).fill('od');
  await expect(rows.nth(1)).toContainText('In the meeting already');
  await expect(rows.nth(3)).toContainText('All in capitals');
  await dialog.getByText('1 line was not understood').click();
  await expect(dialog).toContainText('Coffee is at eleven.');
  expect(await obstaclesIn(window)).toEqual([]);

  // What is wrong is mended in its box; the arrows go from row to row, and a code that is taken is refused.
  await dialog.getByRole('textbox', { name: 'Name, row 3' }).focus();
  await window.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('textbox', { name: 'Name, row 4' })).toBeFocused();
  await window.keyboard.type('Mr. Tom ROE');
  await expect(rows.nth(3)).not.toContainText('All in capitals');
  await dialog.getByRole('textbox', { name: 'Code, row 4' }).fill('vp');
  await expect(rows.nth(3)).toContainText('VP is Vera PAPPAS.');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog.getByRole('textbox', { name: 'Code, row 4' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Code, row 4' }).fill('TOM');
  await dialog.getByRole('checkbox', { name: /Add row 3/ }).focus();
  await window.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Add 1 person, update 2' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+Enter');

  const notice = window.getByRole('region', { name: 'Notices' });
  await expect(notice).toContainText('Added 1 person, and updated 2 people.');
  await isSaved(window);
  expect(await peopleIn(window)).toEqual([
    'VP, Vera PAPPAS, Minister, Lower Island',
    'OD, Omar van den DOOL, Mayor, Lower Island',
    'TOM, Tom ROE, Clerk, Lower Island',
  ]);
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(notice).toContainText('The people are again as they were.');
  await isSaved(window);
  expect(await peopleIn(window)).toEqual(['VP, Vera PAPPAS, Deputy Minister', 'OD']);
  await expect(notesOf(window)).toContainText('two more ferries');
});

test('people of earlier meetings are proposed as they were known last, copied, and forgotten when asked', async ({
  app,
}) => {
  const window = await app.window();
  await beginMeeting(window, 'VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping');
  await isSaved(window);
  await window.getByRole('link', { name: 'All meetings' }).click();
  await window.keyboard.press('ControlOrMeta+n');
  const begin = window.getByRole('dialog', { name: 'New meeting' });
  await begin.getByRole('combobox', { name: 'Somebody of an earlier meeting' }).pressSequentially('vera');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(begin.getByRole('textbox', { name: 'People' })).toHaveValue(
    /^VP = Ms. Vera PAPPAS, Deputy Minister/,
  );
  await begin.getByRole('textbox', { name: 'People' }).fill('');
  await begin.getByRole('textbox', { name: 'Title' }).fill('Ferries again');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(notesOf(window)).toBeFocused();
  await window.keyboard.press('ControlOrMeta+Shift+l');
  const dialog = dialogOf(window);
  await dialog.getByRole('combobox', { name: 'Somebody of an earlier meeting' }).pressSequentially('p');
  await expect(window.getByRole('option', { name: 'Ms. Vera Pappas' })).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  const list = dialog.getByRole('textbox', { name: 'List of people' });
  await expect(list).toHaveValue('VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping\n');
  await window.keyboard.press('ControlOrMeta+Enter');
  await dialog.getByRole('textbox', { name: 'Position, row 1' }).fill('Minister');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText('Added 1 person.');
  await isSaved(window);
  await window.getByRole('link', { name: 'All meetings' }).click();

  // The older meeting stays as it was; the list has the newer position.
  await window.getByRole('button', { name: 'People…' }).click();
  const people = window.getByRole('dialog', { name: 'People of your meetings' });
  await expect(people.getByRole('listitem')).toHaveText([/Ms. Vera Pappas.*Minister, Ministry of Shipping/]);
  await expect(people.getByRole('listitem')).not.toContainText('Deputy');
  expect(await obstaclesIn(window)).toEqual([]);
  await people.getByRole('button', { name: 'Forget Ms. Vera Pappas' }).click();
  await expect(people).toContainText('Nobody yet');
  await window.keyboard.press('Escape');
  const meetings = window.getByRole('link', { name: /Ferries/ });
  await expect(meetings).toHaveCount(2);
});

test('a list of three hundred in a file of an old spreadsheet is added, and what was typed is kept when the dialog is left', async ({
  app,
}, testInfo) => {
  const window = await app.window();
  await beginMeeting(window);
  await window.keyboard.press('ControlOrMeta+Shift+l');
  const dialog = dialogOf(window);
  await window.keyboard.type('nobody at all is here, only words and words and words.');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toContainText('Nobody was found in this.');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await window.getByRole('button', { name: 'Add people…' }).click();
  await expect(dialog.getByRole('textbox', { name: 'List of people' })).toHaveValue(/^nobody at all/);

  const path = testInfo.outputPath('list.csv');
  const lines = Array.from(
    { length: 300 },
    (_, at) =>
      `MÜLLER${'ABCDEFGHIJ'[at % 10]}${'ABCDEFGHIJ'[Math.floor(at / 10) % 10]};Zoë ${'XYZ'[Math.floor(at / 100)]};Maire ${at}`,
  );
  writeFileSync(path, Buffer.from(`Nom;Prénom;Fonction\n${lines.join('\n')}\n`, 'latin1'));
  await app.answerOpenDialog(path);
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByRole('status')).toHaveText('300 people were understood.');
  await dialog.getByRole('textbox', { name: 'Position, row 1', exact: true }).fill('Mairesse');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText('Added 300 people.');
  await isSaved(window);
  const people = await peopleIn(window);
  expect(people).toHaveLength(300);
  expect(people[0]).toBe('ZM, Zoë X MÜLLERAA, Mairesse');
  expect(new Set(people.map((person) => person.split(',')[0])).size).toBe(300);
});

test('a list of participants is taken from a table in a Word file', async ({ app }, testInfo) => {
  const window = await app.window();
  await beginMeeting(window);
  await window.keyboard.press('ControlOrMeta+Shift+l');
  const dialog = dialogOf(window);
  const rowOf = (...cells: string[]) =>
    new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
  const table = new Table({
    rows: [
      rowOf('Title', 'Name', 'Position'),
      rowOf('Ms.', 'Vera PAPPAS', 'Deputy Minister'),
      rowOf('Mr.', 'Omar DOOL', 'Mayor'),
    ],
  });
  const path = testInfo.outputPath('participants.docx');
  const file = new Document({ sections: [{ children: [new Paragraph('List of participants'), table] }] });
  writeFileSync(path, await Packer.toBuffer(file));
  await app.answerOpenDialog(path);
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByRole('status')).toHaveText('2 people were understood.');
  await expect(dialog.getByRole('textbox', { name: 'Name, row 1' })).toBeFocused();
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect
    .poll(() => peopleIn(window))
    .toEqual(['VP, Vera PAPPAS, Deputy Minister', 'OD, Omar DOOL, Mayor']);
});
