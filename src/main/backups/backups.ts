/**
 * Backups: an archive of each meeting that has changed since its last one, made
 * from its journal. They go into the folder that the person chose; while that can't be
 * written, into the usual one, and the person is told all the time.
 */
import { backupsToLetGo } from '../../core/backups/retention.ts';
import type { Disk } from '../../files/disk.ts';
import { codeOf, reasonOf } from '../../files/reason.ts';
import type { ArchivedJournal } from '../background/archive-journal.ts';
import type { ListedJournal } from '../journal/whole-journal.ts';
import type { BackupChoices } from '../settings.ts';
import { type FreshBackup, Shelf, type Shelved, type ShelvedBackup } from './shelf.ts';

export interface BackupsSurroundings {
  readonly disk: Disk;
  readonly now: () => number;
  /** The folder where backups go as long as nobody chose another. */
  readonly usualFolder: string;
  readonly settings: BackupChoices;
  /** That settings could not be read, for a person; null where they could. */
  readonly forgotten: string | null;
  /** The meetings that have a journal, flushed to the disk before. */
  readonly journals: () => Promise<readonly ListedJournal[]>;
  /** The archive of a meeting, as its journal has it; null where the journal holds no meeting. */
  readonly archive: (meeting: string, madeAt: number) => Promise<ArchivedJournal | null>;
  /** Why backups can't be made where they should be, for a person; null once they can. Told at each change. */
  readonly onProblem: (problem: string | null) => void;
}

export interface BackupsStanding {
  readonly folder: string;
  readonly isUsual: boolean;
  /** In megabytes. */
  readonly limit: number;
  /** What all backups take, in bytes. */
  readonly used: number;
  /** When the newest was made, in milliseconds since 1970; null for never. */
  readonly lastAt: number | null;
  readonly problem: string | null;
}

const MEGABYTE = 1024 * 1024;

type Listed =
  /** When the newest backup of each meeting was made, of those that are not from the future. */
  | { readonly newest: ReadonlyMap<string, number> }
  /** Why the folder can't be listed: the end of a sentence. */
  | { readonly refused: string };

export class Backups {
  readonly #around: BackupsSurroundings;
  readonly #usual: Shelf;
  #chosen: Shelf;
  #limit: number;
  /** What is the matter with the folder, for a person. */
  #trouble: string | null = null;
  /** Which meeting can't be archived, for a person. */
  #unarchived: string | null = null;
  /** What was forgotten of the settings, for a person, until they are set again. */
  #forgotten: string | null;
  #told: string | null = null;
  /** Changes from the future that are in a backup: by the clock alone they would be due for ever. */
  readonly #early = new Map<string, number>();
  /** One thing after the other: two writers would take the same name, or thin what the other counts. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(around: BackupsSurroundings) {
    this.#around = around;
    this.#usual = new Shelf(around.usualFolder, around.disk);
    this.#chosen = this.#shelfAt(around.settings.backupFolder);
    this.#limit = around.settings.backupLimit;
    this.#forgotten = around.forgotten;
  }

  /** Why backups can't be made where they should be, for a person; null where they can. */
  get problem(): string | null {
    return this.#trouble ?? this.#unarchived ?? this.#forgotten;
  }

  /**
   * All backups, the newest first; of one meeting, or of all. While the chosen folder can't be listed those
   * in the usual one; throws what the system says where neither can.
   */
  async list(meeting: string | null = null): Promise<ShelvedBackup[]> {
    const listed = await Promise.allSettled(this.#shelves().map((shelf) => shelf.list()));
    const refused = listed.find((one) => one.status === 'rejected');
    if (refused !== undefined && listed.every((one) => one.status === 'rejected')) throw refused.reason;
    const found = new Map<string, ShelvedBackup>();
    for (const backup of listed.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))) {
      if (!found.has(backup.name)) found.set(backup.name, backup);
    }
    return [...found.values()]
      .filter((backup) => meeting === null || backup.meeting === meeting)
      .sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  }

  /** The bytes of a backup; null where there is none of that name. Throws what the system says where it can't be read. */
  async read(name: string): Promise<Uint8Array | null> {
    let refused: unknown = null;
    for (const shelf of this.#shelves()) {
      try {
        const bytes = await shelf.read(name);
        if (bytes !== null) return bytes;
      } catch (error) {
        refused ??= error;
      }
    }
    if (refused !== null) throw refused;
    return null;
  }

  /** Makes a backup of a meeting now, since somebody asks for it. */
  backUp(meeting: string): Promise<Shelved> {
    return this.#next(async () => {
      await this.#around.journals();
      const fresh = await this.#archived(meeting, true);
      if ('reason' in fresh) return { saved: false, reason: fresh.reason };
      const saved = await this.#chosen.save(fresh);
      return saved.saved ? saved : this.#saveInstead(fresh, saved.reason);
    });
  }

  /**
   * Makes a backup of each meeting that has changed since its last one, then lets go what is no longer needed.
   * Gives whether all that has changed is in a backup, wherever. Never rejects.
   */
  backUpDue(): Promise<boolean> {
    return this.#next(async () => {
      try {
        const isAll = await this.#backUpAll(await this.#around.journals());
        if (this.#trouble === null) await this.#thin();
        return isAll;
      } catch (error) {
        this.#inTrouble(reasonFor(error), null);
        return false;
      }
    });
  }

  async standing(): Promise<BackupsStanding> {
    const chosen = await this.#listed(this.#chosen);
    if ('refused' in chosen) this.#inTrouble(chosen.refused, this.#otherFolder);
    const backups = await this.list().catch((error: unknown): ShelvedBackup[] => {
      this.#inTrouble(reasonFor(error), null);
      return [];
    });
    return {
      folder: this.#chosen.folder,
      isUsual: this.#chosen === this.#usual,
      limit: this.#limit,
      used: backups.reduce((sum, { size }) => sum + size, 0),
      lastAt: backups[0]?.at ?? null,
      problem: this.problem,
    };
  }

  /** From now on backups go there, beginning with one of every meeting; null for the usual place. What is in the old folder stays there. */
  async moveTo(folder: string | null): Promise<void> {
    await this.#next(async () => {
      this.#chosen = this.#shelfAt(folder);
      this.#early.clear();
    });
    this.#trouble = null;
    this.#forgotten = null;
    this.#tell();
    await this.backUpDue();
  }

  /** In megabytes. */
  async setLimit(limit: number): Promise<void> {
    this.#limit = limit;
    this.#forgotten = null;
    await this.backUpDue();
  }

  #shelfAt(folder: string | null): Shelf {
    return folder === null || folder === this.#usual.folder
      ? this.#usual
      : new Shelf(folder, this.#around.disk, 'fails');
  }

  #shelves(): Shelf[] {
    return this.#chosen === this.#usual ? [this.#usual] : [this.#chosen, this.#usual];
  }

  /**
   * Each folder is to have the last change of each meeting: the chosen one what it lacks, and while that can't
   * be written, the usual one what that lacks, so that each minute of trying again adds nothing there.
   */
  async #backUpAll(journals: readonly ListedJournal[]): Promise<boolean> {
    const chosen = await this.#listed(this.#chosen);
    let refused = 'refused' in chosen ? chosen.refused : null;
    if (refused !== null) this.#inTrouble(refused, this.#otherFolder);
    if (refused !== null && this.#otherFolder === null) return false;
    const usual = this.#otherFolder === null ? chosen : await this.#listed(this.#usual);
    let isAll = true;
    this.#unarchived = null;
    for (const journal of journals) {
      const isDueInUsual = this.#isDue(journal, usual);
      if (refused === null ? !this.#isDue(journal, chosen) : !isDueInUsual) continue;
      const fresh = await this.#archived(journal.meeting, false);
      if ('reason' in fresh) {
        this.#unarchived = fresh.problem ?? this.#unarchived;
        isAll &&= fresh.problem === null;
        continue;
      }
      let saved: Shelved | null = refused === null ? await this.#chosen.save(fresh) : null;
      if (saved?.saved === false) refused = saved.reason;
      if (refused !== null && isDueInUsual) saved = await this.#saveInstead(fresh, refused);
      else if (refused !== null) this.#inTrouble(refused, this.#otherFolder);
      if (saved?.saved === true && journal.changedAt > fresh.at) {
        this.#early.set(journal.meeting, journal.changedAt);
      }
      isAll &&= saved?.saved === true || !isDueInUsual;
    }
    if (refused === null) this.#trouble = null;
    this.#tell();
    return isAll;
  }

  /** Whether a meeting has changed since its last backup in a folder. One from the future says nothing of that: a clock was wrong. */
  #isDue({ meeting, changedAt }: ListedJournal, folder: Listed): boolean {
    if (changedAt > this.#around.now()) return this.#early.get(meeting) !== changedAt;
    const newest = 'newest' in folder ? folder.newest.get(meeting) : undefined;
    return newest === undefined || newest < changedAt;
  }

  async #listed(shelf: Shelf): Promise<Listed> {
    try {
      const newest = new Map<string, number>();
      for (const { meeting, at } of await shelf.list()) {
        if (at <= this.#around.now()) newest.set(meeting, Math.max(at, newest.get(meeting) ?? at));
      }
      return { newest };
    } catch (error) {
      return { refused: reasonFor(error) };
    }
  }

  /** `problem`: what a person is told of a meeting that can't be archived; null where there is nothing in its journal to archive. */
  async #archived(
    meeting: string,
    asked: boolean,
  ): Promise<FreshBackup | { readonly reason: string; readonly problem: string | null }> {
    const at = this.#around.now();
    try {
      const archived = await this.#around.archive(meeting, at);
      return archived === null
        ? { reason: 'its journal does not hold the whole meeting', problem: null }
        : { meeting, at, asked, ...archived };
    } catch (error) {
      // One meeting that can't be archived must not keep the others from it.
      console.error(error);
      const reason = error instanceof Error ? error.message : String(error);
      const problem = `One meeting could not be backed up: ${reason} It is safe in the database and its journal. Export its archive yourself, and report this.`;
      return { reason, problem };
    }
  }

  /** Where backups go while the chosen folder is in trouble; null where that is the usual one itself. */
  get #otherFolder(): string | null {
    return this.#chosen === this.#usual ? null : this.#usual.folder;
  }

  /** Saves in the usual folder what the chosen one has refused, and tells at once. */
  async #saveInstead(fresh: FreshBackup, refused: string): Promise<Shelved> {
    const saved: Shelved =
      this.#otherFolder === null ? { saved: false, reason: refused } : await this.#usual.save(fresh);
    this.#inTrouble(refused, saved.saved ? this.#otherFolder : null);
    return saved;
  }

  /** Only what is on one and the same shelf stands for each other: a stick that is away for a while keeps all it has. */
  async #thin(): Promise<void> {
    for (const shelf of this.#shelves()) {
      try {
        const going = backupsToLetGo(await shelf.list(), this.#around.now(), this.#limit * MEGABYTE);
        for (const { name } of going) await shelf.letGo(name);
        await shelf.sweep();
      } catch (error) {
        if (codeOf(error) === '') throw error;
        // The new ones are there, and that is what counts: it is tried again after the next.
        console.error(`Old backups in ${shelf.folder} can't be let go: ${String(error)}`);
      }
    }
  }

  /** `instead`: where backups go meanwhile; null where they can't go anywhere. */
  #inTrouble(reason: string, instead: string | null): void {
    this.#trouble = problemAt(this.#chosen.folder, reason, instead);
    this.#tell();
  }

  #tell(): void {
    if (this.problem === this.#told) return;
    this.#told = this.problem;
    this.#around.onProblem(this.problem);
  }

  #next<Result>(act: () => Promise<Result>): Promise<Result> {
    const next = this.#last.then(act);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

function reasonFor(error: unknown): string {
  return codeOf(error) === '' ? 'of a fault in the app itself' : reasonOf(error);
}

/** What happened, what is safe, what to do. `instead`: where backups go meanwhile; null where they can't go anywhere. */
function problemAt(folder: string, reason: string, instead: string | null): string {
  const safe =
    instead === null
      ? 'Your meetings are safe in the database and their journals'
      : `Backups go to ${instead} meanwhile`;
  return `Backups can’t be written to ${folder}: ${reason}. ${safe}, and it is tried again by itself. Make room, connect the disk, or choose another folder under “Backups”.`;
}
