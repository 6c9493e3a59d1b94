/** The journals of all meetings: each is opened when something is to be kept in it. */
import { join } from 'node:path';
import { type Disk, removeIfThere } from '../../files/disk.ts';
import { codeOf } from '../../files/reason.ts';
import { saveFile } from '../../files/save-file.ts';
import { Journal, type Kept, type Where } from './journal.ts';
import { placeOf } from './places.ts';
import { ensureFolder } from './replace-file.ts';
import { sha256Of } from './sha256.ts';
import type { Compact, Timing } from './surroundings.ts';
import type { Entry } from './tally.ts';
import { troubleSentence, whyOf } from './trouble.ts';
import {
  journalEndAt,
  type ListedJournal,
  listJournals,
  readWholeJournal,
  type WholeJournalRead,
} from './whole-journal.ts';

export interface JournalsSurroundings {
  /** Where the journals lie. */
  readonly folder: string;
  readonly disk: Disk;
  readonly timing: Timing;
  readonly compact: Compact;
  /** A journal smaller than this is not compacted, in bytes. */
  readonly small: number;
  /** What is the matter, for a person; null once it is solved. Told again and again while it lasts. */
  readonly onProblem: (problem: string | null) => void;
  readonly onStateWanted: (meeting: string) => void;
}

export interface Picture {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export class Journals {
  readonly #around: JournalsSurroundings;
  readonly #journals = new Map<string, Journal>();
  #hasProblem = false;

  constructor(around: JournalsSurroundings) {
    this.#around = around;
  }

  get folder(): string {
    return this.#around.folder;
  }

  /** Whether all that was to be kept is on the disk. */
  get isFlushed(): boolean {
    return [...this.#journals.values()].every((journal) => journal.isFlushed);
  }

  /** What is the matter, for a person; null where all is well. */
  get problem(): string | null {
    for (const { trouble } of this.#journals.values()) {
      if (trouble !== null) return troubleSentence(this.#around.folder, trouble);
    }
    return null;
  }

  keep(meeting: string, entries: readonly Entry[], where: Where): Promise<Kept> {
    return this.#journalOf(meeting).keep(entries, where);
  }

  /** Keeps a picture: its bytes first, under their SHA-256, and then that the meeting has it. */
  async keepPicture(meeting: string, { path, type, bytes }: Picture): Promise<Kept> {
    const { disk, folder } = this.#around;
    const { pictures } = placeOf(folder, meeting);
    const sha256 = sha256Of(bytes);
    try {
      await ensureFolder(disk, pictures);
      const file = join(pictures, sha256);
      if (!(await this.#isWhole(file, bytes.length))) {
        const saved = await saveFile(file, bytes, disk);
        if (!saved.saved) return { kept: false, reason: saved.reason };
      }
    } catch (error) {
      return { kept: false, reason: whyOf(error) };
    }
    return this.keep(meeting, [{ is: 'picture', path, type, sha256 }], 'disk');
  }

  /** Files under a SHA-256 are written beside and renamed: one that is there, of this length, is that picture. */
  async #isWhole(file: string, length: number): Promise<boolean> {
    try {
      return (await this.#around.disk.stat(file)).size === length;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }

  /** How the journal of a meeting ends: from memory, or from the last bytes of the file. */
  async endOf(meeting: string): Promise<'none' | 'closed' | 'open'> {
    const journal = this.#journals.get(meeting);
    if (journal === undefined) return journalEndAt(this.#around.folder, meeting, this.#around.disk);
    return journal.tally?.closed ? 'closed' : 'open';
  }

  /** All that the journal of a meeting holds, with what is in memory only. Throws where the file can't be read. */
  async read(meeting: string): Promise<WholeJournalRead> {
    const { folder, disk } = this.#around;
    const inMemory = await this.#journals.get(meeting)?.inMemory();
    return readWholeJournal(folder, meeting, inMemory === undefined ? { disk } : { disk, inMemory });
  }

  /** The meetings that have a journal. */
  async list(): Promise<ListedJournal[]> {
    const listed = await listJournals(this.#around.folder, this.#around.disk);
    return listed.map((each) => {
      const tally = this.#journals.get(each.meeting)?.tally;
      return tally == null
        ? each
        : { ...each, binned: tally.binned, changedAt: tally.changedAt ?? each.changedAt };
    });
  }

  /** Removes the journal of a meeting, its pictures, and what was set aside of it. Null, or why not. */
  async drop(meeting: string): Promise<string | null> {
    const { folder, disk } = this.#around;
    const journal = this.#journals.get(meeting);
    this.#journals.delete(meeting);
    const place = placeOf(folder, meeting);
    try {
      await journal?.close();
      for (const name of await namesIn(disk, place.pictures)) {
        await removeIfThere(disk, join(place.pictures, name));
      }
      for (const name of (await namesIn(disk, folder)).filter(place.owns)) {
        const path = join(folder, name);
        await (path === place.pictures ? disk.rmdir(path) : removeIfThere(disk, path));
      }
    } catch (error) {
      return whyOf(error);
    } finally {
      this.#tellProblem();
    }
    return null;
  }

  /** Flushes all journals. What can't be flushed stays in memory; `problem` says why. */
  async flush(): Promise<void> {
    await Promise.all([...this.#journals.values()].map((journal) => journal.flush()));
  }

  /** Closes the files of journals with which nothing is to be done: there may be as many as meetings. */
  async rest(): Promise<void> {
    for (const [meeting, journal] of this.#journals) {
      if (!journal.isIdle) continue;
      this.#journals.delete(meeting);
      await journal.close();
    }
  }

  /** Waits for whatever is under way, compacting too. */
  async settled(): Promise<void> {
    await Promise.all([...this.#journals.values()].map((journal) => journal.settled()));
  }

  /** Tries again at once what could not be written. */
  async retryNow(): Promise<void> {
    await Promise.all([...this.#journals.values()].map((journal) => journal.retryNow()));
  }

  #journalOf(meeting: string): Journal {
    const known = this.#journals.get(meeting);
    if (known !== undefined) return known;
    const { disk, timing, compact, small, folder, onStateWanted } = this.#around;
    const journal = new Journal(meeting, placeOf(folder, meeting), {
      disk,
      timing,
      compact,
      small,
      onTrouble: () => this.#tellProblem(),
      onStateWanted: () => onStateWanted(meeting),
    });
    this.#journals.set(meeting, journal);
    return journal;
  }

  #tellProblem(): void {
    const { problem } = this;
    if (problem === null && !this.#hasProblem) return;
    this.#hasProblem = problem !== null;
    this.#around.onProblem(problem);
  }
}

async function namesIn(disk: Disk, folder: string): Promise<string[]> {
  try {
    return await disk.readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
