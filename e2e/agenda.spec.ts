/** The agenda: prepared from a pasted list, walked through by keys while the notes are typed, put in another order. */
import { writeFile } from 'node:fs/promises';
import { Document, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright/test';
import { expect, test } from './launch.ts';
import { beginMeeting, isSaved, linesOf, notesOf } from './steps.ts';

const itemsOf = (window: Page) =>
  window.getByRole('list', { name: 'Agenda' }).getByRole('listitem').getByRole('button');

test('an agenda is prepared, walked through and put in another order, and the draft has no heading for what was not reached', async ({
  app,
}) => {
  const window = await app.window();
  await beginMeeting(window, 'VP = Ms. Vera PAPPAS, Deputy Minister [presenter]\nOD = Mr. Omar DOOL, Mayor');
  await window.getByRole('button', { name: 'Add to the agenda' }).press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Agenda' });
  await dialog
    .getByRole('textbox', { name: 'Agenda items' })
    .fill('Provisional agenda\n1.\tFerry plan\n2.\tNew piers\n3.\tBicycles on deck\n4.\tAny other business');
  await expect(dialog.getByRole('region', { name: 'What is put in' }).getByRole('listitem')).toHaveText([
    'Ferry plan',
    'New piers',
    'Bicycles on deck',
    'Any other business',
  ]);
  await expect(dialog.getByText('Left out: Provisional agenda')).toBeVisible();
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(notesOf(window)).toBeFocused();

  // The cursor stands ready under the first.
  await window.keyboard.type('VP: two more ferries from June');
  await window.keyboard.press('Alt+PageDown');
  await window.keyboard.type('OD: the piers are from 1931');
  await window.keyboard.press('Enter');
  await window.keyboard.type('VP: work begins in autumn');
  await expect(itemsOf(window)).toHaveText([
    /^\d\d:\d\dFerry plan1$/,
    /^\d\d:\d\dNew piers2$/,
    'Bicycles on deck',
    'Any other business',
  ]);
  await expect(itemsOf(window).nth(1)).toHaveAttribute('aria-current', 'true');
  // Looked at and left again, an item stays planned.
  await window.keyboard.press('Alt+PageDown');
  await window.keyboard.press('Alt+PageDown');
  await window.keyboard.press('Alt+PageDown');
  await expect(window.getByText('This is the last agenda item.')).toBeVisible();
  await window.keyboard.type('VP: thanked all');
  await window.keyboard.press('Alt+PageUp');
  await window.keyboard.press('Alt+PageUp');
  await window.keyboard.type(' on three islands');
  const walked = [
    'Ferry plan',
    'two more ferries from June',
    'New piers',
    'the piers are from 1931',
    'work begins in autumn on three islands',
    'Bicycles on deck',
    'Any other business',
    'thanked all',
  ];
  await expect.poll(() => linesOf(window)).toEqual(walked);

  await window.keyboard.press('Alt+Shift+PageUp');
  await expect
    .poll(() => linesOf(window))
    .toEqual([...walked.slice(2, 5), ...walked.slice(0, 2), ...walked.slice(5)]);
  await window.keyboard.type(', said twice');
  await window.keyboard.press('ControlOrMeta+z');
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => linesOf(window)).toEqual(walked);
  // From the list, the item that has the focus moves.
  await itemsOf(window).nth(2).focus();
  await window.keyboard.press('Alt+Shift+PageDown');
  await expect(itemsOf(window).nth(3)).toHaveText('Bicycles on deck');
  await itemsOf(window).nth(0).press('Enter');
  await expect(notesOf(window)).toBeFocused();
  await window.keyboard.type(' on all lines');
  await isSaved(window);

  await window.keyboard.press('ControlOrMeta+Enter');
  const draft = window.getByRole('textbox', { name: 'Draft' });
  await expect(draft).toContainText('on all lines');
  await expect(draft.getByRole('heading')).toContainText([
    'Ferries',
    'Ferry plan',
    'New piers',
    'Any other business',
  ]);
  await expect(draft).not.toContainText('Bicycles');
});

test('an agenda is taken from a Word file, below what was typed, and a file without one says so', async ({
  app,
}, testInfo) => {
  const window = await app.window();
  await beginMeeting(window);
  await window.getByRole('button', { name: 'Add to the agenda' }).press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Agenda' });
  await window.keyboard.type('Opening');
  const rules = testInfo.outputPath('rules.txt');
  await writeFile(rules, '12\n13\n');
  await app.answerOpenDialog(rules);
  await dialog.getByRole('button', { name: 'Choose a file…' }).press('Enter');
  await expect(dialog).toContainText('No agenda items were found in “rules.txt”.');

  const broken = testInfo.outputPath('broken.docx');
  await writeFile(broken, 'no Word file at all');
  await app.answerOpenDialog(broken);
  await dialog.getByRole('button', { name: 'Choose a file…' }).press('Enter');
  await expect(dialog).toContainText('“broken.docx” was not taken: it is not a Word file');

  const path = testInfo.outputPath('agenda.docx');
  const item = (text: string) => new Paragraph({ text, numbering: { reference: 'items', level: 0 } });
  const file = new Document({
    numbering: { config: [{ reference: 'items', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
    sections: [
      { children: [new Paragraph('Provisional agenda'), item('Ferry plan'), item('Any other business')] },
    ],
  });
  await writeFile(path, await Packer.toBuffer(file));
  await app.answerOpenDialog(path);
  await dialog.getByRole('button', { name: 'Choose a file…' }).press('Enter');
  await expect(dialog.getByRole('region', { name: 'What is put in' }).getByRole('listitem')).toHaveText([
    'Opening',
    'Ferry plan',
    'Any other business',
  ]);
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(itemsOf(window)).toHaveText(['Opening', 'Ferry plan', 'Any other business']);
  await expect(notesOf(window)).toBeFocused();
});
