/** What the hands do in the notes, by keys alone. */
import type { Locator } from 'playwright/test';
import { plainText, voiceOf } from '../src/core/meeting/meeting.ts';
import { obstaclesIn } from './accessibility.ts';
import { expect, test } from './launch.ts';
import { beginMeeting, isSaved, linesOf, notesOf, writeLines } from './steps.ts';
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
  await expect.poll(() => linesOf(window)).toEqual(['this may be known', 'this may not !off', 'O !off']);
  await keyboard.type('D? nor this');
  // Nor is there a moment without the flag while an input method composes.
  await keyboard.press('Enter');
  const input = await window.context().newCDPSession(window);
  await input.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await expect.poll(async () => (await linesOf(window)).at(-1)).toBe('に !off');
  await input.send('Input.insertText', { text: '日' });
  await expect.poll(async () => (await linesOf(window)).at(-1)).toBe('日 !off');
  await expect(notesOf(window).locator('.is-withheld')).toHaveCount(3);
  await isSaved(window);

  // An entry of before it keeps what it was, and one key takes the flag off again.
  await keyboard.press('ControlOrMeta+Home');
  await keyboard.press('Alt+x');
  await expect(notesOf(window).locator('.is-withheld')).toHaveCount(4);
  await keyboard.press('Alt+x');
  await keyboard.press('ControlOrMeta+End');
  await keyboard.press('Alt+Shift+X');
  await expect(bar).toBeHidden();
  await keyboard.press('Enter');
  await keyboard.type('VP> this may be known again');
  await isSaved(window);
  await expect
    .poll(() => linesOf(window))
    .toEqual([
      'this may be known',
      'this may not !off',
      'nor this !off',
      '日 !off',
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
  await keyboard.press('Alt+Shift+J');
  await expect(last).not.toHaveClass(/is-unverified/);
  await keyboard.press('ControlOrMeta+z');
  await expect(last).toHaveClass(/is-unverified/);
  await keyboard.press('ControlOrMeta+z');
  await expect(last).toHaveText('she said “never again” twice !check');
  await keyboard.press('ControlOrMeta+z');
  await expect(last).toHaveText('she said “never again” twice');
});

test('a meeting is taken down without the mouse: people on the fly, questions together, joint and on behalf', async ({
  app,
}) => {
  const window = await app.window();
  const { keyboard } = window;
  const last = notesOf(window).locator('[data-kind]').last();
  const options = window.getByRole('listbox').getByRole('option');
  const enter = async (line: string) => {
    await keyboard.type(line);
    await keyboard.press('Enter');
  };
  await beginMeeting(window, PEOPLE);

  // The picker at the head: by family name, without having been asked for.
  await keyboard.type('papp');
  await expect(options).toHaveText([/VP.*Vera Pappas/]);
  await expect(notesOf(window)).toHaveAttribute('aria-controls', /./);
  expect(await obstaclesIn(window, '.pane-notes')).toEqual([]);
  await keyboard.press('Tab');
  await enter('two more ferries from June');
  // A new person in one line, and one by a code alone.
  await keyboard.type('@Ms. Zoe ZIMMER, Director, Institute of the Sea');
  await expect(options).toHaveText([/New person: Ms. Zoe ZIMMER/]);
  await keyboard.press('Tab');
  await enter('the sea is rising');
  await keyboard.type('@XY');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('agrees with @dool');
  await expect(options).toHaveText([/OD/]);
  await keyboard.press('Enter');
  await expect(last.locator('[data-participant]')).toHaveCount(1);
  await keyboard.press('Enter');

  // Three questions together, answered out of order; one answer to two.
  await enter('OD? who pays');
  await enter('LK? and when');
  await enter('XY? for how long');
  const open = window.getByRole('list', { name: 'Open questions' }).getByRole('listitem');
  await expect(open).toHaveCount(3);
  await keyboard.type('VP> the State');
  await keyboard.press('Alt+Shift+1');
  await keyboard.press('Enter');
  await expect(open).toHaveCount(2);
  // Nobody has been typed: it is asked who answers.
  await keyboard.press('Alt+Shift+3');
  await expect(window.getByRole('dialog', { name: 'Who answers' })).toBeVisible();
  await keyboard.type('zim');
  await keyboard.press('Enter');
  await expect(last).toHaveAttribute('data-kind', 'answer');
  await keyboard.press('Alt+Shift+2');
  await enter('from June, for three years');
  await expect(open).toHaveCount(0);

  // A joint statement by the picker, and for whom it is made.
  await enter('OD & LK: we welcome this');
  await keyboard.press('Alt+1');
  await enter('so do I');
  await keyboard.press('ArrowUp');
  await keyboard.press('Alt+g');
  await expect(window.getByRole('combobox', { name: 'Give to' })).toBeFocused();
  await keyboard.type('papp');
  await keyboard.press('Shift+Enter');
  await expect(notesOf(window)).toBeFocused();
  await keyboard.press('Alt+g');
  await keyboard.type('for the small islands');
  await expect(options.last()).toHaveText(/small islands/);
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await expect(notesOf(window)).toBeFocused();

  await isSaved(window);
  const { entries, participants } = await storedMeeting(window);
  const codeOf = (id: string) => participants.find((one) => one.id === id)?.code ?? id;
  const questions = entries.filter(({ head }) => head.kind === 'question').map(({ id }) => id);
  const told = entries
    .filter(({ content }) => content.some((passage) => passage.content.length > 0))
    .map(({ head }) => {
      const voice = 'voice' in head ? head.voice : null;
      const behalf = voice?.behalf && 'name' in voice.behalf ? ` for ${voice.behalf.name}` : '';
      const answers =
        head.kind === 'answer' ? head.answers.map((id) => questions.indexOf(id) + 1).join() : '';
      return `${head.kind}${answers} ${voice?.speakers.map(codeOf).join('&') ?? ''}${behalf}`;
    });
  expect(told).toEqual([
    'statement VP',
    'statement ZZ',
    'statement XY',
    'question OD',
    'question LK',
    'question XY',
    'answer1 VP',
    'answer3,2 ZZ',
    'statement OD&LK',
    'statement LK&VP for the small islands',
  ]);
  expect(participants.map(({ code, name }) => [code, name])).toContainEqual(['ZZ', 'Zoe ZIMMER']);
  expect(participants.map(({ code, name }) => [code, name])).toContainEqual(['XY', '']);

  // Support, a correction of an earlier entry, and what sort of intervention it is, said in words.
  await keyboard.press('ControlOrMeta+End');
  await enter('VP: three ferries');
  await keyboard.type('OD: two');
  await keyboard.press('Alt+Shift+C');
  await keyboard.press('Alt+Shift+O');
  await keyboard.press('Enter');
  await keyboard.type('LK: we agree');
  await keyboard.press('Alt+Shift+S');
  await keyboard.press('Alt+Shift+S');
  await expect(window.getByRole('dialog', { name: 'Supports' })).toBeVisible();
  await keyboard.press('ArrowDown');
  expect(await obstaclesIn(window, '[role=dialog]')).toEqual([]);
  await keyboard.press('Enter');
  await isSaved(window);
  const related = await storedMeeting(window);
  const relations = related.entries.slice(-3).map((entry) => {
    const voice = voiceOf(entry);
    const place = related.entries.findIndex(({ id }) => id === voice?.relation?.entry);
    const words = related.entries[place]?.content.flatMap(({ content }) => content);
    return [voice?.labels.join(), voice?.relation?.kind, words && plainText(words, codeOf)];
  });
  expect(relations).toEqual([
    ['', undefined, undefined],
    ['point of order', 'corrects', 'three ferries'],
    ['', 'supports', 'three ferries'],
  ]);
  const saidOf = (entry: Locator) =>
    entry
      .locator('p')
      .first()
      .evaluate((words) => getComputedStyle(words, '::before').content);
  await expect.poll(() => saidOf(last)).toContain('[supports Pappas');

  // A run of entries is given to somebody else in one step, which one undo takes back.
  await keyboard.press('ControlOrMeta+End');
  for (const key of ['End', 'Shift+ArrowUp', 'Shift+Home']) await keyboard.press(key);
  await keyboard.press('Alt+g');
  await keyboard.type('zim');
  await keyboard.press('Enter');
  const speakers = () =>
    notesOf(window)
      .locator('[data-speakers]')
      .evaluateAll((all) => all.slice(-2).map((one) => one.getAttribute('data-speakers')));
  const zimmer = participants.find(({ code }) => code === 'ZZ')?.id;
  await expect.poll(speakers).toEqual([zimmer, zimmer]);
  await keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await speakers()).includes(zimmer ?? '')).toBe(false);
});

test('whoever walks up through the notes sees the line of the cursor, however many bars stand over them', async ({
  app,
}) => {
  const window = await app.window();
  await window.setViewportSize({ width: 900, height: 480 });
  await beginMeeting(window);
  await writeLines(window, ...Array.from({ length: 20 }, (_, at) => `line ${at + 1}`));
  await window.keyboard.press('Alt+Shift+X');
  await window.keyboard.press('Alt+Shift+U');
  await expect(window.locator('.stretch-bar')).toHaveCount(2);
  const isCovered = () =>
    window.evaluate(() => {
      const line = getSelection()?.focusNode?.parentElement?.closest('p')?.getBoundingClientRect();
      const head = document.querySelector('.notes-head')?.getBoundingClientRect();
      return !line || !head || line.top < head.bottom;
    });
  for (let up = 0; up < 19; up++) {
    await window.keyboard.press('ArrowUp');
    expect(await isCovered(), `${up + 1} lines up`).toBe(false);
  }
});
