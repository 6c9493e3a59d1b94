/** The copy desk, by keyboard alone: check, mend, ignore, and what must not leave. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { obstaclesIn } from './accessibility.ts';
import { expect, test } from './launch.ts';
import { beginMeeting, isSaved, writeLines } from './steps.ts';

const draftOf = (window: Page) => window.getByRole('textbox', { name: 'Draft' });
const deskOf = (window: Page) => window.getByRole('region', { name: 'Copy desk' });
const findingOf = (window: Page, words: string | RegExp) =>
  deskOf(window).getByRole('listitem').filter({ hasText: words });

/** Presses a button of a finding as hands do: arrows go to the finding and along its buttons. The focus is in the desk. */
async function press(window: Page, finding: Locator, name: string) {
  const button = finding.getByRole('button', { name, exact: true });
  await expect(button).toBeVisible();
  await window.keyboard.press('Home');
  const has = (place: Locator) => place.evaluate((one) => one.contains(document.activeElement));
  const rows = await deskOf(window).locator('.desk-findings > li').count();
  for (let row = 1; row < rows && !(await has(finding)); row++) await window.keyboard.press('ArrowDown');
  const buttons = await finding.getByRole('button').count();
  for (let at = 1; at < buttons && !(await has(button)); at++) await window.keyboard.press('ArrowRight');
  await expect(button).toBeFocused();
  await window.keyboard.press('Enter');
}

const PEOPLE = 'VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping [presenter]';

test('what is found is shown, mended and ignored, and stays ignored when the draft is composed again', async ({
  app,
}) => {
  const window = await app.window();
  await beginMeeting(window, PEOPLE);
  await writeLines(window, 'VP: two more ferries sail from June', 'VP: nothing changes in winter');
  await window.keyboard.press('ControlOrMeta+Enter');
  const draft = draftOf(window);
  await expect(draft).toContainText('nothing changes in winter');
  await window.keyboard.press('F6');
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(' Ms. Papas thanked teh members.');
  await window.keyboard.press('F7');

  await expect(deskOf(window).getByRole('heading', { name: 'Copy desk' })).toBeFocused();
  const name = findingOf(window, 'Papas');
  await press(window, name, 'Fix');
  await expect(draft).toContainText('Ms. Pappas thanked');
  await expect(name).toHaveCount(0);
  // The dictionary is a worker of its own; it comes with the app.
  const spelling = findingOf(window, 'teh');
  await press(window, spelling, 'Show');
  await expect(draft).toBeFocused();
  await window.keyboard.type('the');
  await expect(draft).toContainText('thanked the members');
  await expect(spelling).toHaveCount(0);

  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(' The plan  goes on.');
  const spaces = findingOf(window, 'more than one space');
  await expect(spaces).toBeVisible();
  // F7 goes back to the desk, and Tab past all its findings at once.
  await window.keyboard.press('F7');
  await expect(deskOf(window).getByRole('button', { name: 'Show' }).first()).toBeFocused();
  await window.keyboard.press('End');
  await window.keyboard.press('Shift+Tab');
  await expect(deskOf(window).getByRole('button', { name: 'Close the copy desk' })).toBeFocused();
  await press(window, spaces, 'Ignore');
  await expect(spaces).toHaveCount(0);
  await expect(deskOf(window)).toContainText('ignored or overruled');
  // More notes, and composed again.
  await window.keyboard.press('F6');
  await writeLines(window, '* The timetable is out on Monday.');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(draft).toContainText('The timetable is out on Monday.');
  await expect(draft).toContainText('thanked the members');
  await isSaved(window);
  await expect(spaces).toHaveCount(0);
  expect(await obstaclesIn(window, '.desk')).toEqual([]);
  await window.keyboard.press('F7');
  await window.keyboard.press('Escape');
  await expect(deskOf(window)).toHaveCount(0);
  await expect(draft).toBeFocused();
});

test('what is off the record stops an export, until somebody says why it may leave', async ({ app }) => {
  const window = await app.window();
  await beginMeeting(window, PEOPLE);
  await writeLines(
    window,
    'VP: two more ferries sail from June',
    'VP: the harbour master resigns before the summer !off',
  );
  await window.keyboard.press('ControlOrMeta+Enter');
  const draft = draftOf(window);
  await expect(draft).toContainText('two more ferries');
  await window.keyboard.press('F6');
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(' The harbour master resigns before the summer.');
  await isSaved(window);
  const exportMarkdown = async () => {
    await window.keyboard.press('ControlOrMeta+Shift+e');
    const markdown = window.getByRole('menuitem', { name: 'Markdown (.md)' });
    await expect(window.getByRole('menuitem').first()).toBeFocused();
    await window.keyboard.press('m');
    await expect(markdown).toBeFocused();
    await window.keyboard.press('Enter');
  };
  const notices = window.getByRole('region', { name: 'Notices' });
  await exportMarkdown();
  await expect(notices.getByText(/^Nothing was exported/)).toBeVisible();

  await expect(window.getByRole('menu')).toHaveCount(0);
  await window.keyboard.press('F7');
  const finding = findingOf(window, 'harbour master');
  await press(window, finding, 'Ignore');
  await window.keyboard.type('The ministry announced it an hour later.');
  await window.keyboard.press('Enter');
  await expect(finding).toHaveCount(0);
  await isSaved(window);
  await exportMarkdown();
  await expect(notices.getByText(/^Saved to/)).toBeVisible();
  const [file = ''] = (await readdir(app.saveDirectory)).filter((one) => one.endsWith('.md'));
  expect(await readFile(join(app.saveDirectory, file), 'utf8')).toContain('harbour master resigns');
});

test('each template has a draft of its own', async ({ app }) => {
  const window = await app.window();
  await beginMeeting(window, PEOPLE);
  await writeLines(
    window,
    'VP: two more ferries sail from June',
    '= Action: the ministry prints the timetable',
  );
  await window.keyboard.press('ControlOrMeta+Enter');
  const draft = draftOf(window);
  await expect(draft).toContainText('News');
  await window.getByRole('combobox', { name: 'Template' }).selectOption('Minutes');
  await expect(draft).toHaveText('');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(draft.getByRole('heading', { name: 'Actions' })).toBeVisible();
  await expect(draft.locator('[data-numbered]')).toHaveText(/two more ferries/);
  await isSaved(window);
  const again = await app.relaunch();
  await again.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(draftOf(again)).toContainText('The ministry prints the timetable');
  await again.getByRole('combobox', { name: 'Template' }).selectOption('News item');
  await expect(draftOf(again)).toContainText('News');
});
