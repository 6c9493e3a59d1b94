/** What a person has set for the app: one small file in the folder of data. */
import { z } from 'zod';
import { type Preferences, preferencesSchema } from '../contract/preferences.ts';
import { type Disk, readIfThere } from '../files/disk.ts';
import { codeOf, reasonOf } from '../files/reason.ts';
import { saveFile } from '../files/save-file.ts';

/** Keys of a later version stay in the file. */
const settingsSchema = z.looseObject({
  /** Where backups go; null for the usual place. */
  backupFolder: z.string().min(1).nullable().default(null),
  /** The most that all backups may take, in megabytes. */
  backupLimit: z.number().int().min(10).max(1_000_000).default(2000),
  keys: preferencesSchema.shape.keys.default({}),
  typingHelps: preferencesSchema.shape.typingHelps.default(true),
  smartMarks: preferencesSchema.shape.smartMarks.default(false),
  abbreviations: preferencesSchema.shape.abbreviations.default([]),
} satisfies Record<keyof Preferences, z.ZodType> & z.ZodRawShape);
export type Settings = z.infer<typeof settingsSchema>;
/** Those of the settings that backups go by. */
export type BackupChoices = Pick<Settings, 'backupFolder' | 'backupLimit'>;

const USUAL: Settings = settingsSchema.parse({});

/** Those of the settings that the windows know and change. */
export function preferencesOf({ keys, typingHelps, smartMarks, abbreviations }: Settings): Preferences {
  return { keys, typingHelps, smartMarks, abbreviations };
}

export interface SettingsRead {
  readonly settings: Settings;
  /** That they could not be read, and the usual ones hold, for a person; null where they could. */
  readonly forgotten: string | null;
  /** Whether a file that could not be read lies there still. It is not written over. */
  readonly stays: boolean;
}

/** The file of the settings. */
export class SettingsFile {
  readonly #path: string;
  readonly #disk: Disk;
  /** One thing after the other: of two that read the same file each would forget what the other sets. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string, disk: Disk) {
    this.#path = path;
    this.#disk = disk;
  }

  /** A file that can't be read gives the usual settings, and is set aside under a name of its own. */
  read(): Promise<SettingsRead> {
    return this.#next(() => readSettings(this.#path, this.#disk));
  }

  /** Sets what is named, and leaves the rest of the file as it is. Null, or why it was not kept, for a person. */
  change(change: Partial<Settings>): Promise<string | null> {
    return this.#next(async () => {
      const { settings, forgotten, stays } = await readSettings(this.#path, this.#disk);
      if (stays) return `The setting was not kept. ${forgotten}`;
      const saved = await saveFile(this.#path, asBytes({ ...settings, ...change }), this.#disk);
      return saved.saved
        ? null
        : `The setting was not kept: ${saved.reason}. Nothing was changed. Try it again.`;
    });
  }

  #next<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(act);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

function asBytes(settings: Settings): Uint8Array {
  return Buffer.from(`${JSON.stringify(settings, null, 2)}\n`);
}

async function readSettings(path: string, disk: Disk): Promise<SettingsRead> {
  let bytes: Uint8Array | null;
  try {
    bytes = await readIfThere(disk, path);
  } catch (error) {
    // No reason to keep the app from starting.
    return {
      settings: USUAL,
      forgotten: forgotten(`${path} can’t be read: ${reasonOf(error)}`),
      stays: true,
    };
  }
  if (bytes === null) return { settings: USUAL, forgotten: null, stays: false };
  const settings = settingsSchema.safeParse(jsonIn(bytes));
  if (settings.success) return { settings: settings.data, forgotten: null, stays: false };
  try {
    const aside = await freeName(`${path}.unreadable`, disk);
    await disk.rename(path, aside);
    return {
      settings: USUAL,
      forgotten: forgotten(`their file was damaged, and set aside as ${aside}`),
      stays: false,
    };
  } catch (error) {
    return {
      settings: USUAL,
      forgotten: forgotten(`${path} is damaged, and stays: ${reasonOf(error)}`),
      stays: true,
    };
  }
}

function forgotten(what: string): string {
  return `The settings could not be read; ${what}. Backups go to the usual place; choose their folder and size again under “Backups”. Keys are the usual ones, and there are no abbreviations.`;
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

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
