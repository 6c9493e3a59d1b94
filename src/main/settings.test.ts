import { describe, expect, it, vi } from 'vitest';
import { readIfThere } from '../files/disk.ts';
import { FailingDisk } from '../files/failing-disk.fixture.ts';
import { SettingsFile } from './settings.ts';

const PATH = '/settings.json';

async function write(disk: FailingDisk, text: string): Promise<void> {
  const file = await disk.open(PATH, 'w+');
  await file.write(Buffer.from(text), 0);
  await file.close();
}

describe('settings', () => {
  it('are the usual ones while nobody has set any', async () => {
    expect(await new SettingsFile(PATH, new FailingDisk()).read()).toMatchObject({
      settings: { backupFolder: null, backupLimit: 2000, keys: {} },
      forgotten: null,
    });
  });

  it('come back as they were saved, with what a later version has added', async () => {
    const disk = new FailingDisk();
    await write(disk, '{"backupFolder":"/stick","theme":"new"}');
    const file = new SettingsFile(PATH, disk);
    expect(await file.change({ backupLimit: 50 })).toBeNull();
    expect((await file.read()).settings).toEqual({
      backupFolder: '/stick',
      backupLimit: 50,
      keys: {},
      typingHelps: true,
      smartMarks: false,
      abbreviations: [],
      theme: 'new',
    });
  });

  it.each(['', 'not json', '{"backupLimit":"much"}', '\xff\xfe', '[]'])(
    'that can’t be read (%j) are set aside, which is told, and the usual ones hold',
    async (text) => {
      const disk = new FailingDisk();
      await write(disk, text);
      const { settings, forgotten } = await new SettingsFile(PATH, disk).read();
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
      await new SettingsFile(PATH, disk).read();
    }
    expect(Buffer.from((await readIfThere(disk, `${PATH}.unreadable`)) ?? []).toString()).toBe('first');
    expect(Buffer.from((await readIfThere(disk, `${PATH}.unreadable-2`)) ?? []).toString()).toBe('second');
  });

  it('are all kept where several are changed at the same time', async () => {
    const file = new SettingsFile(PATH, new FailingDisk());
    const keys = { newMeeting: [{ key: 'F2' }] };
    await Promise.all([file.change({ backupLimit: 50 }), file.change({ keys })]);
    expect((await file.read()).settings).toMatchObject({ backupLimit: 50, keys });
  });

  it('that can’t be read at the moment are not written over', async () => {
    const disk = new FailingDisk();
    const file = new SettingsFile(PATH, disk);
    const keys = { newMeeting: [{ key: 'F2' }] };
    await file.change({ keys });
    vi.spyOn(disk, 'open').mockRejectedValueOnce(Object.assign(new Error('EIO'), { code: 'EIO' }));
    expect(await file.change({ backupLimit: 50 })).toContain('was not kept');
    expect((await file.read()).settings).toMatchObject({ backupLimit: 2000, keys });
  });
});
