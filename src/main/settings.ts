/** What a person has set for the app: one small file in the folder of data. */
import { z } from 'zod';
import { type Disk, readIfThere } from '../files/disk.ts';
import { codeOf } from '../files/reason.ts';
import { saveFile } from '../files/save-file.ts';

/** Keys of a later version stay in the file. */
const settingsSchema = z.looseObject({
  /** Where backups go; null for the usual place. */
  backupFolder: z.string().min(1).nullable().default(null),
  /** The most that all backups may take, in megabytes. */
  backupLimit: z.number().int().min(10).max(1_000_000).default(2000),
});
export type Settings = z.infer<typeof settingsSchema>;

const USUAL: Settings = settingsSchema.parse({});

/** The settings at this path. One that can't be read gives the usual ones, and is set aside under a name of its own. */
export async function readSettings(path: string, disk: Disk): Promise<Settings> {
  const bytes = await readIfThere(disk, path).catch((error: unknown) => {
    // No reason to keep the app from starting.
    if (codeOf(error) === '') throw error;
    console.error(`The settings can't be read: ${String(error)}`);
    return null;
  });
  if (bytes === null) return USUAL;
  const settings = settingsSchema.safeParse(jsonIn(bytes));
  if (settings.success) return settings.data;
  await disk.rename(path, `${path}.unreadable`).catch((error: unknown) => {
    // It is written anew at the next change; until then it is read as the usual settings again.
    if (codeOf(error) === '') throw error;
    console.error(`The settings can't be read, nor set aside: ${String(error)}`);
  });
  return USUAL;
}

/** Saves the settings; null, or why not, as the end of a sentence. */
export async function saveSettings(path: string, settings: Settings, disk: Disk): Promise<string | null> {
  const saved = await saveFile(path, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`), disk);
  return saved.saved ? null : saved.reason;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
