/** Takes the pictures of docs/pictures/: `npm run screenshots` makes them again. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../launch.ts';
import { root } from '../running-app.ts';

const folder = join(root, 'docs', 'pictures');

async function take(window: Page, name: string): Promise<void> {
  await window.evaluate(() => document.fonts.ready);
  await window.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

test('pictures of the library, a meeting and the Word file', async ({ app }, testInfo) => {
  mkdirSync(folder, { recursive: true });
  const window = await app.window();
  await window.setViewportSize({ width: 1440, height: 900 });
  await expect(window.getByRole('button', { name: 'Open the example' })).toBeVisible();
  await take(window, 'library-empty');

  await window.getByRole('button', { name: 'Open the example' }).click();
  await expect(window.getByRole('textbox', { name: 'Notes' })).toContainText('Opening');
  await window.getByRole('button', { name: 'Compose draft' }).click();
  const draft = window.getByRole('textbox', { name: 'Draft' });
  await expect(draft).toContainText('Q&A session');
  await expect(draft.getByRole('img').first()).toBeVisible();
  await expect(window.getByRole('list', { name: 'Unreported notes' })).toContainText('platform workers');
  await take(window, 'meeting');
  await window.emulateMedia({ colorScheme: 'dark' });
  await take(window, 'meeting-dark');
  await window.emulateMedia({ colorScheme: 'light' });

  await window.setViewportSize({ width: 1000, height: 760 });
  await take(window, 'meeting-narrow');
  await window.setViewportSize({ width: 1440, height: 900 });

  await window.getByRole('button', { name: 'Export…' }).click();
  await take(window, 'export');
  await window.getByRole('menuitem', { name: 'Word (.docx)' }).click();
  const notice = window.getByText(/Saved to .*\.docx/);
  await expect(notice).toBeVisible();
  const name = /([^/\\]+\.docx)/.exec((await notice.textContent()) ?? '')?.[1] ?? '';

  // It names a folder of this machine.
  await window.getByRole('button', { name: 'Put this notice away' }).click();

  const word = join(app.saveDirectory, name);
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', testInfo.outputDir, word]);
  const pdf = join(testInfo.outputDir, name.replace(/\.docx$/, '.pdf'));
  execFileSync('pdftoppm', ['-png', '-r', '70', '-f', '1', '-singlefile', pdf, join(folder, 'word')]);

  await window.goto(new URL('#/', window.url()).href);
  await expect(window.getByRole('link', { name: /cooperatives can do/ })).toBeVisible();
  await take(window, 'library');
});
