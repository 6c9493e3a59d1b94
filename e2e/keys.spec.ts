/** Commands by their names, and keys that are changed: all by the keyboard. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { obstaclesIn } from './accessibility.ts';
import { expect, test } from './launch.ts';
import { beginMeeting, linesOf, notesOf, writeLines } from './steps.ts';

const palette = (window: Page) => window.getByRole('dialog', { name: 'Commands' });
const shortcuts = (window: Page) => window.getByRole('dialog', { name: 'Keyboard shortcuts' });

/** Does a command by some letters of its name. */
async function choose(window: Page, letters: string): Promise<void> {
  await window.keyboard.press('F1');
  await expect(palette(window).getByRole('combobox')).toBeFocused();
  await window.keyboard.type(letters);
  await window.keyboard.press('Enter');
  await expect(palette(window)).toBeHidden();
}

async function passesAxe(window: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    expect(await obstaclesIn(window)).toEqual([]);
  }
}

test('a command chosen by its name works where the cursor was in the notes', async ({ app }) => {
  const window = await app.window();
  await beginMeeting(window, 'VP = Ms. Vera PAPPAS, Minister');
  await writeLines(window, 'VP: two more ferries', 'VP: nothing in winter');
  await window.keyboard.press('ControlOrMeta+Home');
  await window.keyboard.press('End');

  await window.keyboard.press('F1');
  await expect(palette(window).getByRole('option').first()).toBeVisible();
  await passesAxe(window);
  await window.keyboard.type('new meeting');
  // It is done in the library, which is said; Enter on it does nothing.
  await expect(palette(window).getByRole('option', { name: 'New meeting' })).toBeDisabled();
  await window.keyboard.press('Escape');
  await expect(palette(window)).toBeHidden();
  await window.keyboard.type(' from June');
  await expect.poll(() => linesOf(window)).toEqual(['two more ferries from June', 'nothing in winter']);

  await choose(window, 'partic');
  await expect(window.getByRole('dialog', { name: 'Particulars' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(notesOf(window)).toBeFocused();
  await window.keyboard.type(' on');
  await expect.poll(() => linesOf(window)).toEqual(['two more ferries from June on', 'nothing in winter']);

  // What was chosen last comes first.
  await window.keyboard.press('F1');
  await expect(palette(window).getByRole('option').first()).toContainText('Particulars');
  await window.keyboard.press('Escape');
  await choose(window, 'all meet');
  await expect(window.getByRole('heading', { name: 'Meetings' })).toBeVisible();
});

test('a key that is changed holds at once, in all windows, and after a new start', async ({ app }) => {
  const window = await app.window();
  await beginMeeting(window, 'VP = Ms. Vera PAPPAS, Minister');
  await writeLines(window, 'VP: two more ferries');
  await app.chooseMenuItem('New Window');
  const second = await app.window(1);
  await second.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(notesOf(second)).toContainText('ferries');

  await notesOf(window).focus();
  await choose(window, 'keyboard');
  await expect(shortcuts(window).getByRole('searchbox')).toBeFocused();
  await passesAxe(window);
  await window.keyboard.type('compose');
  await window.keyboard.press('Tab');
  const key = shortcuts(window).getByRole('button', { name: /^Compose draft: .*(change|press)/ });
  await expect(key).toBeFocused();
  await expect(key).toHaveText('Ctrl+Enter');
  await window.keyboard.press('Enter');
  await expect(key).toHaveText('Press the new key…');
  await window.keyboard.press('Control+c');
  await expect(shortcuts(window).getByRole('alert')).toHaveText('Ctrl+C copies. Press another one.');
  await window.keyboard.press('Enter');
  await window.keyboard.press('F6');
  await expect(shortcuts(window).getByRole('alert')).toContainText(
    'F6 is the key of “Go to the other pane”.',
  );
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+Shift+F9');
  await expect(key).toHaveText('Ctrl+Shift+F9');
  await expect(shortcuts(window).getByRole('alert')).toBeHidden();
  await window.keyboard.press('Escape');
  await expect(shortcuts(window)).toBeHidden();

  for (const page of [window, second]) {
    await expect(page.getByRole('button', { name: 'Compose draft' })).toHaveAttribute(
      'aria-keyshortcuts',
      'Control+Shift+F9',
    );
  }
  await notesOf(second).focus();
  await second.keyboard.press('Control+Enter');
  await second.keyboard.press('Control+Shift+F9');
  await expect(second.getByRole('textbox', { name: 'Draft' })).toContainText('two more ferries');

  const again = await app.relaunch();
  await again.evaluate(() => {
    location.hash = '#/';
  });
  await again.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(again.getByRole('button', { name: 'Compose draft' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+Shift+F9',
  );
  await app.chooseMenuItem('Keyboard Shortcuts…');
  await shortcuts(again).getByRole('button', { name: 'Compose draft: back to the usual key' }).press('Enter');
  await expect(again.getByRole('button', { name: /^Compose draft: .*(change|press)/ })).toHaveText(
    'Ctrl+Enter',
  );
});

test('keys and shorthand go on paper, on pages that fit A4 and Letter', async ({ app }) => {
  const window = await app.window();
  await expect(window.getByRole('button', { name: 'New meeting' })).toBeVisible();
  await choose(window, 'print');
  const sheet = window.getByRole('dialog', { name: 'Keys and shorthand' });
  await expect(sheet.getByRole('row', { name: 'Ctrl+Enter Compose draft' })).toBeVisible();
  await passesAxe(window);
  await sheet.getByRole('button', { name: 'Save as a web page…' }).press('Enter');
  await expect(window.getByText(/^Saved as /)).toBeVisible();
  const saved = await readFile(join(app.saveDirectory, 'rapporteur-keys.html'), 'utf8');
  expect(saved).toContain('Compose draft');
  expect(saved).toContain('OD? what happens');
  expect(saved).not.toMatch(/<script|<link|src=|url\(/);

  await window.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '');
  });
  await sheet.getByRole('button', { name: 'Print…' }).press('Enter');
  await expect(window.locator('body[data-printed]')).toBeAttached();
  await window.emulateMedia({ media: 'print' });
  await expect(window.getByRole('button')).toHaveCount(0);
  const [keys, shorthand] = await window
    .locator('.key-sheet-page')
    .evaluateAll((pages) => pages.map((page) => (page.getBoundingClientRect().height * 25.4) / 96));
  // In millimetres: Letter, the lower of the two, without its margins. Keys may need a second page one day.
  expect(keys).toBeLessThan(2 * 251);
  expect(shorthand).toBeLessThan(251);
});

test('the key pressed right after a dialog or a menu closes goes where the focus was', async ({ app }) => {
  const window = await app.window();
  await beginMeeting(window);
  const words = 'two more ferries from June until the end of September';
  const openers = ['ControlOrMeta+Shift+p', 'ControlOrMeta+Shift+l', 'F1'];
  for (const [at, letter] of [...words].entries()) {
    await window.keyboard.press(openers[at % openers.length] ?? '');
    await expect(window.getByRole('dialog')).toBeVisible();
    await window.keyboard.press('Escape');
    await window.keyboard.press(letter === ' ' ? 'Space' : letter);
    await expect(window.getByRole('dialog')).toBeHidden();
  }
  await expect.poll(() => linesOf(window)).toEqual([words]);
  for (const letter of ', all of it') {
    await window.keyboard.press('ControlOrMeta+Shift+e');
    await expect(window.getByRole('menu')).toBeVisible();
    await window.keyboard.press('Escape');
    await window.keyboard.press(letter === ' ' ? 'Space' : letter);
    await expect(window.getByRole('menu')).toBeHidden();
  }
  await expect.poll(() => linesOf(window)).toEqual([`${words}, all of it`]);
});
