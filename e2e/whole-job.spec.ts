import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { parseShorthand } from '../src/core/shorthand/parse.ts';
import { expect, test } from './launch.ts';
import { root } from './running-app.ts';
import { storedMeeting } from './stored-meeting.ts';
import { withoutIds } from './without-ids.ts';

const EXAMPLE = join(root, 'examples', 'cooperatives.notes.txt');

/** The lines of one block of a notes file (`people:` and its like), as they stand. */
function block(text: string, name: string): string[] {
  const lines = text.split('\n');
  const start = lines.indexOf(`${name}:`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^(people|terms|photos|notes):$/.test(line));
  return rest.slice(0, end === -1 ? undefined : end).filter((line) => line.trim() !== '');
}

/** The header of a notes file, by key. */
function header(text: string): Map<string, string> {
  const lines = text.slice(0, text.indexOf('\npeople:')).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const found = /^([a-z-]+): (.*)$/.exec(line);
      return found?.[1] && found[2] ? [[found[1], found[2]]] : [];
    }),
  );
}

async function typeInto(window: Page, name: string, text: string): Promise<void> {
  const box = window.getByRole('dialog').getByRole('textbox', { name, exact: true });
  await box.click();
  await window.keyboard.press('ControlOrMeta+A');
  await window.keyboard.type(text);
}

test('the example typed key by key is the meeting that importing its file gives, and becomes a published item', async ({
  app,
}, testInfo) => {
  test.setTimeout(180_000);
  const text = await readFile(EXAMPLE, 'utf8');
  const imported = parseShorthand(text).meeting;
  const particulars = header(text);
  const value = (key: string) => particulars.get(key) ?? '';
  const window = await app.window();

  await window.getByRole('button', { name: 'New meeting' }).click();
  await typeInto(window, 'Title', value('title'));
  await typeInto(window, 'Body', value('body'));
  await typeInto(window, 'Date', value('date'));
  await typeInto(window, 'Place', value('place'));
  await typeInto(window, 'People', block(text, 'people').join('\n'));
  await window.getByRole('button', { name: 'Create meeting' }).click();

  await window.getByRole('button', { name: 'Particulars' }).click();
  await typeInto(window, 'Published', value('published'));
  await typeInto(window, 'Time zone', value('time-zone'));
  await typeInto(window, 'Language', value('language'));
  await typeInto(window, 'Presented by', value('presented-by'));
  await typeInto(window, 'Subject', value('subject'));
  await typeInto(window, 'Occasion', value('occasion'));
  await typeInto(window, 'Summary', value('summary'));
  await typeInto(window, 'Record', value('record'));
  await typeInto(window, 'Terms', block(text, 'terms').join('\n'));
  await typeInto(window, 'Photos', block(text, 'photos').join('\n'));
  await window.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

  await window.getByRole('textbox', { name: 'Notes' }).click();
  const lines = block(text, 'notes');
  for (const [index, line] of lines.entries()) {
    await window.keyboard.type(line);
    if (index < lines.length - 1) await window.keyboard.press('Enter');
  }
  await window.keyboard.press('ControlOrMeta+Enter');
  const draft = window.getByRole('textbox', { name: 'Draft' });
  await expect(draft).toContainText('engaged in a Q&A session');
  await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  const typed = await storedMeeting(window);
  expect(withoutIds(typed, { times: true })).toEqual(withoutIds(imported, { times: true }));

  // What is off the record, private or nobody's is in no draft.
  const composed = (await draft.textContent()) ?? '';
  expect(composed).not.toContain('new posts');
  expect(composed).not.toContain('regional project');
  expect(composed).not.toContain('platform workers');

  // The pictures that the lines name are handed in.
  for (const [speaker, picture] of [
    ['van Vuuren', 'presenter-1.png'],
    ['Esim', 'presenter-2.png'],
  ] as const) {
    await window.getByRole('button', { name: `Picture of ${speaker}` }).click();
    await app.answerOpenDialog(join(root, 'examples', picture));
    await window.getByRole('button', { name: 'Choose another…' }).click();
    await expect(window.getByRole('dialog').getByRole('img')).toBeVisible();
    await window.getByRole('button', { name: 'Done' }).click();
    await expect(draft.getByRole('img', { name: speaker })).toBeVisible();
  }

  // The writer's words win.
  const paragraph = draft.locator('p', { hasText: 'Ms. Esim replied' });
  await paragraph.click();
  await window.keyboard.press('End');
  await window.keyboard.type(' The room listened.');
  await window.getByRole('button', { name: 'Compose draft' }).click();
  await expect(draft).toContainText('The room listened.');

  const save = async (item: string, ending: string) => {
    await window.keyboard.press('ControlOrMeta+Shift+E');
    await window.getByRole('menuitem', { name: item }).press('Enter');
    const notice = window.getByText(new RegExp(`Saved to .*\\.${ending}`));
    await expect(notice).toBeVisible();
    const name = new RegExp(`([^/\\\\]+\\.${ending})`).exec((await notice.textContent()) ?? '')?.[1] ?? '';
    return join(app.saveDirectory, name);
  };
  const word = await save('Word (.docx)', 'docx');
  const markdown = await save('Markdown (.md)', 'md');
  const item = await readFile(markdown, 'utf8');

  expect(item).toContain('date: 2021-03-22');
  expect(item).toContain('News | 22 March 2021');
  expect(item).toContain('The room listened.');
  expect(item).toContain('](https://www.ilo.org/)');

  // Word says the same words as Markdown; both are read back by a program that is not ours.
  const template = testInfo.outputPath('template.txt');
  await writeFile(template, '$title$\n$subtitle$\n$body$\n');
  const pandoc = (...words: string[]) =>
    execFileSync('pandoc', ['-t', 'plain', '--wrap=none', ...words], { encoding: 'utf8' });
  const fromWord = pandoc('-f', 'docx', '--template', template, word);
  const fromMarkdown = pandoc('-f', 'commonmark+yaml_metadata_block', markdown);
  const wordsOf = (plain: string) => new Set(plain.match(/[\p{L}\p{N}]+/gu));
  expect(wordsOf(fromWord)).toEqual(wordsOf(fromMarkdown));
  expect(fromWord).toContain('The room listened.');
  expect(fromWord).toContain(value('title'));

  // So does the PDF, which nobody needs a face of the app for, and which says what it is to a screen reader.
  const pdf = await save('PDF (.pdf)', 'pdf');
  const told = (program: string, ...options: string[]) =>
    execFileSync(program, [...options, pdf], { encoding: 'utf8' });
  const printed = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).normalize('NFKC');
  expect([...wordsOf(printed)]).toEqual(expect.arrayContaining([...wordsOf(fromMarkdown)]));
  expect(printed).not.toMatch(/new\s+posts|regional\s+project|platform\s+workers/);
  expect(told('pdfinfo')).toMatch(new RegExp(`^Title: +${value('title')}$`, 'm'));
  expect(told('pdfinfo')).toMatch(/^Tagged: +yes$/m);
  expect(told('pdfinfo', '-struct')).toMatch(/H1 \(block\)[\s\S]*Figure[\s\S]*Caption[\s\S]*Link/);
  const [, , ...faces] = told('pdffonts').trim().split('\n');
  expect(faces.map((line) => /^[A-Z]{6}\+(\S+) +CID TrueType +\S+ +yes/.exec(line)?.[1])).toEqual([
    'Literata-Regular',
    'Literata-SemiBold',
  ]);
  expect(told('pdfimages', '-list').match(/^ +\d+ +\d+ image +960 +640 /gm)).toHaveLength(2);
  const bytes = await readFile(pdf, 'latin1');
  expect(bytes).toContain('/URI (https://www.ilo.org/)');
  expect(bytes).toContain('/Lang (en)');
  expect(bytes).toContain('/Type /Outlines');
});
