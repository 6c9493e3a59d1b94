/** The agenda: prepared from a pasted list, walked through by keys while the notes are typed, put in another order. */
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
