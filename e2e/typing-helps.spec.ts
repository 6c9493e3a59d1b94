/** Abbreviations, marks and the rest of names as one types, with real keys, and what an input method types. */
import type { CDPSession, Page } from 'playwright/test';
import { obstaclesIn } from './accessibility.ts';
import { expect, test } from './launch.ts';
import { beginMeeting, isSaved, linesOf, notesOf } from './steps.ts';

const PEOPLE = 'VP = Ms. Vera PAPPAS, Minister\nOD = Mr. Omar DOOL, Mayor';

/** The kinds of the entries that hold words. */
const kindsOf = (window: Page) =>
  notesOf(window)
    .locator('[data-kind]')
    .evaluateAll((entries) =>
      entries.filter((one) => one.textContent !== '').map((one) => one.getAttribute('data-kind')),
    );

async function commandByName(window: Page, letters: string): Promise<void> {
  await window.keyboard.press('F1');
  await expect(window.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await window.keyboard.type(letters);
  await window.keyboard.press('Enter');
}

test('what is typed is helped along, given back by one Backspace or undo, and left alone once that is switched off', async ({
  app,
}) => {
  const window = await app.window();
  await beginMeeting(window, PEOPLE);
  await commandByName(window, 'abbrev');
  const dialog = window.getByRole('dialog', { name: 'Abbreviations and typing helps' });
  await expect(dialog.getByRole('switch', { name: 'Help while typing' })).toBeFocused();
  await window.keyboard.press('Tab');
  // Only who asks for it has other marks than those on the keys.
  await expect(dialog.getByRole('switch', { name: 'Quotation marks' })).not.toBeChecked();
  await window.keyboard.press('Space');
  await window.keyboard.press('Tab');
  await window.keyboard.type('govt = government\nfaulty');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog.getByText(/^Line 2: /)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    expect(await obstaclesIn(window)).toEqual([]);
  }
  for (let letter = 0; letter < 'faulty'.length; letter++) await window.keyboard.press('Backspace');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await expect(notesOf(window)).toBeFocused();

  await window.keyboard.type('VP: the govt said "two ferries" -- it\'s in the Govt\n');
  await window.keyboard.type('OD: no govt ');
  await window.keyboard.press('Backspace');
  await window.keyboard.type('now, a govt ');
  await window.keyboard.press('ControlOrMeta+z');
  await window.keyboard.type('and thanked ver');
  await expect(notesOf(window).locator('[data-hint]')).toHaveAttribute('data-hint', 'a Pappas');
  await window.keyboard.press('Tab');
  await window.keyboard.type(' today');
  await expect
    .poll(() => linesOf(window))
    .toEqual([
      'the government said “two ferries” – it’s in the Government',
      'no govt now, a govt and thanked Vera Pappas today',
    ]);

  await commandByName(window, 'helps on or off');
  await expect(window.getByText('Typing helps are off')).toBeVisible();
  await expect(notesOf(window)).toBeFocused();
  await window.keyboard.type(', a "govt " ver');
  await expect(notesOf(window).locator('[data-hint]')).toHaveCount(0);
  const lines = await linesOf(window);
  expect(lines.at(-1)).toBe('no govt now, a govt and thanked Vera Pappas today, a "govt " ver');
  await isSaved(window);

  const again = await app.relaunch();
  await again.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(notesOf(again)).toBeFocused();
  await again.keyboard.type('a "x');
  await expect.poll(async () => (await linesOf(again)).at(-1)).toBe(`${lines.at(-1)}a "x`);
});

/** Types as an input method does: a text that changes until it is chosen. */
async function compose(session: CDPSession, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: texts.at(-1) ?? '' });
}

test('an input method composes heads, words and marks, and nothing is broken or doubled', async ({ app }) => {
  const window = await app.window();
  await beginMeeting(window, PEOPLE);
  const session = await window.context().newCDPSession(window);

  // Words of an entry whose head was typed, in Chinese; a dead key; Korean, syllable by syllable.
  await window.keyboard.type('VP: ');
  await compose(session, 'd', 'du', '渡', '渡轮');
  await window.keyboard.type(' caf');
  await compose(session, '´', 'é');
  await compose(session, 'ㅎ', '하', '한');
  await compose(session, 'ㄱ', '구', '국');
  await expect.poll(() => linesOf(window)).toEqual(['渡轮 café한국']);
  await window.keyboard.press('Enter');

  // A head that an input method commits is taken once, when it is done.
  await compose(session, 'O', 'OD', 'OD? ');
  await expect.poll(() => kindsOf(window)).toEqual(['statement']);
  await compose(session, '何', '何故');
  await expect.poll(() => kindsOf(window)).toEqual(['statement', 'question']);
  await window.keyboard.type(' so');
  await expect.poll(() => linesOf(window)).toEqual(['渡轮 café한국', '何故 so']);

  // A mark or an abbreviation that it commits stays as it was chosen.
  await compose(session, '"', '"ver');
  await expect(notesOf(window).locator('[data-hint]')).toHaveCount(0);
  await window.keyboard.press('Enter');
  await expect.poll(() => linesOf(window)).toEqual(['渡轮 café한국', '何故 so"ver']);
  await isSaved(window);
  const again = await app.relaunch();
  await again.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect.poll(() => linesOf(again)).toEqual(['渡轮 café한국', '何故 so"ver']);
});
