/** Steps that many tests begin with. */
import { expect, type Page } from 'playwright/test';
import { storedRows } from './stored-meeting.ts';

export const notesOf = (window: Page) => window.getByRole('textbox', { name: 'Notes' });

/** Waits until all that was typed is committed. */
export const isSaved = (window: Page) =>
  expect(window.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

/** Waits until the place of the cursor, this many characters into the first paragraph of its entry, is stored: it is so a moment after each key. */
export const placeIsKept = (window: Page, characters: number) =>
  expect.poll(() => storedRows(window, 'places')).toMatchObject([{ offset: characters + 2 }]);

/** The words of the notes, entry by entry, without the empty ones. */
export const linesOf = async (window: Page): Promise<string[]> =>
  (await notesOf(window).locator('[data-kind] p').allTextContents()).filter((line) => line !== '');

/** Begins a meeting of the title “Ferries” by keys; the cursor is in its notes. `people`: lines for the field of that name. */
export async function beginMeeting(window: Page, people = ''): Promise<void> {
  await expect(window.getByRole('button', { name: 'New meeting' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+n');
  const dialog = window.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Ferries');
  if (people !== '') await dialog.getByRole('textbox', { name: 'People' }).fill(people);
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(notesOf(window)).toBeFocused();
}

/** Types entries at the end of the notes, and waits until they are saved. */
export async function writeLines(window: Page, ...lines: string[]): Promise<void> {
  await expect(notesOf(window)).toBeFocused();
  await window.keyboard.press('ControlOrMeta+End');
  for (const line of lines) {
    await window.keyboard.type(line);
    await window.keyboard.press('Enter');
  }
  await isSaved(window);
}
