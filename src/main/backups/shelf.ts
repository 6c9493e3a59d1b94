/**
 * The backups in one folder: a folder for each meeting, an archive for each time.
 * What has any other name is somebody's own, and neither read nor touched.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readManifest } from '../../core/archive/manifest.ts';
import { fileName, folderName, isAsked, isBackupName, isFolderOf } from '../../core/backups/names.ts';
import type { DatedBackup } from '../../core/backups/retention.ts';
import { type Disk, readAll, removeIfThere } from '../../files/disk.ts';
import { codeOf, reasonOf } from '../../files/reason.ts';
import { saveFile } from '../../files/save-file.ts';
import { ensureFolder } from '../journal/replace-file.ts';

export interface ShelvedBackup extends DatedBackup {
  readonly title: string;
  readonly words: number;
}

/** What is to be put on the shelf. */
export interface FreshBackup {
  readonly meeting: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly words: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** Whether somebody asked for it. */
  readonly asked: boolean;
}

export type Shelved =
  | { readonly saved: true; readonly backup: ShelvedBackup }
  /** `reason`: the end of a sentence. */
  | { readonly saved: false; readonly reason: string };

/** How much of an archive is read for its manifest at first, in bytes: most are a tenth of this. */
const HEAD = 32 * 1024;

/** What its manifest says of a backup. */
type Manifested = Omit<ShelvedBackup, 'name' | 'size' | 'asked'>;

/** What saving leaves beside a backup where the program is killed (files/save-file.ts). */
const UNFINISHED = /^\.rapporteur-[0-9a-f]{12}\.part$/;

export class Shelf {
  readonly folder: string;
  readonly #disk: Disk;
  readonly #isMade: boolean;
  /** Unfinished files that were there at the last sweeping. */
  #unfinished: ReadonlySet<string> = new Set();
  /** What was read of files that are as they were: by path, size and identity. Null for what is no archive. */
  readonly #known = new Map<string, Manifested | null>();

  /**
   * `whereMissing` makes the folder at its first backup, or fails: a stick that is out must not be
   * made up for by a folder of its name on another disk.
   */
  constructor(folder: string, disk: Disk, whereMissing: 'makes it' | 'fails' = 'makes it') {
    this.folder = folder;
    this.#disk = disk;
    this.#isMade = whereMissing === 'makes it';
  }

  /** All backups that can be read, in no order. Throws what the system says of the folder; what it says of one file is that file's own matter. */
  async list(): Promise<ShelvedBackup[]> {
    const backups: ShelvedBackup[] = [];
    for (const own of await this.#foldersOfMeetings()) {
      const files = await this.#unlessRefused(own, this.#namesIn(join(this.folder, own)));
      for (const file of (files ?? []).filter(isBackupName)) {
        const name = `${own}/${file}`;
        const backup = await this.#unlessRefused(name, this.#look(name));
        if (backup !== null) backups.push(backup);
      }
    }
    return backups;
  }

  /** Removes what savings have left unfinished: at the second sight of it, since another machine may be writing into the same folder. */
  async sweep(): Promise<void> {
    const found = new Set<string>();
    for (const own of await this.#foldersOfMeetings()) {
      const files = await this.#namesIn(join(this.folder, own));
      for (const file of files) if (UNFINISHED.test(file)) found.add(join(this.folder, own, file));
    }
    for (const path of found) {
      if (!this.#unfinished.has(path)) continue;
      await removeIfThere(this.#disk, path);
      found.delete(path);
    }
    this.#unfinished = found;
  }

  /** The bytes of a backup by the name that `list` gave it; null where there is none of that name. */
  async read(name: string): Promise<Uint8Array | null> {
    const path = this.#pathOf(name);
    if (path === null) return null;
    try {
      const file = await this.#disk.open(path, 'r');
      try {
        return await readAll(file);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
      throw error;
    }
  }

  /** Saves a backup wholly or not at all; once it is saved it is on the disk. */
  async save({ meeting, title, bytes, words, at, asked }: FreshBackup): Promise<Shelved> {
    try {
      if (this.#isMade) await ensureFolder(this.#disk, this.folder);
      const names = await this.#disk.readdir(this.folder);
      const own = names.find((name) => isFolderOf(name, keyOf(meeting))) ?? folderName(title, keyOf(meeting));
      await ensureFolder(this.#disk, join(this.folder, own));
      const taken = new Set(await this.#namesIn(join(this.folder, own)));
      let file = fileName(at, clockOffset(at), asked);
      for (let copy = 2; taken.has(file); copy++) file = fileName(at, clockOffset(at), asked, copy);
      const saved = await saveFile(join(this.folder, own, file), bytes, this.#disk);
      if (!saved.saved) return { saved: false, reason: saved.reason };
      const backup = { name: `${own}/${file}`, meeting, title, at, size: bytes.length, words, asked };
      return { saved: true, backup };
    } catch (error) {
      return { saved: false, reason: reasonOf(error) };
    }
  }

  /** Deletes a backup by its name. */
  async letGo(name: string): Promise<void> {
    const path = this.#pathOf(name);
    if (path !== null) await removeIfThere(this.#disk, path);
  }

  /** Names come from the window too: what leads out of the folder is none. */
  #pathOf(name: string): string | null {
    const [own = '', file = '', ...rest] = name.split('/');
    const isName = own !== '' && own !== '.' && own !== '..' && !own.includes('\\') && !own.includes('\0');
    return isName && rest.length === 0 && isBackupName(file) ? join(this.folder, own, file) : null;
  }

  async #look(name: string): Promise<ShelvedBackup | null> {
    const path = this.#pathOf(name);
    if (path === null) return null;
    const { isFile, size, identity } = await this.#disk.stat(path);
    // A pipe of that name would be read for ever.
    if (!isFile) return null;
    const key = `${path} ${size} ${identity}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = await this.#manifestAt(path, size);
      this.#known.set(key, known);
    }
    return known && { ...known, name, size, asked: isAsked(name.slice(name.indexOf('/') + 1)) };
  }

  async #manifestAt(path: string, size: number): Promise<Manifested | null> {
    const file = await this.#disk.open(path, 'r');
    try {
      const manifest =
        readManifest(await file.read(0, Math.min(size, HEAD))) ??
        (size > HEAD ? readManifest(await readAll(file)) : null);
      if (manifest === null) return null;
      const { madeAt, words, meeting } = manifest;
      return { meeting: meeting.id, title: meeting.title, at: madeAt, words };
    } finally {
      await file.close();
    }
  }

  async #foldersOfMeetings(): Promise<string[]> {
    const names = await (this.#isMade ? this.#namesIn(this.folder) : this.#disk.readdir(this.folder));
    return names.filter((name) => / [0-9a-f]{12}$/.test(name));
  }

  /** What is found out of one file or folder on the shelf; null where the system refuses: the others count all the same. */
  async #unlessRefused<Found>(name: string, found: Promise<Found>): Promise<Found | null> {
    try {
      return await found;
    } catch (error) {
      if (codeOf(error) === '') throw error;
      console.error(`The backup ${name} can't be read: ${String(error)}`);
      return null;
    }
  }

  async #namesIn(folder: string): Promise<string[]> {
    try {
      return await this.#disk.readdir(folder);
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
      throw error;
    }
  }
}

/** By which the folder of a meeting is found again, under whatever title. */
function keyOf(meeting: string): string {
  return createHash('sha256').update(meeting).digest('hex').slice(0, 12);
}

/** How many minutes the person's clock is ahead of UTC at this moment. */
function clockOffset(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
