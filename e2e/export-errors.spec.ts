/** An export that can't be written says why, and leaves what was there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from './launch.ts';

/** A folder that takes no new file, not even from root; on Windows one of the system's. */
const READ_ONLY =
  process.platform === 'linux'
    ? '/sys'
    : process.platform === 'darwin'
      ? '/System'
      : 'C:\\Windows\\System32\\config';

/** Whether a small disk can be made here: on Linux, with the right to mount. */
function canMount(): boolean {
  return (
    process.platform === 'linux' &&
    spawnSync('unshare', ['--mount', 'true']).status === 0 &&
    process.getuid?.() === 0
  );
}

/** A meeting with a draft of its own, typed by hand. */
async function draftIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New meeting' }).click();
  const dialog = page.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Harbour works');
  await dialog.getByRole('textbox', { name: 'Date' }).fill('2024-05-07');
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  await page.getByRole('textbox', { name: 'Draft' }).click();
  await page.keyboard.type('The harbour was reopened.');
  await expect(page.getByRole('textbox', { name: 'Draft' })).toContainText('reopened.');
}

async function exportAs(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('an export into a folder that has gone says so, and succeeds once it is there again', async ({
  app,
}) => {
  const page = await app.window();
  await draftIn(page);
  await rm(app.saveDirectory, { recursive: true });
  await exportAs(page, 'Markdown (.md)');
  await expect(page.getByText(/could not be saved in .*: there is no such file or folder\./)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Draft' })).toContainText('reopened.');

  await mkdir(app.saveDirectory);
  await exportAs(page, 'Markdown (.md)');
  await expect(page.getByText(/^Saved to/)).toBeVisible();
  expect(await readdir(app.saveDirectory)).toHaveLength(1);
});

test('an export in the place of an older one replaces it whole; in the place of a folder it is refused', async ({
  app,
}) => {
  const page = await app.window();
  await draftIn(page);
  await exportAs(page, 'Plain text (.txt)');
  await expect(page.getByText(/^Saved to/)).toBeVisible();
  const [name = ''] = await readdir(app.saveDirectory);
  const target = join(app.saveDirectory, name);
  await writeFile(target, 'old '.repeat(10_000));
  await exportAs(page, 'Plain text (.txt)');
  await expect.poll(() => readFile(target, 'utf8')).not.toContain('old old');
  expect(await readFile(target, 'utf8')).toContain('reopened.');

  await rm(target);
  await mkdir(target);
  await exportAs(page, 'Plain text (.txt)');
  await expect(page.getByText(/could not be saved in .*: it is a folder\./)).toBeVisible();
  expect(await readdir(app.saveDirectory)).toEqual([name]);
  expect(await readdir(target)).toEqual([]);
});

test('an export into a folder that is read-only says so', async ({ launch }) => {
  const app = await launch({ saveDirectory: READ_ONLY });
  const page = await app.window();
  await draftIn(page);
  for (const [item, ending] of [
    ['Word (.docx)', 'docx'],
    ['PDF (.pdf)', 'pdf'],
  ] as const) {
    await exportAs(page, item);
    await expect(
      page.getByText(
        new RegExp(
          `\\.${ending}” could not be saved in .*: (you have no permission|the disk or folder is read-only|the system does not allow it)`,
        ),
      ),
    ).toBeVisible();
  }
});

// A disk that is really full, where one can be made; everywhere else src/files/save-file.test.ts makes each step fail.
if (canMount()) {
  test('an export onto a full disk says so, leaves the old file and nothing half-written', async ({
    launch,
  }, testInfo) => {
    const disk = testInfo.outputPath('small-disk');
    await mkdir(disk, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    try {
      const app = await launch({ saveDirectory: disk });
      const page = await app.window();
      await draftIn(page);
      await exportAs(page, 'Plain text (.txt)');
      await expect(page.getByText(/^Saved to/)).toBeVisible();
      const [name = ''] = await readdir(disk);
      const before = await readFile(join(disk, name), 'utf8');
      const { bavail, bsize } = statfsSync(disk);
      await writeFile(join(disk, 'filler'), Buffer.alloc(bavail * bsize));

      await page.getByRole('textbox', { name: 'Draft' }).press('ControlOrMeta+End');
      await page.keyboard.type(' It is open to all.');
      await exportAs(page, 'Plain text (.txt)');
      await expect(
        page.getByText(/could not be saved in .*: the disk is full\. The file that was there is unchanged\./),
      ).toBeVisible();
      expect((await readdir(disk)).sort()).toEqual(['filler', name].sort());
      expect(await readFile(join(disk, name), 'utf8')).toBe(before);
      await app.quit();
    } finally {
      execFileSync('umount', ['--lazy', disk]);
    }
  });
}
