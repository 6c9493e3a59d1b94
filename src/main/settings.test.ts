import { describe, expect, it } from 'vitest';
import { readIfThere } from '../files/disk.ts';
import { FailingDisk } from '../files/failing-disk.fixture.ts';
import { readSettings, saveSettings } from './settings.ts';

const PATH = '/settings.json';

async function write(disk: FailingDisk, text: string): Promise<void> {
  const file = await disk.open(PATH, 'w+');
  await file.write(Buffer.from(text), 0);
  await file.close();
}

describe('settings', () => {
  it('are the usual ones while nobody has set any', async () => {
    expect(await readSettings(PATH, new FailingDisk())).toEqual({ backupFolder: null, backupLimit: 2000 });
  });

  it('come back as they were saved, with what a later version has added', async () => {
    const disk = new FailingDisk();
    await write(disk, '{"backupFolder":"/stick","theme":"new"}');
    const read = await readSettings(PATH, disk);
    expect(await saveSettings(PATH, { ...read, backupLimit: 50 }, disk)).toBeNull();
    expect(await readSettings(PATH, disk)).toEqual({ backupFolder: '/stick', backupLimit: 50, theme: 'new' });
  });

  it.each(['', 'not json', '{"backupLimit":"much"}', '\xff\xfe', '[]'])(
    'that can’t be read (%j) are set aside, and the usual ones hold',
    async (text) => {
      const disk = new FailingDisk();
      await write(disk, text);
      expect((await readSettings(PATH, disk)).backupLimit).toBe(2000);
      expect(await readIfThere(disk, PATH)).toBeNull();
      expect(Buffer.from((await readIfThere(disk, `${PATH}.unreadable`)) ?? []).toString()).toBe(text);
    },
  );
});
