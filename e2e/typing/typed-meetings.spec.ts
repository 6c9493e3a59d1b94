/**
 * Meetings taken down without the mouse, by the keys that the app has for what a file has marks for: they are the
 * meetings that importing the files gives. `npm run typing` types three hours of a meeting in full.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { longNotes } from '../../bench/long-meeting.ts';
import { type Entry, plainText } from '../../src/core/meeting/meeting.ts';
import { parseShorthand } from '../../src/core/shorthand/parse.ts';
import { expect, test } from '../launch.ts';
import { root } from '../running-app.ts';
import { isSaved, notesOf } from '../steps.ts';
import { storedMeeting } from '../stored-meeting.ts';
import { dictation, randomFrom, typeUntilKilled } from '../survival/typist.ts';
import { withoutIds } from '../without-ids.ts';
import { Hands } from './hands.ts';
import { LONG_MEETING, SECONDS, TYPED_LINES } from './rate.ts';

const WORDS_PER_ENTRY = 8;
const KEYS_PER_SECOND = 15;
const NOTES = 'notes:\n';

/** How many presses an entry costs at most besides its words and its Enter. */
const OVERHEAD = 3;

/** Importing 2,000 entries takes a busy machine a while; in milliseconds. */
const PATIENCE = 60_000;

/** Goes by Tab to a field of the dialog and puts words in the place of what stands there. */
async function fillByKeys(window: Page, name: string, words: string): Promise<void> {
  const field = window.getByRole('dialog').getByRole('textbox', { name, exact: true });
  await expect(field).toBeVisible();
  const isReached = () => field.evaluate((box) => box === document.activeElement);
  for (let tabs = 0; tabs < 40 && !(await isReached()); tabs++) await window.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.type(words);
}

/** The lines of the notes of a file. */
function notesLines(file: string): string[] {
  return file
    .slice(file.indexOf(NOTES) + NOTES.length)
    .trimEnd()
    .split('\n');
}

function textOf({ content }: Entry): string {
  return content.map((passage) => plainText(passage.content, (id) => id)).join('\n');
}

/** Waits until the file that the app was started with is open, and begins a blank entry at the end of its notes. */
async function beginAtEnd(window: Page): Promise<void> {
  await expect(notesOf(window)).toBeFocused({ timeout: PATIENCE });
  await isSaved(window);
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.press('Enter');
}

test('five questions taken together, interpreters and an anonymous part typed by keys are what the file gives, at three presses an entry besides the words', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const file = await readFile(join(root, 'e2e', 'typing', 'lake-council.notes.txt'), 'utf8');
  const { meeting } = parseShorthand(file);
  const window = await app.window();
  const { keyboard } = window;
  await expect(window.getByRole('button', { name: 'New meeting' })).toBeVisible();
  await keyboard.press('ControlOrMeta+n');
  await fillByKeys(window, 'Title', meeting.particulars.title);
  await fillByKeys(window, 'Body', meeting.particulars.body);
  await fillByKeys(window, 'Date', meeting.particulars.date);
  await fillByKeys(window, 'Place', meeting.particulars.place);
  const people = file.slice(file.indexOf('people:\n') + 'people:\n'.length, file.indexOf(NOTES));
  await fillByKeys(window, 'People', people.trim().replaceAll(/\n\s+/g, '\n'));
  await keyboard.press('ControlOrMeta+Enter');
  await expect(notesOf(window)).toBeFocused();
  await keyboard.press('ControlOrMeta+Shift+p');
  await fillByKeys(window, 'Time zone', meeting.particulars.timeZone);
  await keyboard.press('ControlOrMeta+Enter');
  await expect(notesOf(window)).toBeFocused();

  const hands = new Hands(window, meeting.participants);
  await hands.takeDown(notesLines(file));
  await isSaved(window);
  const typed = await storedMeeting(window);
  expect(withoutIds(typed, { times: false })).toEqual(withoutIds(meeting, { times: false }));
  expect(typed.entries.filter(({ time, head }) => time === null && head.kind !== 'section')).toEqual([]);
  await expect(window.getByRole('list', { name: 'Open questions' })).toBeHidden();

  const { length } = meeting.entries;
  const perEntry = (keys: number) => (keys - hands.inPlainEditor) / length;
  console.log(
    `${length} entries: ${hands.presses} presses, ${hands.inPlainEditor} in a plain editor; ${perEntry(hands.presses).toFixed(2)} more an entry, ${perEntry(hands.keys).toFixed(2)} with the keys held down counted too`,
  );
  expect(perEntry(hands.presses)).toBeLessThanOrEqual(OVERHEAD);
});

test('the end of three hours and 2,000 entries typed by keys is what the file gives', async ({
  launch,
}, testInfo) => {
  const file = longNotes(LONG_MEETING, WORDS_PER_ENTRY);
  const lines = notesLines(file);
  const typedFrom = Math.max(0, lines.length - TYPED_LINES);
  test.setTimeout(180_000 + (lines.length - typedFrom) * 2_000);
  const begun = testInfo.outputPath('long.notes.txt');
  const head = file.slice(0, file.indexOf(NOTES) + NOTES.length);
  await writeFile(begun, head + lines.slice(0, typedFrom).join('\n'));
  const { meeting } = parseShorthand(file);

  const app = await launch({ file: begun });
  const window = await app.window();
  await beginAtEnd(window);
  const hands = new Hands(window, meeting.participants);
  hands.heard(lines.slice(0, typedFrom));
  await hands.takeDown(lines.slice(typedFrom));
  await isSaved(window);
  const typed = await storedMeeting(window);
  expect(withoutIds(typed, { times: false })).toEqual(withoutIds(meeting, { times: false }));
});

test('nothing is lost and nothing changes places at 15 keys a second in a meeting of 2,000 entries', async ({
  launch,
}, testInfo) => {
  test.setTimeout(180_000 + SECONDS * 2_000);
  const file = longNotes(LONG_MEETING, WORDS_PER_ENTRY);
  const path = testInfo.outputPath('long.notes.txt');
  await writeFile(path, file);
  const before = withoutIds(parseShorthand(file).meeting, { times: true });
  const letters = dictation(randomFrom(SECONDS));
  const text = Array.from({ length: SECONDS * KEYS_PER_SECOND }, () => letters.next().value).join('');

  const app = await launch({ file: path });
  const window = await app.window();
  await beginAtEnd(window);
  const began = performance.now();
  const typing = typeUntilKilled(window, text[Symbol.iterator](), 1_000 / KEYS_PER_SECOND);
  await typing.ended;
  const seconds = (performance.now() - began) / 1_000;
  expect(typing.stop()).toBe(text);
  await isSaved(window);
  const typed = await storedMeeting(window);
  console.log(`${text.length} keys in ${seconds.toFixed(1)} s`);
  const kept = typed.entries.length - text.split('\n').length;
  expect(typed.entries.slice(kept).map(textOf).join('\n')).toBe(text);
  expect(withoutIds(typed, { times: true }).entries.slice(0, kept)).toEqual(before.entries);
});
