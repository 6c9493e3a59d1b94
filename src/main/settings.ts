/** What a person has set for the app: one small file in the folder of data. */
import { z } from 'zod';
import { type Disk, readIfThere } from '../files/disk.ts';
import { codeOf, reasonOf } from '../files/reason.ts';
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

export interface SettingsRead {
  readonly settings: Settings;
  /** That they could not be read, and the usual ones hold, for a person; null where they could. */
  readonly forgotten: string | null;
}

/** The settings at this path. A file that can't be read gives the usual ones, and is set aside under a name of its own. */
export async function readSettings(path: string, disk: Disk): Promise<SettingsRead> {
  let bytes: Uint8Array | null;
  try {
    bytes = await readIfThere(disk, path);
  } catch (error) {
    // No reason to keep the app from starting.
    return { settings: USUAL, forgotten: forgotten(`${path} can’t be read: ${reasonOf(error)}`) };
  }
  if (bytes === null) return { settings: USUAL, forgotten: null };
  const settings = settingsSchema.safeParse(jsonIn(bytes));
  if (settings.success) return { settings: settings.data, forgotten: null };
  try {
    const aside = await freeName(`${path}.unreadable`, disk);
    await disk.rename(path, aside);
    return { settings: USUAL, forgotten: forgotten(`their file was damaged, and set aside as ${aside}`) };
  } catch (error) {
    return { settings: USUAL, forgotten: forgotten(`${path} is damaged, and stays: ${reasonOf(error)}`) };
  }
}

function forgotten(what: string): string {
  return `The settings could not be read; ${what}. Backups go to the usual place; choose their folder and size again under “Backups”.`;
}

/** The name, or with a number where something has it already. */
async function freeName(path: string, disk: Disk): Promise<string> {
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? path : `${path}-${copy}`;
    try {
      await disk.stat(name);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return name;
      throw error;
    }
  }
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
