/** What the hands do in the notes, by keys alone. */
import { expect, test } from './launch.ts';
import { beginMeeting, isSaved, linesOf, notesOf } from './steps.ts';
import { storedMeeting } from './stored-meeting.ts';

const PEOPLE = [
  'VP = Ms. Vera PAPPAS, Deputy Minister [presenter]',
  'OD = Mr. Omar van den DOOL, Mayor',
  'LK = Dr. LI Kang, Head, Port Authority',
].join('\n');

test('a stretch off the record lasts through a reload, until it is lifted', async ({ app }) => {
  const window = await app.window();
  const { keyboard } = window;
  await beginMeeting(window, PEOPLE);
  await keyboard.type('VP: this may be known');
  await keyboard.press('Enter');
  await keyboard.press('Alt+Shift+X');
  const bar = window.getByText(/^Off the record since \d\d:\d\d$/);
  await expect(bar).toBeVisible();
  await keyboard.type('VP: this may not');
  await isSaved(window);

  await window.reload();
  await expect(notesOf(window)).toBeFocused();
  await expect(bar).toBeVisible();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.press('Enter');
  await keyboard.type('O');
  expect(await linesOf(window)).toEqual(['this may be known', 'this may not !off', 'O !off']);
  await keyboard.type('D? nor this');
  await expect(notesOf(window).locator('.is-withheld')).toHaveCount(2);
  await isSaved(window);

  // An entry of before it keeps what it was, and one key takes the flag off again.
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.press('Alt+x');
  await expect(notesOf(window).locator('.is-withheld')).toHaveCount(3);
  await keyboard.press('Alt+x');
  await keyboard.press('ControlOrMeta+End');
  await keyboard.press('Alt+Shift+X');
  await expect(bar).toBeHidden();
  await keyboard.press('Enter');
  await keyboard.type('VP> this may be known again');
  await isSaved(window);
  expect(await linesOf(window)).toEqual([
    'this may be known',
    'this may not !off',
    'nor this !off',
    'this may be known again',
  ]);
});

test('each kind, flag and quotation has its key, one undo takes it back, and the cursor stays', async ({
  app,
}) => {
  const window = await app.window();
  const { keyboard } = window;
  const kinds = async () => (await storedMeeting(window)).entries.map(({ head }) => head.kind);
  await beginMeeting(window, PEOPLE);
  for (const [code, key, words] of [
    ['VP', 'Alt+s', 'two more ferries'],
    ['OD', 'Alt+q', 'what of winter'],
    ['VP', 'Alt+r', 'nothing changes'],
    ['', 'Alt+l', 'The list was closed.'],
    ['', 'Alt+o', 'The Council took note.'],
    ['', 'Alt+m', 'ask Vera'],
  ] as const) {
    await keyboard.type(code);
    await keyboard.press(key);
    await keyboard.type(words);
    await keyboard.press('Enter');
  }
  await keyboard.press('Alt+i');
  await keyboard.type('Any other business');
  await isSaved(window);
  expect(await kinds()).toEqual([
    'statement',
    'question',
    'answer',
    'proceedings',
    'outcome',
    'private',
    'section',
  ]);

  await keyboard.press('Enter');
  await keyboard.type('LK: she said ');
  await keyboard.press('Alt+c');
  await keyboard.type('never again ');
  await keyboard.press('Alt+c');
  await keyboard.type('twice');
  await keyboard.press('Alt+j');
  await keyboard.type(' today');
  const last = notesOf(window).locator('[data-kind]').last();
  await expect(last).toHaveText('she said “never again” twice today !check');
  await expect(last).toHaveClass(/is-unverified/);
  await keyboard.press('Alt+Shift+Q');
  await expect(last).not.toHaveClass(/is-unverified/);
  await keyboard.press('ControlOrMeta+z');
  await expect(last).toHaveClass(/is-unverified/);
  await keyboard.press('ControlOrMeta+z');
  await expect(last).toHaveText('she said “never again” twice !check');
  await keyboard.press('ControlOrMeta+z');
  await expect(last).toHaveText('she said “never again” twice');
});
