import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { composed } from './compose.fixture.ts';

const folder = new URL('./examples/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.notes.txt'));

// Each draft has been read aloud. When one changes, read it aloud again before you accept it.
it.each(names)('composes %s as it was read and approved', async (name) => {
  const notes = readFileSync(new URL(name, folder), 'utf8');
  await expect(composed(notes)).toMatchFileSnapshot(
    new URL(name.replace('.notes.txt', '.draft.txt'), folder).pathname,
  );
});
