/** Each call of saving fails once, and the power goes or the program is killed at each: the old file or the new one is there. */
import { describe, expect, it } from 'vitest';
import { readIfThere } from './disk.ts';
import { FailingDisk, type Fault, type Luck, seeded } from './failing-disk.fixture.ts';
import { type Saved, saveFile } from './save-file.ts';

const TARGET = '/folder/draft.docx';
const OLD = new TextEncoder().encode('the old file');
const NEW = new TextEncoder().encode('a new and longer file');
const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
const LUCK: Luck[] = ['nothing', 'everything', 'some', 'some', 'some', 'some'];

/** A folder that is on the disk, with the old file in it or without. */
async function prepared(hasOld: boolean, fault: Fault | null, powerUntil?: number): Promise<FailingDisk> {
  const disk = new FailingDisk(fault, powerUntil);
  await disk.mkdir('/folder');
  await (await disk.open('/', 'r')).sync();
  if (!hasOld) return disk;
  const file = await disk.open(TARGET, 'wx');
  await file.write(OLD, 0);
  await file.sync();
  await (await disk.open('/folder', 'r')).sync();
  return disk;
}

async function check(disk: FailingDisk, hasOld: boolean, saved: Saved | null, what: string) {
  const before = hasOld ? text(OLD) : null;
  const killed = text(await readIfThere(disk.afterKill(), TARGET));
  expect([before, text(NEW)], `${what}, killed`).toContain(killed);
  for (const [i, luck] of LUCK.entries()) {
    const found = text(await readIfThere(disk.afterPowerCut(luck, seeded(i + disk.calls)), TARGET));
    const allowed = saved?.saved ? [text(NEW)] : [before, text(NEW)];
    expect(allowed, `${what}, power, ${luck}`).toContain(found);
  }
  if (saved !== null && !saved.saved) {
    const { there } = saved;
    expect(killed, `${what}, says ${there}`).toBe(there === 'the new file' ? text(NEW) : before);
  }
}

describe.each([true, false])('saving (over an old file: %s)', (hasOld) => {
  const calls = async () => {
    const disk = await prepared(hasOld, null);
    const before = disk.calls;
    await saveFile(TARGET, NEW, disk);
    return { before, after: disk.calls };
  };

  it('leaves the old file or the new one when the power goes or the program is killed at any call', async () => {
    const { before, after } = await calls();
    for (let call = before + 1; call <= after + 1; call++) {
      const disk = await prepared(hasOld, null, call);
      const saved = await saveFile(TARGET, NEW, disk);
      await check(disk, hasOld, disk.isOff ? null : saved, `at call ${call}, ${disk.log.at(-1)}`);
    }
  });

  it.each(['ENOSPC', 'EIO', 'EACCES'])('says what is there when any call fails with %s', async (code) => {
    const { before, after } = await calls();
    for (let call = before + 1; call <= after; call++) {
      const disk = await prepared(hasOld, { call, code, effect: 'none' });
      await check(
        disk,
        hasOld,
        await saveFile(TARGET, NEW, disk),
        `${code} at call ${call}, ${disk.log[call - 1]}`,
      );
    }
  });
});
