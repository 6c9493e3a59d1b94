import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginJournal, readJournal } from '../../core/journal/read.ts';
import { encodeRecord } from '../../core/journal/record.ts';
import { Background, TaskFailed } from './background.ts';
import type { TaskName } from './tasks.ts';

let folder = '';
let script = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-background-'));
  // As the app has it: one file for a thread of Node's.
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'thread.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'thread.mjs' } },
    },
    ssr: { noExternal: true },
  });
  script = join(folder, 'thread.mjs');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function journalFile(): Promise<{ path: string; end: number }> {
  const path = join(folder, 'a.journal');
  const bytes = Buffer.concat([beginJournal('m', 1), encodeRecord({ is: 'binned', at: 2 })]);
  await writeFile(path, bytes);
  return { path, end: bytes.length };
}

describe('work in the background', () => {
  it('is done in another thread, one task after the other', async () => {
    const background = new Background(script);
    const file = await journalFile();
    const results = await Promise.all([
      background.do('compactJournalFile', file),
      background.do('compactJournalFile', file),
    ]);
    for (const result of results) {
      expect(readJournal(result?.bytes ?? new Uint8Array()).records).toEqual([{ is: 'binned', at: 2 }]);
    }
    await background.stop();
  });

  it('that fails says why, and the next task is done', async () => {
    const background = new Background(script);
    const missing = background.do('compactJournalFile', { path: join(folder, 'none'), end: 1 });
    await expect(missing).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(background.do('compactJournalFile', await journalFile())).resolves.toMatchObject({
      damaged: 0,
    });
    await background.stop();
  });

  it('that is not known is refused', async () => {
    const background = new Background(script);
    await expect(
      background.do('no such task' as TaskName, { path: '', end: 0 } as never),
    ).rejects.toBeInstanceOf(TaskFailed);
    await background.stop();
  });

  it('is begun anew in another thread after one that died', async () => {
    const background = new Background(script);
    const lost = background.do('compactJournalFile', await journalFile());
    const stopped = background.stop();
    await expect(lost).rejects.toThrow('broke off');
    await stopped;
    await expect(background.do('compactJournalFile', await journalFile())).resolves.not.toBeNull();
    await background.stop();
  });
});
