import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { saveExport, unsavedSentence } from './export-file.ts';

it('what could not be saved is said with what is safe and what to do', () => {
  const unsaved = { saved: false, reason: 'the disk is full', there: 'the old file', left: null } as const;
  expect(unsavedSentence('/home/ann/draft.md', unsaved)).toBe(
    '“draft.md” could not be saved in /home/ann: the disk is full. The file that was there is unchanged. Choose another place, or make room, and save again.',
  );
  expect(
    unsavedSentence('/home/ann/draft.md', { ...unsaved, there: 'nothing', left: '/home/ann/.part' }),
  ).toBe(
    '“draft.md” could not be saved in /home/ann: the disk is full. An unfinished file, /home/ann/.part, may be removed. Choose another place, or make room, and save again.',
  );
});

it('an export is saved, or a sentence says why not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-export-'));
  try {
    expect(await saveExport(join(folder, 'a.md'), new TextEncoder().encode('news'))).toBeNull();
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('news');
    expect(await saveExport(join(folder, 'none', 'a.md'), new Uint8Array())).toContain(
      '“a.md” could not be saved',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
