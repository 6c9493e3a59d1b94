/** Taking notes as hands do it in a live session: fast, with slips, corrections, and an end that nobody planned. */
import type { Page } from 'playwright/test';
import { expect, test } from './launch.ts';
import { placeIsKept } from './steps.ts';
import { storedMeeting, storedRows } from './stored-meeting.ts';

const PEOPLE = [
  'VP = Ms. Vera PAPPAS, Deputy Minister [presenter]',
  'OD = Mr. Omar van den DOOL, Mayor',
  'MH = Mr. Mahmoud HASSAN, Ambassador, Egypt',
].join('\n');

const notesOf = (window: Page) => window.getByRole('textbox', { name: 'Notes' });
const entriesOf = (window: Page) => notesOf(window).locator('[data-kind]');

const particularsOf = (window: Page) => window.getByRole('dialog', { name: 'Particulars' });

/** A new meeting, begun by keys alone; the cursor is in its notes. */
async function begin(window: Page, title = 'Ferries'): Promise<void> {
  await expect(window.getByRole('button', { name: 'New meeting' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+n');
  const dialog = window.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('textbox', { name: 'People' }).fill(PEOPLE);
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(notesOf(window)).toBeFocused();
}

async function type(window: Page, ...lines: string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await window.keyboard.press('Enter');
    await window.keyboard.type(line);
  }
}

async function press(window: Page, key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await window.keyboard.press(key);
}

const isSaved = (window: Page) => expect(window.getByRole('status').first()).toHaveText('Saved');

/** Puts text on the clipboard in one form and pastes it, as another program and Ctrl+V would. */
async function paste(window: Page, kind: string, text: string): Promise<void> {
  await notesOf(window).evaluate(
    (element, [type, words]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(type, words);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [kind, text] as const,
  );
}

test('a slip in a head is mended in place, an entry is split and joined, and each undo takes back one thing', async ({
  app,
}) => {
  const window = await app.window();
  await begin(window);
  await type(window, 'VP: two more ferries', 'XX: somebody unknown', 'OD: first half second half');
  // The head again: its code is wrong.
  await press(window, 'Home');
  await press(window, 'Backspace', 4);
  await type(window, 'MH? ');
  await expect(entriesOf(window).last()).toHaveAttribute('data-kind', 'question');
  await press(window, 'End');
  await press(window, 'ArrowLeft', 'second half'.length);
  await press(window, 'Enter');
  await expect(entriesOf(window)).toHaveText([
    'two more ferries',
    'somebody unknown',
    /^first half/,
    'second half',
  ]);
  await press(window, 'Backspace');
  await expect(entriesOf(window)).toHaveText([
    'two more ferries',
    'somebody unknown',
    'first half second half',
  ]);
  await press(window, 'ControlOrMeta+End');
  await type(window, ' and on');
  await press(window, 'Enter');
  await type(window, 'VP> yes');
  await press(window, 'ControlOrMeta+z');
  await expect(entriesOf(window).last()).toHaveText('first half second half and on');
  await press(window, 'ControlOrMeta+Shift+z');
  await expect(entriesOf(window).last()).toHaveText('yes');
  // With nothing left to redo it does nothing.
  await press(window, 'ControlOrMeta+Shift+z', 3);
  await expect(entriesOf(window).last()).toHaveText('yes');
  await isSaved(window);
  const meeting = await storedMeeting(window);
  expect(meeting.entries.map(({ head }) => head.kind)).toEqual([
    'statement',
    'statement',
    'question',
    'answer',
  ]);
  expect(meeting.participants.map(({ code, name }) => [code, name !== ''])).toContainEqual(['XX', false]);
});

test('keys that follow a jump of the cursor at once work where the cursor has gone', async ({ app }) => {
  const window = await app.window();
  await begin(window);
  const lines = Array.from({ length: 12 }, (_, index) => `VP: line ${index + 1}`);
  await type(window, '# Opening', ...lines, '# Close', 'OD: the last');
  await press(window, 'ControlOrMeta+Home');
  await press(window, 'ArrowDown', 5);
  await press(window, 'End');
  await press(window, 'Enter');
  await type(window, 'OD: in between');
  await press(window, 'ControlOrMeta+Home');
  await press(window, 'ControlOrMeta+End');
  await press(window, 'Enter');
  await type(window, 'VP: the very last');
  const said = ['Opening', ...lines.map((line) => line.slice(4)), 'Close', 'the last', 'the very last'];
  said.splice(6, 0, 'in between');
  await expect(entriesOf(window)).toHaveText(said);
});

test('the end of the notes is their end even where it has been out of sight', async ({ app }) => {
  const window = await app.window();
  await begin(window);
  await paste(
    window,
    'text/plain',
    Array.from({ length: 150 }, (_, index) =>
      index % 25 === 0 ? `# Item ${index}` : `VP: line ${index}`,
    ).join('\n'),
  );
  await expect(entriesOf(window)).toHaveCount(150);
  await press(window, 'ControlOrMeta+Home');
  const last = notesOf(window).locator('[data-group]').last();
  await expect
    .poll(() => last.evaluate((group) => group.getBoundingClientRect().top > innerHeight))
    .toBe(true);
  // Two frames, in which the browser drops the layout of what is out of sight.
  await window.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
  await press(window, 'ControlOrMeta+End');
  await press(window, 'Enter');
  await type(window, 'OD: after all');
  await expect(entriesOf(window)).toHaveCount(151);
  await expect(entriesOf(window).last()).toHaveText('after all');
  await expect(entriesOf(window).last()).toBeInViewport();
});

test('several questions taken together show their numbers, and which of them an answer goes to', async ({
  app,
}) => {
  const window = await app.window();
  await begin(window);
  await type(
    window,
    'OD? who pays',
    'MH? and when',
    'VP>2,1: the budget, in June',
    'OD? is it secret !off',
    'VP> yes',
  );
  const gutter = (index: number) =>
    entriesOf(window)
      .nth(index)
      .evaluate((entry) => getComputedStyle(entry, '::after').content);
  await expect.poll(() => gutter(1)).toBe('"?2"');
  const name = entriesOf(window)
    .nth(2)
    .locator('p')
    .evaluate((words) => getComputedStyle(words, '::before').content);
  expect(await name).toContain('2, 1');
  await expect(entriesOf(window).nth(4)).toHaveClass(/is-withheld/);
  await press(window, 'Enter');
  await type(window, 'MH? what of winter');
  const open = window.getByRole('list', { name: 'Open questions' }).getByRole('listitem');
  await expect(open).toHaveText([/^4.*what of winter/s]);
});

test('lines from a text editor and words from a web page are pasted as notes', async ({ app }) => {
  const window = await app.window();
  await begin(window);
  await paste(
    window,
    'text/plain',
    '# Opening\r\n10:02 VP: two more ferries\r\nOD? who pays\r\n- the islands\r\nnobody knows who\r\n',
  );
  await expect(entriesOf(window).filter({ hasText: /\S/ })).toHaveText([
    'Opening',
    'two more ferries',
    /who pays\s*the islands/,
    'nobody knows who',
  ]);
  await press(window, 'ControlOrMeta+End');
  await paste(
    window,
    'text/html',
    '<meta charset="utf-8"><h2 style="color:red">Title</h2><p>see <b>this</b> <a href="https://example.org/a">plan</a></p><script>alert(1)</script>',
  );
  await expect(notesOf(window)).toContainText('see this plan');
  await expect(notesOf(window)).not.toContainText('alert');
  await expect(notesOf(window).getByRole('link', { name: 'plan' })).toBeVisible();
  await press(window, 'ControlOrMeta+a');
  await type(window, 'x');
  await expect(entriesOf(window)).toHaveText(['x']);
  await press(window, 'ControlOrMeta+z');
  await expect(notesOf(window)).toContainText('two more ferries');
});

test('entries that are cut and pasted elsewhere stay the words of those who said them', async ({ app }) => {
  const window = await app.window();
  await begin(window);
  await type(window, '# Opening', 'VP: one', 'OD: two', 'MH: three', '# Close', 'VP: four');
  await press(window, 'ControlOrMeta+Home');
  await press(window, 'ArrowDown');
  await press(window, 'Home');
  await press(window, 'Shift+ArrowDown', 2);
  await press(window, 'ControlOrMeta+x');
  await expect(entriesOf(window)).toHaveText(['Opening', 'three', 'Close', 'four']);
  await press(window, 'ControlOrMeta+End');
  await press(window, 'Enter');
  await press(window, 'ControlOrMeta+v');
  await expect(entriesOf(window)).toHaveText(['Opening', 'three', 'Close', 'four', 'one', 'two']);
  await isSaved(window);
  const { entries, participants } = await storedMeeting(window);
  const codeOf = (id: string) => participants.find((one) => one.id === id)?.code;
  const speakers = entries.map(({ head }) =>
    head.kind === 'statement' ? head.voice.speakers.map(codeOf) : [],
  );
  expect(speakers).toEqual([[], ['MH'], [], ['VP'], ['VP'], ['OD']]);
});

test('a reload and a new start bring back every word, and the cursor to where it was', async ({ app }) => {
  let window = await app.window();
  await begin(window);
  const lines = Array.from({ length: 60 }, (_, index) => `VP: line ${index + 1}`);
  await type(window, ...lines);
  await press(window, 'ArrowUp', 40);
  await press(window, 'End');
  await type(window, ' here');
  await isSaved(window);
  await placeIsKept(window, 'line 20 here'.length);
  await window.reload();
  await expect(notesOf(window)).toBeFocused();
  await type(window, ' still');
  await expect(entriesOf(window).nth(19)).toHaveText('line 20 here still');
  await isSaved(window);
  await placeIsKept(window, 'line 20 here still'.length);
  window = await app.relaunch();
  await window.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(notesOf(window)).toBeFocused();
  await type(window, ' today');
  await expect(entriesOf(window).nth(19)).toHaveText('line 20 here still today');
  await expect(entriesOf(window).nth(19)).toBeInViewport();
  await expect(entriesOf(window)).toHaveCount(60);
});

test('a kill takes neither the place of the cursor nor a half-filled form', async ({ app }) => {
  let window = await app.window();
  await begin(window);
  await type(window, ...Array.from({ length: 8 }, (_, index) => `VP: line ${index + 1}`));
  await press(window, 'ArrowUp', 5);
  await press(window, 'Home');
  await type(window, 'here ');
  await isSaved(window);
  await placeIsKept(window, 'here '.length);
  await window.getByRole('button', { name: 'Particulars' }).click();
  await particularsOf(window).getByRole('textbox', { name: 'Place' }).fill('Pireas');
  await expect.poll(() => storedRows(window, 'keptTexts')).toMatchObject([{ texts: { place: 'Pireas' } }]);
  await app.kill();

  window = await app.relaunch();
  await window.getByRole('link', { name: 'Ferries' }).press('Enter');
  await expect(notesOf(window)).toBeFocused();
  await type(window, 'again ');
  await expect(entriesOf(window).nth(2)).toHaveText('here again line 3');
  await window.getByRole('button', { name: 'Particulars' }).click();
  await expect(particularsOf(window).getByRole('textbox', { name: 'Place' })).toHaveValue('Pireas');
});

test('a kill leaves a half-filled New meeting as it was', async ({ app }) => {
  const open = async (window: Page) => {
    await expect(window.getByRole('button', { name: 'New meeting' })).toBeVisible();
    await window.keyboard.press('ControlOrMeta+n');
    return window.getByRole('dialog', { name: 'New meeting' }).getByRole('textbox', { name: 'Title' });
  };
  const window = await app.window();
  await (await open(window)).fill('Ports of the islands');
  await expect
    .poll(() => storedRows(window, 'keptTexts'))
    .toMatchObject([{ texts: { title: 'Ports of the islands' } }]);
  await app.kill();
  await expect(await open(await app.relaunch())).toHaveValue('Ports of the islands');
});

test('keys that follow F6 at once go to the other pane, and a menu opened by its key begins at its first item', async ({
  app,
}) => {
  const window = await app.window();
  await begin(window);
  await type(window, 'VP: two more ferries');
  await press(window, 'F6');
  await type(window, 'A line of my own.');
  await press(window, 'F6');
  await type(window, ' sail');
  await expect(notesOf(window)).toHaveText('two more ferries sail');
  await expect(window.getByRole('textbox', { name: 'Draft' })).toHaveText('A line of my own.');
  await press(window, 'ControlOrMeta+Shift+e');
  await expect(window.getByRole('menuitem').first()).toBeFocused();
});

test('words in any script run their own way, and come back as they were typed', async ({ app }) => {
  const window = await app.window();
  await begin(window);
  await type(
    window,
    'VP: we agree',
    'MH: مصر تؤيد (الاقتراح).',
    'OD: 中国支持这一建议 🚢',
    'VP: Η Ελλάδα στηρίζει',
  );
  const side = (index: number) =>
    entriesOf(window)
      .nth(index)
      .locator('p')
      .evaluate((words) => {
        const range = document.createRange();
        range.selectNodeContents(words);
        const text = range.getBoundingClientRect();
        const line = words.getBoundingClientRect();
        return text.left - line.left < line.right - text.right ? 'left' : 'right';
      });
  expect(await Promise.all([0, 1, 2, 3].map(side))).toEqual(['left', 'right', 'left', 'left']);
  await isSaved(window);
  await window.reload();
  await expect(entriesOf(window)).toHaveText([
    'we agree',
    'مصر تؤيد (الاقتراح).',
    '中国支持这一建议 🚢',
    'Η Ελλάδα στηρίζει',
  ]);
});

test('while one types nothing of the page looks for the selection through the whole text', async ({
  app,
}) => {
  const window = await app.window();
  await begin(window);
  await window.keyboard.type('two more ferries');
  await isSaved(window);
  // React asks the window, ProseMirror the document.
  const asked = await window.evaluateHandle(() => {
    const count = { times: 0 };
    const getSelection = globalThis.getSelection.bind(globalThis);
    globalThis.getSelection = () => {
      count.times += 1;
      return getSelection();
    };
    return count;
  });
  await window.keyboard.type(' sail from June');
  await isSaved(window);
  await expect(notesOf(window)).toContainText('two more ferries sail from June');
  expect(await asked.evaluate(({ times }) => times)).toBe(0);
});
