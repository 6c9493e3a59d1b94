/** Before a new version of the app changes how meetings are stored, all that has changed is backed up. */
import { z } from 'zod';
import { type Disk, readIfThere } from '../../files/disk.ts';
import { saveFile } from '../../files/save-file.ts';

/** Raised with each change of how meetings are stored: the database, the journals, the meetings' documents. 2: journals. */
const STORAGE_VERSION = 2;

const storedSchema = z.object({ version: z.number().int() });

/**
 * Backs up where the file at `path` says that an older version, or none, wrote what
 * is stored, and says there afterwards that this one does. Killed in between, or where not all could be
 * backed up (`backUp` gives false), it begins again at the next start.
 */
export async function beforeUpgrade(path: string, disk: Disk, backUp: () => Promise<boolean>): Promise<void> {
  if ((await storedVersion(path, disk)) >= STORAGE_VERSION) return;
  if (!(await backUp())) return;
  const saved = await saveFile(path, Buffer.from(`${JSON.stringify({ version: STORAGE_VERSION })}\n`), disk);
  if (!saved.saved) console.error(`The version of what is stored was not written down: ${saved.reason}`);
}

/** 0 where nothing says so. */
async function storedVersion(path: string, disk: Disk): Promise<number> {
  try {
    const bytes = await readIfThere(disk, path);
    if (bytes === null) return 0;
    return storedSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).version;
  } catch (error) {
    console.error(`What says of which version the storage is can't be read: ${String(error)}`);
    return 0;
  }
}
