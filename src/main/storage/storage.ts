/** The files of the window's database: what is plainly none any more is set aside, never deleted, before Chromium meets it. */
import { cp, mkdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codeOf, reasonOf } from '../../files/reason.ts';
import { damageIn } from './leveldb.ts';

export interface StorageSurroundings {
  /** Where Chromium keeps what pages store; null where it keeps nothing on the disk. */
  readonly folder: string | null;
  /** Where files are set aside. */
  readonly asideFolder: string;
  readonly now: () => number;
  /** Empties the databases of all pages. */
  readonly clear: () => Promise<void>;
}

export class Storage {
  readonly #around: StorageSurroundings;
  #report: string | null = null;

  constructor(around: StorageSurroundings) {
    this.#around = around;
  }

  get #databases(): string | null {
    return this.#around.folder === null ? null : join(this.#around.folder, 'IndexedDB');
  }

  /** To be called before the first page is loaded. Never rejects: what can't be looked at is left to Chromium. */
  async check(): Promise<void> {
    const databases = this.#databases;
    if (databases === null) return;
    try {
      const damage = await damageIn(databases);
      if (damage === null) return;
      console.error(`The database is damaged: ${damage}`);
      const aside = await this.#placeAside();
      await rename(databases, join(aside, basename(databases)));
      this.#report = report(aside);
    } catch (error) {
      console.error(`The files of the database could not be checked: ${String(error)}`);
    }
  }

  /** A page could not open the database: its files are copied aside, and an empty one takes its place. Null, or why not, for a person. */
  async setAside(): Promise<string | null> {
    const databases = this.#databases;
    if (databases === null) return null;
    try {
      const aside = await this.#placeAside();
      // Chromium holds the lock while it runs, and on some systems nobody can read it then.
      await cp(databases, join(aside, basename(databases)), {
        recursive: true,
        filter: (path) => basename(path) !== 'LOCK',
      });
      await this.#around.clear();
      this.#report = report(aside);
      return null;
    } catch (error) {
      const why = codeOf(error) === '' ? String(error) : reasonOf(error);
      return `The damaged store of meetings could not be set aside: ${why}. Its files are as they were, and your meetings are in the journals and backups. Make room on the disk, and start Rapporteur again.`;
    }
  }

  /** What was found and done, once. */
  takeReport(): string | null {
    const taken = this.#report;
    this.#report = null;
    return taken;
  }

  /** A new folder, named by the moment. */
  async #placeAside(): Promise<string> {
    const moment = new Date(this.#around.now())
      .toISOString()
      .slice(0, 19)
      .replaceAll(':', '-')
      .replace('T', ' ');
    for (let copy = 1; ; copy++) {
      const folder = join(this.#around.asideFolder, copy === 1 ? moment : `${moment} (${copy})`);
      if (await isThere(folder)) continue;
      await mkdir(folder, { recursive: true });
      return folder;
    }
  }
}

function report(aside: string): string {
  return `The store of meetings was damaged, and its files were set aside in ${aside}.`;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
