import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, realDisk } from './disk.ts';
import { saveFile } from './save-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-save-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const fault = (code: string) => Object.assign(new Error(`${code}: injected`), { code });

/** A disk on which one step fails; `log` hears of each step. */
function disk(failing: string, code: string, log: string[] = []): Disk {
  const step = async <Result>(name: string, act: () => Promise<Result>): Promise<Result> => {
    log.push(name);
    if (name === failing) throw fault(code);
    return act();
  };
  return {
    ...realDisk,
    open: (path, flags, mode) => {
      const of = flags === 'r' ? 'folder' : 'file';
      return step(`open ${of}`, async () => {
        const file = await realDisk.open(path, flags, mode);
        return {
          ...file,
          // A disk that fills up takes a part first.
          write: (content, position) =>
            position === 0
              ? file.write(content.subarray(0, 2), 0)
              : step('write', () => file.write(content, position)),
          sync: () => step(`sync ${of}`, () => file.sync()),
        };
      });
    },
    rename: (from, to) => step('rename', () => realDisk.rename(from, to)),
    unlink: (path) => step('unlink', () => realDisk.unlink(path)),
  };
}

describe('saving a file', () => {
  it('writes it whole, and leaves nothing beside it', async () => {
    const target = join(folder, 'draft.docx');
    expect(await saveFile(target, bytes('news'))).toEqual({ saved: true });
    expect(await readFile(target, 'utf8')).toBe('news');
    expect(await readdir(folder)).toEqual(['draft.docx']);
  });

  it('flushes before it renames, and the folder after', async () => {
    const log: string[] = [];
    await saveFile(join(folder, 'a.md'), bytes('news'), disk('', '', log));
    expect(log).toEqual(['open file', 'write', 'sync file', 'rename', 'open folder', 'sync folder']);
  });

  it('puts the new file in the place of the old one, with its permissions', async () => {
    const target = join(folder, 'a.md');
    await writeFile(target, 'old');
    await chmod(target, 0o666);
    await saveFile(target, bytes('new'));
    expect(await readFile(target, 'utf8')).toBe('new');
    expect((await stat(target)).mode & 0o777).toBe(0o666);
  });

  it('writes behind a link, and leaves the link', async () => {
    await writeFile(join(folder, 'there.md'), 'old');
    await symlink(join(folder, 'there.md'), join(folder, 'link.md'));
    await saveFile(join(folder, 'link.md'), bytes('new'));
    expect(await readFile(join(folder, 'there.md'), 'utf8')).toBe('new');
    expect((await readdir(folder)).sort()).toEqual(['link.md', 'there.md']);
  });

  it('takes a name of 255 bytes', async () => {
    const target = join(folder, `${'n'.repeat(252)}.md`);
    expect(await saveFile(target, bytes('news'))).toMatchObject({ saved: true });
  });

  it.each([
    ['open file', 'EROFS', 'read-only'],
    ['open file', 'EACCES', 'no permission'],
    ['write', 'ENOSPC', 'the disk is full'],
    ['write', 'EDQUOT', 'your share of the disk is full'],
    ['sync file', 'EIO', 'reported a fault'],
    ['rename', 'EPERM', 'does not allow it'],
    ['rename', 'EWHATEVER', 'the system says EWHATEVER'],
  ])('that fails at “%s” with %s leaves the old file, and says why', async (step, code, why) => {
    const target = join(folder, 'draft.md');
    await writeFile(target, 'old');
    const result = await saveFile(target, bytes('a new draft'), disk(step, code));
    expect(result).toEqual({
      saved: false,
      reason: expect.stringContaining(why),
      there: 'the old file',
      left: null,
    });
    expect(result).not.toMatchObject({ reason: expect.stringContaining('injected') });
    expect(await readFile(target, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['draft.md']);
  });

  it('that fails names an unfinished file which it could not remove', async () => {
    const failing = disk('write', 'ENOSPC');
    const result = await saveFile(join(folder, 'a.md'), bytes('news'), {
      ...failing,
      unlink: () => Promise.reject(fault('EIO')),
    });
    expect(result).toMatchObject({
      saved: false,
      there: 'nothing',
      left: expect.stringMatching(/\.rapporteur-[0-9a-f]+\.part$/),
    });
  });

  it('succeeds on disks that flush no folders', async () => {
    const target = join(folder, 'a.md');
    expect(await saveFile(target, bytes('news'), disk('sync folder', 'EINVAL'))).toMatchObject({
      saved: true,
    });
  });

  it('that fails after the renaming says that the new file is there', async () => {
    const target = join(folder, 'a.md');
    await writeFile(target, 'old');
    expect(await saveFile(target, bytes('news'), disk('sync folder', 'EIO'))).toMatchObject({
      saved: false,
      there: 'the new file',
      left: null,
    });
    expect(await readFile(target, 'utf8')).toBe('news');
  });

  it('throws a fault of the program on, once nothing of it is left', async () => {
    const target = join(folder, 'a.md');
    const broken: Disk = { ...realDisk, rename: () => Promise.reject(new TypeError('a fault')) };
    await expect(saveFile(target, bytes('news'), broken)).rejects.toThrow('a fault');
    expect(await readdir(folder)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('into a device is refused, and nothing is written', async () => {
    expect(await saveFile('/dev/null', bytes('news'))).toMatchObject({ saved: false, there: 'a device' });
  });

  it('over a folder is refused', async () => {
    await mkdir(join(folder, 'a.md'));
    expect(await saveFile(join(folder, 'a.md'), bytes('news'))).toMatchObject({
      saved: false,
      reason: expect.stringContaining('it is a folder'),
      there: 'a folder',
    });
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('into a folder that is not there is refused', async () => {
    expect(await saveFile(join(folder, 'none', 'a.md'), bytes('news'))).toMatchObject({
      saved: false,
      reason: expect.stringContaining('there is no such file or folder'),
      there: 'nothing',
    });
  });
});
