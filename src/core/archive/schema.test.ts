import { readFile } from 'node:fs/promises';
import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { meetingSchema } from '../meeting/meeting.ts';
import { strangersArchive } from './archive.fixture.ts';
import { LIMITS } from './limits.ts';
import { manifestSchema } from './manifest.ts';
import { readArchive } from './read.ts';

const DOCS = '../../../docs';

it.each([
  ['meeting', 'The meeting of an archive of Rapporteur (meeting.json), version 1', meetingSchema],
  ['manifest', 'The manifest of an archive of Rapporteur (manifest.json), version 1', manifestSchema],
])('is published as JSON Schema as it is: %s', async (name, title, schema) => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  const published = `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
  // Where this differs on purpose, `npx vitest run src/core/archive/schema -u` writes it.
  await expect(published).toMatchFileSnapshot(`${DOCS}/schema/${name}.schema.json`);
});

it('is what the page on the format shows as an example', async () => {
  const page = await readFile(new URL(`${DOCS}/session-format.md`, import.meta.url), 'utf8');
  const [example = ''] = page.match(/(?<=```json meeting\n).*?(?=```)/s) ?? [];
  const reading = await readArchive(await strangersArchive({ 'meeting.json': strToU8(example) }));
  expect(reading).toMatchObject({ ok: true, archive: { meeting: { particulars: { title: 'Ferry plan' } } } });
});

it('has the limits that the page on the format gives', async () => {
  const page = await readFile(new URL(`${DOCS}/session-format.md`, import.meta.url), 'utf8');
  const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;
  const given = [
    ['the archive itself', megabytes(LIMITS.archive)],
    ['`manifest.json`', megabytes(LIMITS.manifest)],
    ['`meeting.json`', megabytes(LIMITS.meeting)],
    ['`state.bin`', megabytes(LIMITS.state)],
    ['one picture', megabytes(LIMITS.picture)],
    ['all pictures', megabytes(LIMITS.pictures)],
    ['files', String(LIMITS.files)],
    ['entries', String(LIMITS.entries)],
    ['participants', String(LIMITS.participants)],
    ['drafts', String(LIMITS.drafts)],
    ['nesting', String(LIMITS.depth)],
    ['packing', `${LIMITS.ratio} : 1`],
  ].map(([what, most]) => `| ${what} | ${most} |`);
  for (const row of given) expect(page).toContain(row);
});
