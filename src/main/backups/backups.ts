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
import type { Settings } from '../settings.ts';
import { Shelf, type Shelved, type ShelvedBackup } from './shelf.ts';

export interface BackupsSurroundings {
  readonly disk: Disk;
  readonly now: () => number;
  /** The folder where backups go as long as nobody chose another. */
  readonly usualFolder: string;
  readonly settings: Settings;
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

export class Backups {
  readonly #around: BackupsSurroundings;
  readonly #usual: Shelf;
  #chosen: Shelf;
  #limit: number;
  #problem: string | null = null;
  /** One thing after the other: two writers would take the same name, or thin what the other counts. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(around: BackupsSurroundings) {
    this.#around = around;
    this.#usual = new Shelf(around.usualFolder, around.disk);
    this.#chosen = this.#shelfAt(around.settings.backupFolder);
    this.#limit = around.settings.backupLimit;
  }

  /** Why backups can't be made where they should be, for a person; null where they can. */
  get problem(): string | null {
    return this.#problem;
  }

  /** All backups, the newest first; of one meeting, or of all. Throws what the system says of the chosen folder. */
  async list(meeting: string | null = null): Promise<ShelvedBackup[]> {
    const found = new Map<string, ShelvedBackup>();
    for (const shelf of this.#shelves()) {
      for (const backup of await shelf.list()) if (!found.has(backup.name)) found.set(backup.name, backup);
    }
    return [...found.values()]
      .filter((backup) => meeting === null || backup.meeting === meeting)
      .sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  }

  /** The bytes of a backup; null where there is none of that name. */
  async read(name: string): Promise<Uint8Array | null> {
    for (const shelf of this.#shelves()) {
      const bytes = await shelf.read(name);
      if (bytes !== null) return bytes;
    }
    return null;
  }

  /** Makes a backup of a meeting now, since somebody asks for it. */
  backUp(meeting: string): Promise<Shelved> {
    return this.#next(async () => {
      await this.#around.journals();
      return this.#backUp(meeting, true);
    });
  }

  /** Makes a backup of each meeting that has changed since its last one, then lets go what is no longer needed. Never rejects. */
  backUpDue(): Promise<void> {
    return this.#next(async () => {
      try {
        const [journals, backups] = [await this.#around.journals(), await this.list()];
        const newest = new Map<string, number>();
        for (const { meeting, at } of backups) newest.set(meeting, Math.max(at, newest.get(meeting) ?? 0));
        const due = journals.filter(
          ({ meeting, changedAt }) => changedAt > (newest.get(meeting) ?? Number.NEGATIVE_INFINITY),
        );
        // Where there was trouble it may be over, though nothing is due.
        if (due.length === 0 && this.#problem !== null) await this.#try();
        for (const { meeting } of due) await this.#backUp(meeting, false);
        if (this.#problem === null) await this.#thin();
      } catch (error) {
        this.#tell(problemAt(this.#chosen.folder, reasonFor(error), null));
      }
    });
  }

  async standing(): Promise<BackupsStanding> {
    const backups = await this.list().catch((error: unknown): ShelvedBackup[] => {
      this.#tell(problemAt(this.#chosen.folder, reasonFor(error), null));
      return [];
    });
    return {
      folder: this.#chosen.folder,
      isUsual: this.#chosen === this.#usual,
      limit: this.#limit,
      used: backups.reduce((sum, { size }) => sum + size, 0),
      lastAt: backups[0]?.at ?? null,
      problem: this.#problem,
    };
  }

  /** From now on backups go there; null for the usual place. What is in the old folder stays there. */
  async moveTo(folder: string | null): Promise<void> {
    await this.#next(async () => {
      this.#chosen = this.#shelfAt(folder);
    });
    this.#tell(null);
    await this.backUpDue();
  }

  /** In megabytes. */
  async setLimit(limit: number): Promise<void> {
    this.#limit = limit;
    await this.backUpDue();
  }

  #shelfAt(folder: string | null): Shelf {
    return folder === null || folder === this.#usual.folder
      ? this.#usual
      : new Shelf(folder, this.#around.disk);
  }

  #shelves(): Shelf[] {
    return this.#chosen === this.#usual ? [this.#usual] : [this.#chosen, this.#usual];
  }

  async #backUp(meeting: string, asked: boolean): Promise<Shelved> {
    const at = this.#around.now();
    let archived: ArchivedJournal | null;
    try {
      archived = await this.#around.archive(meeting, at);
    } catch (error) {
      // One meeting that can't be archived must not keep the others from it.
      console.error(error);
      const reason = error instanceof Error ? error.message : String(error);
      this.#tell(
        `One meeting could not be backed up: ${reason} It is safe in the database and its journal. Export its archive yourself, and report this.`,
      );
      return { saved: false, reason };
    }
    if (archived === null) return { saved: false, reason: 'its journal does not hold the whole meeting' };
    const fresh = { meeting, at, asked, ...archived };
    const saved = await this.#chosen.save(fresh);
    if (saved.saved) {
      this.#tell(null);
      return saved;
    }
    if (this.#chosen === this.#usual) {
      this.#tell(problemAt(this.#usual.folder, saved.reason, null));
      return saved;
    }
    const instead = await this.#usual.save(fresh);
    this.#tell(problemAt(this.#chosen.folder, saved.reason, instead.saved ? this.#usual.folder : null));
    return instead;
  }

  /** Whether the folder that was in trouble can be written again: with a backup of whatever changed last. */
  async #try(): Promise<void> {
    const [last] = [...(await this.#around.journals())].sort((a, b) => b.changedAt - a.changedAt);
    if (last !== undefined) await this.#backUp(last.meeting, false);
  }

  /** Only what is on one and the same shelf stands for each other: a stick that is away for a while keeps all it has. */
  async #thin(): Promise<void> {
    for (const shelf of this.#shelves()) {
      const going = backupsToLetGo(await shelf.list(), this.#around.now(), this.#limit * MEGABYTE);
      for (const { name } of going) await shelf.letGo(name);
    }
  }

  #tell(problem: string | null): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    this.#around.onProblem(problem);
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
