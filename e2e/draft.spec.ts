import type { Page } from 'playwright/test';
import { obstaclesIn } from './accessibility.ts';
import { expect, test } from './launch.ts';
import { beginMeeting, notesOf, writeLines } from './steps.ts';
import { storedMeeting } from './stored-meeting.ts';

const PEOPLE = 'VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping\nOD = Mr. Omar DOOL, Mayor';

const draftOf = (window: Page) => window.getByRole('textbox', { name: 'Draft' });

/** The words of the entry with the cursor in the notes. */
const entryAtCursor = (window: Page) =>
  window.evaluate(() => {
    const { anchorNode } = document.getSelection() ?? {};
    const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
    return element?.closest('[data-kind]')?.textContent ?? '';
  });

test('the draft and its notes, by keys alone: to the note and back, compose again and take over, put in, set aside', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const window = await app.window();
  await window.setViewportSize({ width: 1280, height: 800 });
  const { keyboard } = window;
  const draft = draftOf(window);
  await beginMeeting(window, PEOPLE);
  await writeLines(
    window,
    'VP: two more ferries sail from June',
    'OD? what happens when the sea is closed',
    'VP> three extra nights are covered',
  );
  await keyboard.press('ControlOrMeta+Enter');
  await expect(draft).toContainText('three extra nights');

  // From a sentence to its note, and back to where one wrote.
  await keyboard.press('F6');
  await expect(draft).toBeFocused();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.press('ControlOrMeta+j');
  await expect(notesOf(window)).toBeFocused();
  await expect.poll(() => entryAtCursor(window)).toContain('three extra nights');
  await keyboard.press('ControlOrMeta+j');
  await expect(draft).toBeFocused();

  // An edit at the end of a sentence that already has its full stop is the writer's own.
  await keyboard.type(' The room listened.');
  await expect(draft.locator('[data-entries]', { hasText: 'The room listened' })).toHaveCount(0);

  // The notes go on; composing again leaves the edited paragraph, and marks it.
  await keyboard.press('F6');
  await expect(notesOf(window)).toBeFocused();
  await writeLines(window, 'VP> and the pumps are ordered', '* The chair closed the meeting.');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(draft).toContainText('The chair closed the meeting');
  const mark = draft.getByRole('group', { name: 'The notes changed since' });
  await expect(mark).toHaveCount(1);
  await expect(draft.locator('p', { hasText: 'The room listened.' })).not.toContainText('pumps');

  // Old and new side by side, one key for the new; one undo has one's own again.
  await keyboard.press('F6');
  await expect(draft).toBeFocused();
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.press('Alt+c');
  await expect(mark.locator('del')).toContainText('The room listened');
  await expect(mark.locator('ins').first()).toContainText('pumps');
  expect(await obstaclesIn(window)).toEqual([]);
  await keyboard.press('Alt+r');
  await expect(mark).toHaveCount(0);
  await expect(draft).toContainText('pumps are ordered');
  await expect(draft).not.toContainText('The room listened.');
  await keyboard.press('ControlOrMeta+z');
  await expect(draft).toContainText('The room listened.');

  // Or one keeps one's own, and is asked again when the notes change again.
  await expect(mark).toHaveCount(1);
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.press('Alt+c');
  await keyboard.press('Alt+o');
  await expect(mark).toHaveCount(0);

  // A note that no sentence reports is put in at the cursor, told for its place, with its source.
  const unreported = window.getByRole('list', { name: 'Unreported notes' });
  await expect(unreported.getByRole('listitem')).toHaveText([/pumps are ordered/]);
  await keyboard.press('ControlOrMeta+End');
  await keyboard.press('F9');
  await keyboard.press('Enter');
  await expect(draft.locator('p').last()).toHaveText(
    /The chair closed the meeting\. Ms\. Pappas .*pumps are ordered\./,
  );
  await expect(unreported.getByRole('listitem')).toHaveCount(0);

  // From a note to the sentence that reports it, and back.
  await notesOf(window).focus();
  await keyboard.press('ControlOrMeta+End');
  await writeLines(window, 'OD: the mayor is weary');
  await expect(unreported.getByRole('listitem')).toHaveText([/weary/]);
  for (let line = 0; line < 3; line++) await keyboard.press('ArrowUp');
  await expect.poll(() => entryAtCursor(window)).toContain('pumps are ordered');
  await keyboard.press('ControlOrMeta+j');
  await expect(draft).toBeFocused();
  await expect(draft.locator('.sentence-shown')).toContainText('pumps are ordered');
  await keyboard.press('ControlOrMeta+j');
  await expect.poll(() => entryAtCursor(window)).toContain('pumps are ordered');

  // What is set aside is no longer asked for, composing does not bring it, and it can be taken back.
  await keyboard.press('F9');
  await keyboard.press('Delete');
  await expect(unreported.getByRole('listitem')).toHaveCount(0);
  await keyboard.press('ControlOrMeta+Enter');
  await expect(window.getByRole('button', { name: 'Compose draft' })).toBeEnabled();
  await expect(draft).not.toContainText('weary');
  await expect.poll(async () => (await storedMeeting(window)).drafts[0]?.setAside?.length).toBe(1);
  await keyboard.press('F9');
  await keyboard.press('Enter');
  await window.getByRole('list', { name: 'Set aside' }).getByRole('button', { name: /weary/ }).press('Enter');
  await expect(unreported.getByRole('listitem')).toHaveText([/weary/]);
});

test('what leaves the draft tells other programs nothing of its notes, and what comes back or is moved keeps them', async ({
  app,
}) => {
  const window = await app.window();
  await window.setViewportSize({ width: 1280, height: 800 });
  const draft = draftOf(window);
  await beginMeeting(window, PEOPLE);
  await writeLines(window, 'VP: two more ferries sail from June');
  await window.keyboard.press('ControlOrMeta+Enter');
  const sentence = draft.locator('[data-entries]', { hasText: 'two more ferries' });
  await expect(sentence).toHaveCount(1);

  // Resting the pointer on it shows the note, beside what one reads; once the draft has been compared with the notes, it stands still.
  await expect(window.getByRole('region', { name: 'Draft and notes' })).toBeVisible();
  await draft.focus();
  await sentence.first().hover();
  await expect(window.getByLabel('Notes behind the sentence')).toContainText(
    'two more ferries sail from June',
  );
  await window.keyboard.press('Shift');
  await expect(window.getByLabel('Notes behind the sentence')).toBeHidden();
  // A key puts it away; the pointer need not leave the sentence to have it again.
  await sentence.first().hover({ position: { x: 12, y: 12 } });
  await expect(window.getByLabel('Notes behind the sentence')).toBeVisible();
  await window.keyboard.press('Shift');

  await window.evaluate(() => {
    document.addEventListener('copy', ({ clipboardData }) => {
      document.title = clipboardData?.getData('text/html') ?? '';
    });
  });
  await sentence.click();
  await window.keyboard.press('Home');
  await window.keyboard.press('Shift+ControlOrMeta+End');
  await window.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => window.title()).toContain('two more ferries');
  expect(await window.title()).not.toMatch(/data-(?:entries|id|fingerprint)/);
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.press('Enter');
  await window.keyboard.press('ControlOrMeta+v');
  await expect(sentence).toHaveCount(2);

  // Dragged from one paragraph to another it still knows its note.
  await draft.locator('h1').evaluate((heading) => {
    heading.ownerDocument.addEventListener('dragstart', ({ dataTransfer }) => {
      document.documentElement.dataset.dragged = dataTransfer?.getData('text/html') ?? '';
    });
  });
  await sentence.last().click({ clickCount: 3 });
  const [from, to] = await Promise.all([sentence.last().boundingBox(), draft.locator('h1').boundingBox()]);
  if (!from || !to) throw new Error('Nothing to drag.');
  await window.mouse.move(from.x + 40, from.y + from.height / 2);
  await window.mouse.down();
  await window.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await window.mouse.up();
  await expect(draft.locator('h1 [data-entries]')).toContainText('two more ferries');
  await expect(sentence).toHaveCount(2);
  expect(await window.locator('html').getAttribute('data-dragged')).not.toMatch(
    /data-(?:entries|id|fingerprint)/,
  );
  await window.keyboard.press('ControlOrMeta+z');
  await expect(draft.locator('h1 [data-entries]')).toHaveCount(0);

  // A paragraph that a person takes out stays out.
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.press('Delete');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(sentence).toHaveCount(1);
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(' More.');
  await notesOf(window).focus();
  await writeLines(window, 'OD: the harbour is full');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(draft).toContainText('harbour is full');
  await draft.locator('p', { hasText: 'harbour is full' }).click({ clickCount: 3 });
  await window.keyboard.press('Delete');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(window.getByText('Set aside (1)')).toBeVisible();
  await expect(draft).not.toContainText('harbour is full');
});

test('notes and draft scroll together once asked to, whichever is scrolled', async ({ app }) => {
  // Long lines are typed first.
  test.setTimeout(150_000);
  const window = await app.window();
  await window.setViewportSize({ width: 1280, height: 600 });
  const draft = draftOf(window);
  await beginMeeting(window, PEOPLE);
  const words = 'a long way round the islands in all weathers '.repeat(4).trim();
  await writeLines(
    window,
    ...Array.from({ length: 12 }, (_, at) => `${at % 2 === 0 ? 'VP' : 'OD'}: in month ${at + 1} ${words}`),
  );
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(draft).toContainText('in month 12');
  const topOf = (pane: string) => window.locator(pane).evaluate((element) => element.scrollTop);
  await window.keyboard.press('ControlOrMeta+Home');
  await expect.poll(() => topOf('#pane-notes')).toBeLessThan(50);
  await expect.poll(() => topOf('#pane-draft')).toBeLessThan(50);
  await window.keyboard.press('ControlOrMeta+Shift+y');
  await expect(window.getByRole('button', { name: 'Scroll notes and draft together' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await window.keyboard.press('ControlOrMeta+End');
  await expect.poll(() => topOf('#pane-draft')).toBeGreaterThan(100);
  await draft.focus();
  await window.keyboard.press('ControlOrMeta+Home');
  await expect.poll(() => topOf('#pane-notes')).toBeLessThan(100);
  await window.keyboard.press('ControlOrMeta+Shift+y');
  await window.keyboard.press('ControlOrMeta+End');
  await expect.poll(() => topOf('#pane-draft')).toBeGreaterThan(100);
  expect(await topOf('#pane-notes')).toBeLessThan(100);
});

test('a draft in another language is composed beside the first, which is kept with what was changed in it', async ({
  app,
}) => {
  const window = await app.window();
  await window.setViewportSize({ width: 1280, height: 800 });
  const draft = draftOf(window);
  const language = window.getByRole('combobox', { name: 'Language of the draft' });
  await beginMeeting(window, PEOPLE);
  await writeLines(window, 'VP stressed: the fares of the ferries are to rise in winter');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(draft).toContainText('stressed that the fares');
  await draft.focus();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(' So it was.');

  await language.selectOption('fr');
  await expect(draft).toHaveAttribute('lang', 'fr');
  await window.getByRole('button', { name: 'Compose draft' }).click();
  await expect(draft).toContainText('Mme Vera Pappas, Deputy Minister, Ministry of Shipping, a souligné');
  await expect(draft).not.toContainText('So it was.');

  await language.selectOption('en');
  await expect(draft).toHaveAttribute('lang', 'en');
  await expect(draft).toContainText('to rise in winter. So it was.');
});
