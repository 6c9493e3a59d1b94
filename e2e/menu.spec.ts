/** What the menu bar does in the page. */
import type { Page } from 'playwright';
import { expect, test } from './launch.ts';
import { beginMeeting, linesOf } from './steps.ts';

/** The browser's own undo, as menus that are not the app's send it: of the system, or by a right click. */
async function undoOfBrowser(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['undo'] });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp' });
  await session.detach();
}

test('undo and redo of the menus do in notes and draft what the keys do', async ({ app }) => {
  const page = await app.window();
  await page.getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('textbox', { name: 'Notes' }).waitFor();
  await page.getByRole('button', { name: 'Compose draft' }).click();
  await expect(page.getByRole('textbox', { name: 'Draft' })).not.toBeEmpty();
  for (const name of ['Notes', 'Draft']) {
    const editor = page.getByRole('textbox', { name });
    await editor.press('ControlOrMeta+End');
    const before = (await editor.textContent()) ?? '';
    await page.keyboard.type(' and so it was agreed');
    const typed = (await editor.textContent()) ?? '';
    expect(typed).toBe(`${before} and so it was agreed`);

    await app.chooseMenuItem('Undo');
    await expect(editor).toHaveText(before, { useInnerText: false });
    await app.chooseMenuItem('Redo');
    await expect(editor).toHaveText(typed, { useInnerText: false });
    await undoOfBrowser(page);
    await expect(editor).toHaveText(before, { useInnerText: false });
  }
});

test('undo with nothing left to undo leaves the notes as they are', async ({ app }) => {
  const page = await app.window();
  await page.getByRole('button', { name: 'Open the example' }).click();
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.press('ControlOrMeta+End');
  const before = (await notes.textContent()) ?? '';
  await page.keyboard.type(' and so it was agreed');
  await app.chooseMenuItem('Undo');
  await expect(notes).toHaveText(before, { useInnerText: false });
  await app.chooseMenuItem('Undo');
  await page.keyboard.press('ControlOrMeta+z');
  await undoOfBrowser(page);
  await expect(notes).toHaveText(before, { useInnerText: false });
});

test('undo of the menu works in an ordinary field too', async ({ app }) => {
  const page = await app.window();
  const field = page.getByRole('searchbox', { name: 'Search meetings' });
  await field.pressSequentially('water');
  await app.chooseMenuItem('Undo');
  await expect(field).not.toHaveValue('water');
  await app.chooseMenuItem('Redo');
  await expect(field).toHaveValue('water');
});

test('Alt, let go before the letter that the notes took, is not left to the menu bar; alone it is', async ({
  app,
}) => {
  const page = await app.window();
  await beginMeeting(page);
  await page.keyboard.type('who pays');
  await page.evaluate(() => {
    window.addEventListener('keyup', ({ key, defaultPrevented }) => {
      const heard = document.body.getAttribute('data-let-go') ?? '';
      document.body.setAttribute('data-let-go', `${heard} ${key} ${defaultPrevented ? 'taken' : 'left'}`);
    });
  });
  await page.keyboard.down('Alt');
  await page.keyboard.down('q');
  await page.keyboard.up('Alt');
  await page.keyboard.up('q');
  await page.keyboard.press('Alt');
  await page.keyboard.type(' for it');
  await expect(page.locator('body')).toHaveAttribute('data-let-go', /^ Alt taken q left Alt left /);
  await expect.poll(() => linesOf(page)).toEqual(['who pays for it']);
});
