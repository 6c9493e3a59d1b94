/** What other programs put on the clipboard, pasted into notes and draft. */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright/test';
import { expect, test } from './launch.ts';
import { beginMeeting, isSaved, linesOf, notesOf } from './steps.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../src/core/paste/fixtures/${name}.html.txt`, import.meta.url), 'utf8');

/** Pastes as another program's copy and Ctrl+V would. */
async function paste(place: Locator, html: string, text: string): Promise<void> {
  await place.evaluate(
    (element, [page, words]) => {
      const clipboardData = new DataTransfer();
      if (page !== '') clipboardData.setData('text/html', page);
      if (words !== '') clipboardData.setData('text/plain', words);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text] as const,
  );
}

test('a copy from Word, a web page, a mail or a PDF becomes clean text in notes and draft, and nothing is fetched for it', async ({
  app,
}) => {
  const window = await app.window();
  const requested: string[] = [];
  window.on('request', (request) => requested.push(request.url()));
  await beginMeeting(window, 'VP = Ms. Vera PAPPAS, Deputy Minister');
  const notes = notesOf(window);

  await window.keyboard.type('VP: see ');
  await paste(notes, fixture('word'), 'Ferry plan …');
  await expect
    .poll(() => linesOf(window))
    .toEqual([
      'see Ferry plan',
      'The Ministry presented its summer plan, see the plan.',
      'Two more ferries from June',
      'Night boats',
      'kept',
      'Line | Boats',
      'Harbourtown | 3',
    ]);
  await expect(notes.getByRole('link', { name: 'the plan' })).toHaveAttribute(
    'title',
    'https://example.org/plan',
  );
  await expect(notes.locator('p[data-bullet]')).toHaveCount(2);
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => linesOf(window)).toEqual(['see ']);

  await window.keyboard.press('Enter');
  await paste(notes, '<p><b>VP</b>: <i>two</i> boats</p><p>VP? who pays</p>', 'VP: two boats\nVP? who pays');
  await expect.poll(() => linesOf(window)).toEqual(['see ', 'two boats', 'who pays']);
  await expect(notes.locator('[data-kind=question]')).toHaveCount(1);

  const draft = window.getByRole('textbox', { name: 'Draft' });
  await draft.focus();
  await paste(draft, fixture('article'), 'Ferries & winter …');
  await expect(draft.getByRole('heading', { name: 'Ferries & winter' })).toBeVisible();
  await expect(draft.locator('[data-bullet]')).toHaveText(['One', 'One and a half', 'Two and more']);
  await expect(draft.locator('img, figure, [style], script')).toHaveCount(0);
  await paste(
    draft,
    '',
    'The council welcomed the plan of the Ministry, and asked the govern-\nment to publish it before the summer.',
  );
  await expect(draft).toContainText('asked the government to publish it before the summer.');

  await isSaved(window);
  const home = new URL(window.url()).host;
  expect(requested.filter((url) => new URL(url).host !== home && !/^(?:blob|data):/.test(url))).toEqual([]);
});
