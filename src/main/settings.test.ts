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
    expect(await readSettings(PATH, new FailingDisk())).toEqual({
      settings: { backupFolder: null, backupLimit: 2000 },
      forgotten: null,
    });
  });

  it('come back as they were saved, with what a later version has added', async () => {
    const disk = new FailingDisk();
    await write(disk, '{"backupFolder":"/stick","theme":"new"}');
    const { settings } = await readSettings(PATH, disk);
    expect(await saveSettings(PATH, { ...settings, backupLimit: 50 }, disk)).toBeNull();
    expect((await readSettings(PATH, disk)).settings).toEqual({
      backupFolder: '/stick',
      backupLimit: 50,
      theme: 'new',
    });
  });

  it.each(['', 'not json', '{"backupLimit":"much"}', '\xff\xfe', '[]'])(
    'that can’t be read (%j) are set aside, which is told, and the usual ones hold',
    async (text) => {
      const disk = new FailingDisk();
      await write(disk, text);
      const { settings, forgotten } = await readSettings(PATH, disk);
      expect(settings.backupLimit).toBe(2000);
      expect(forgotten).toContain('.unreadable');
      expect(await readIfThere(disk, PATH)).toBeNull();
      expect(Buffer.from((await readIfThere(disk, `${PATH}.unreadable`)) ?? []).toString()).toBe(text);
    },
  );

  it('that can’t be read a second time are not set aside over the first', async () => {
    const disk = new FailingDisk();
    for (const text of ['first', 'second']) {
      await write(disk, text);
      await readSettings(PATH, disk);
    }
    expect(Buffer.from((await readIfThere(disk, `${PATH}.unreadable`)) ?? []).toString()).toBe('first');
    expect(Buffer.from((await readIfThere(disk, `${PATH}.unreadable-2`)) ?? []).toString()).toBe('second');
  });
});
