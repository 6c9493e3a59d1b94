import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ownTemplates } from './own-templates.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'templates-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('gives the texts of the templates in the folder, by name, and says what could not be read', async () => {
  await writeFile(join(folder, 'b.json'), '{"b": 1}');
  await writeFile(join(folder, 'a.JSON'), '{"a": 1}');
  await writeFile(join(folder, 'notes.txt'), 'no template');
  await writeFile(join(folder, 'large.json'), ' '.repeat(200_000));
  const { files, problems } = await ownTemplates(folder);
  expect(files.map(({ name }) => name)).toEqual(['a.JSON', 'b.json']);
  expect(problems).toEqual([expect.stringContaining('large.json')]);
});

it('finds nothing where there is no folder', async () => {
  expect(await ownTemplates(join(folder, 'none'))).toMatchObject({ files: [], problems: [] });
});
