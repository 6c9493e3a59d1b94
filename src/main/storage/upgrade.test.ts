import { describe, expect, it } from 'vitest';
import { FailingDisk } from '../../files/failing-disk.fixture.ts';
import { beforeUpgrade } from './upgrade.ts';

const PATH = '/storage.json';

async function upgrade(disk: FailingDisk): Promise<boolean> {
  let backedUp = false;
  await beforeUpgrade(PATH, disk, async () => {
    backedUp = true;
    return true;
  });
  return backedUp;
}

describe('before an upgrade of the storage', () => {
  it('all is backed up once, and not again by the same version', async () => {
    const disk = new FailingDisk();
    expect(await upgrade(disk)).toBe(true);
    expect(await upgrade(disk)).toBe(false);
  });

  it('all is backed up where nobody can tell which version wrote what is stored', async () => {
    const disk = new FailingDisk();
    const file = await disk.open(PATH, 'w+');
    await file.write(Buffer.from('noise'), 0);
    await file.close();
    expect(await upgrade(disk)).toBe(true);
  });

  it('all is backed up again at the next start where not all could be', async () => {
    const disk = new FailingDisk();
    await beforeUpgrade(PATH, disk, async () => false);
    expect(await upgrade(disk)).toBe(true);
  });

  it('all is backed up again where the start before was killed in the middle', async () => {
    const disk = new FailingDisk();
    await expect(
      beforeUpgrade(PATH, disk, async () => {
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await upgrade(disk)).toBe(true);
  });
});
