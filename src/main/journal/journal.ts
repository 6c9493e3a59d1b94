/**
 * The journal of one meeting, as it is written. What is to be kept is handed to
 * the operating system as it comes, with one write at a time, in order; it stays in memory until
 * it is flushed. So whatever fails, nothing has to be believed of the disk but
 * what it has confirmed: after a failed write the rest is cut off and written
 * again, after a failed flush (which may have dropped what was written before it)
 * all goes into a fresh file.
 */
import { beginJournal } from '../../core/journal/read.ts';
import { type Disk, type DiskFile, flushFolder, removeIfThere, writeAll } from '../../files/disk.ts';
import { codeOf } from '../../files/reason.ts';
import { openFile } from './open-file.ts';
import type { JournalPlace } from './places.ts';
import { addFlushed, ensureFolder, letGo, writeFlushed } from './replace-file.ts';
import type { JournalSurroundings } from './surroundings.ts';
import { type Entry, Tally } from './tally.ts';
import { Gone, NEWER, whyOf } from './trouble.ts';
import type { InMemory } from './whole-journal.ts';

/** Whether something is kept; `reason` is the end of a sentence. What is not kept yet is held and tried again, but for states. */
export type Kept = { readonly kept: true } | { readonly kept: false; readonly reason: string };

/** When it counts as kept: when the operating system has it, or when it is on the disk. */
export type Where = 'system' | 'disk';

/** How long what is written may wait to be flushed, in milliseconds; with the flushing itself, less than a second. */
const FLUSH_AFTER = 700;
const RETRY_FIRST = 250;
const RETRY_LAST = 5000;
/** How many times the size of the last state a journal may have. */
const GROWTH = 4;
/** How much is held while nothing can be written, in bytes. Beyond that the state is asked for instead. */
const HELD_LIMIT = 64 * 1024 * 1024;

interface Held {
  readonly entry: Entry;
  readonly at: number;
  readonly where: Where;
  /** Its records as they are written; null before that. */
  bytes: Uint8Array | null;
  settle: (kept: Kept) => void;
}

const KEPT: Kept = { kept: true };

export class Journal {
  readonly #meeting: string;
  readonly #place: JournalPlace;
  readonly #around: JournalSurroundings;
  readonly #tally = new Tally();

  #file: DiskFile | null = null;
  /** Where the file's last whole record ends, and up to where it is on the disk; in bytes. */
  #end = 0;
  #flushedEnd = 0;
  /** What is not yet on the disk, in order, and how much of it the operating system has. */
  #held: Held[] = [];
  #written = 0;

  /** The one step at a time that writes, opens or replaces. */
  #writing: Promise<void> | null = null;
  #flushing: Promise<void> | null = null;
  #compacting: Promise<void> | null = null;
  /** Nothing is written until the file has been replaced. */
  #replacing: Promise<void> | null = null;
  #stopFlushTimer: (() => void) | null = null;

  #trouble: string | null = null;
  #retryAfter = RETRY_FIRST;
  #stopRetryTimer: (() => void) | null = null;
  /** What the disk says of this file can't be believed: all has to go into a fresh one. */
  #freshNeeded = false;
  /** What was read of a file that is closed and not yet replaced: the flushed part. */
  #rescued: Uint8Array | null = null;
  #stateWanted = false;
  #isNewer = false;
  #isClosed = false;

  #compactFrom: number;

  constructor(meeting: string, place: JournalPlace, around: JournalSurroundings) {
    this.#meeting = meeting;
    this.#place = place;
    this.#around = around;
    this.#compactFrom = around.small;
  }

  /** Why it can't be written at present, as the end of a sentence; null where it can. */
  get trouble(): string | null {
    return this.#trouble;
  }

  /** Whether all that was to be kept is on the disk. */
  get isFlushed(): boolean {
    return this.#held.length === 0;
  }

  /** What it comes to, where it is open and nothing waits; null where the file has to be asked. */
  get tally(): Tally | null {
    return this.#file !== null && this.#held.every(({ bytes }) => bytes !== null) ? this.#tally : null;
  }

  /** What is to be added to the bytes of the file, or to take their place, to have all that is kept. */
  async inMemory(): Promise<InMemory> {
    const tally = new Tally();
    const bytes = this.#held.map((each) => each.bytes ?? tally.encode(each.entry, each.at));
    const isDoubtful = this.#freshNeeded || this.#rescued !== null;
    if (!isDoubtful) return { instead: false, bytes: Buffer.concat(bytes.slice(this.#written)) };
    const flushed = this.#rescued ?? (await this.#file?.read(0, this.#flushedEnd));
    return flushed === undefined
      ? { instead: false, bytes: Buffer.concat(bytes) }
      : { instead: true, bytes: Buffer.concat([flushed, ...bytes]) };
  }

  /** Keeps entries, in their order, after all that came before. */
  keep(entries: readonly Entry[], where: Where): Promise<Kept> {
    if (this.#isNewer || this.#isClosed) {
      return Promise.resolve({ kept: false, reason: this.#isNewer ? NEWER : 'it has been let go' });
    }
    const at = this.#around.timing.now();
    return new Promise((settle) => {
      const last = entries.length - 1;
      const held = entries.map(
        (entry, i): Held => ({ entry, at, where, bytes: null, settle: i === last ? settle : () => {} }),
      );
      this.#held.push(...held);
      if (this.#trouble === null) void this.#write();
      else this.#answerUnwritten(this.#trouble);
    });
  }

  /** Flushes all that was to be kept so far. Where that fails, the trouble says so. */
  async flush(): Promise<void> {
    this.#stopFlushTimer?.();
    this.#stopFlushTimer = null;
    await this.#writing;
    // What came while another flush was under way needs one of its own.
    await this.#flushing;
    if (this.#trouble === null && this.#written > 0) await this.#flush();
  }

  /** Tries again at once, where there is trouble. */
  async retryNow(): Promise<void> {
    if (this.#trouble === null || this.#isNewer) return;
    this.#stopRetryTimer?.();
    this.#stopRetryTimer = null;
    await this.#recover();
  }

  /** Whether nothing waits and nothing is under way: it can be closed at once. */
  get isIdle(): boolean {
    const isBusy = this.#writing !== null || this.#flushing !== null || this.#compacting !== null;
    return !isBusy && this.#trouble === null && this.isFlushed;
  }

  /** Waits for whatever is under way, compacting too. */
  async settled(): Promise<void> {
    while (this.#writing !== null || this.#flushing !== null || this.#compacting !== null) {
      await Promise.all([this.#writing, this.#flushing, this.#compacting]);
    }
  }

  /** Ends writing: nothing is kept from now on. */
  async close(): Promise<void> {
    await this.flush();
    this.#isClosed = true;
    this.#stopRetryTimer?.();
    await this.settled();
    if (this.#file !== null) await letGo(this.#file);
    this.#file = null;
  }

  #write(): Promise<void> {
    this.#writing ??= this.#writeAllHeld().finally(() => this.#stepDone());
    return this.#writing;
  }

  /** What came while a step was ending would wait for the next one. */
  #stepDone(): void {
    this.#writing = null;
    const waits = this.#written < this.#held.length && !this.#isClosed;
    if (waits && this.#trouble === null && this.#replacing === null) void this.#write();
  }

  async #writeAllHeld(): Promise<void> {
    try {
      while (this.#trouble === null && this.#replacing === null && this.#written < this.#held.length) {
        if (this.#file === null && !(await this.#open())) return;
        if (this.#file !== null) await this.#writeBatch(this.#file);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  async #writeBatch(file: DiskFile): Promise<void> {
    const batch = this.#held.slice(this.#written);
    const bytes = Buffer.concat(batch.map((held) => this.#bytesOf(held)));
    await writeAll(file, bytes, this.#end);
    // A flush has failed meanwhile: what it says is written is not believed, and goes into the fresh file.
    if (this.#freshNeeded) return;
    this.#end += bytes.length;
    this.#written += batch.length;
    for (const { where, settle } of batch) if (where === 'system') settle(KEPT);
    if (batch.some(({ where }) => where === 'disk')) void this.#flush();
    else this.#flushSoon();
    if (this.#end > this.#compactFrom) void this.#compact();
  }

  #bytesOf(held: Held): Uint8Array {
    held.bytes ??= this.#tally.encode(held.entry, held.at);
    return held.bytes;
  }

  #flushSoon(): void {
    this.#stopFlushTimer ??= this.#around.timing.after(FLUSH_AFTER, () => {
      this.#stopFlushTimer = null;
      void this.flush();
    });
  }

  #flush(): Promise<void> {
    const before = this.#flushing;
    // One after the other: what was written meanwhile is the next one's.
    const flushing: Promise<void> = (before ?? Promise.resolve())
      .then(() => this.#flushWritten())
      .finally(() => {
        if (this.#flushing === flushing) this.#flushing = null;
      });
    this.#flushing = flushing;
    return flushing;
  }

  async #flushWritten(): Promise<void> {
    const file = this.#file;
    if (file === null || this.#trouble !== null || this.#written === 0) return;
    const written = this.#written;
    const end = this.#end;
    try {
      await file.datasync();
      await this.#checkStillThere(file);
    } catch (error) {
      this.#freshNeeded = true;
      this.#fail(error);
      return;
    }
    this.#flushedEnd = end;
    this.#forget(written);
  }

  /** These are on the disk. */
  #forget(count: number): void {
    for (const { settle } of this.#held.splice(0, count)) settle(KEPT);
    this.#written = Math.max(0, this.#written - count);
  }

  /** A file without a name is written without an error, and is gone with the program. */
  async #checkStillThere(file: DiskFile): Promise<void> {
    const { disk } = this.#around;
    try {
      const [named, open] = await Promise.all([disk.stat(this.#place.path), file.stat()]);
      if (named.identity !== open.identity) throw new Gone();
    } catch (error) {
      throw codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? new Gone() : error;
    }
  }

  /** Opens the file, or makes it. Gives whether there is one to write to. */
  async #open(): Promise<boolean> {
    const { disk, timing } = this.#around;
    const opened = await openFile(disk, this.#place, timing.now());
    switch (opened.is) {
      case 'open':
        this.#file = opened.file;
        this.#end = this.#flushedEnd = opened.end;
        this.#tally.begin(opened.summary, opened.lastState);
        for (const held of this.#held.slice(this.#written)) held.bytes = null;
        this.#compactFrom = Math.max(this.#around.small, GROWTH * (opened.lastState?.length ?? 0));
        if (opened.damaged) this.#around.onStateWanted();
        return true;
      case 'none':
        this.#rescued = beginJournal(this.#meeting, timing.now());
        await this.#startFresh();
        return true;
      case 'newer':
        this.#isNewer = true;
        this.#trouble = NEWER;
        for (const { settle } of this.#held.splice(0)) settle({ kept: false, reason: NEWER });
        this.#around.onTrouble();
        return false;
    }
  }

  /** Puts a fresh file into the place of the journal: what was flushed, and all that is held. */
  async #startFresh(): Promise<void> {
    const { disk } = this.#around;
    await this.#rescue();
    const kept = this.#rescued ?? beginJournal(this.#meeting, this.#around.timing.now());
    const held = [...this.#held];
    const bytes = Buffer.concat([kept, ...held.map((each) => this.#bytesOf(each))]);
    await ensureFolder(disk, this.#place.folder);
    await writeFlushed(disk, this.#place.beside, bytes);
    await this.#swap(bytes.length);
    this.#rescued = null;
    this.#written = 0;
    const done = new Set(held);
    this.#held = this.#held.filter((each) => !done.has(each));
    for (const { settle } of held) settle(KEPT);
  }

  /** Reads the flushed part of the file, and closes it. A file that has come into its place is set aside. */
  async #rescue(): Promise<void> {
    const { disk, timing } = this.#around;
    const file = this.#file;
    if (file === null) return;
    const bytes = await file.read(0, this.#flushedEnd);
    if (bytes.length < this.#flushedEnd) this.#stateWanted = true;
    try {
      await this.#checkStillThere(file);
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
      await setAside(disk, this.#place.path, this.#place.aside('replaced', timing.now()));
    }
    this.#rescued = bytes;
    this.#file = null;
    await letGo(file);
  }

  /** Renames what is written beside into the place of the journal, and opens it. No file is open then, since Windows would refuse. */
  async #swap(length: number): Promise<void> {
    const { disk } = this.#around;
    const { path, beside, folder } = this.#place;
    await disk.rename(beside, path);
    this.#freshNeeded = true;
    await flushFolder(disk, folder);
    this.#file = await disk.open(path, 'r+');
    this.#end = this.#flushedEnd = length;
    this.#freshNeeded = false;
    this.#compactFrom = Math.max(this.#around.small, GROWTH * length);
  }

  #fail(error: unknown): void {
    const why = whyOf(error);
    this.#trouble = why;
    this.#stateWanted = true;
    // What said so may not have been written.
    this.#tally.reopen();
    this.#answerUnwritten(why);
    this.#around.onTrouble();
    if (this.#isClosed) return;
    this.#stopRetryTimer ??= this.#around.timing.after(this.#retryAfter, () => {
      this.#stopRetryTimer = null;
      void this.#recover();
    });
    this.#retryAfter = Math.min(this.#retryAfter * 2, RETRY_LAST);
  }

  /** Tells who waits that it is not kept. A state is not held: a newer one is asked for when the trouble is over. */
  #answerUnwritten(reason: string): void {
    let size = 0;
    const written = this.#held.slice(0, this.#written);
    const rest = this.#held.slice(this.#written).filter(({ entry }) => {
      if (entry.is === 'change') size += entry.change.length;
      return entry.is !== 'state' && entry.is !== 'closed';
    });
    for (const { settle } of this.#held) settle({ kept: false, reason });
    const holds = size <= HELD_LIMIT ? rest : rest.filter(({ entry }) => entry.is !== 'change');
    this.#held = [...written, ...holds];
  }

  async #recover(): Promise<void> {
    await this.#writing;
    await this.#flushing;
    await this.#compacting;
    if (this.#isClosed || this.#trouble === null) return;
    this.#writing ??= this.#mend().finally(() => this.#stepDone());
    await this.#writing;
  }

  async #mend(): Promise<void> {
    try {
      if (this.#file === null && this.#rescued === null && !(await this.#open())) return;
      if (this.#freshNeeded || this.#rescued !== null) await this.#startFresh();
      else await this.#file?.truncate(this.#end);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#trouble = null;
    this.#retryAfter = RETRY_FIRST;
    this.#around.onTrouble();
    if (this.#stateWanted) this.#around.onStateWanted();
    this.#stateWanted = false;
  }

  #compact(): Promise<void> {
    this.#compacting ??= this.#compactOnce().finally(() => {
      this.#compacting = null;
    });
    return this.#compacting;
  }

  /** Writes the journal anew beside, while it goes on; then what came meanwhile, and renames. */
  async #compactOnce(): Promise<void> {
    const { disk } = this.#around;
    const { path, beside } = this.#place;
    const from = this.#end;
    // Whatever comes of it, it is not tried again before the journal has grown.
    this.#compactFrom = from + this.#around.small;
    try {
      const compacted = await this.#around.compact(path, from);
      if (compacted === null || this.#trouble !== null || this.#isClosed) return;
      const { bytes, damaged } = compacted;
      // Somebody may still read out of it what the program can't.
      if (damaged > 0) await this.#copyAside();
      await writeFlushed(disk, beside, bytes);
      this.#replacing = this.#exclusively(() => this.#swapCompacted(bytes.length, from));
      await this.#replacing;
    } catch (error) {
      // The journal itself is untouched: there is no trouble but that it stays large.
      console.error(`A journal was not compacted: ${whyOf(error)}`);
      await this.#clearBeside();
    } finally {
      this.#replacing = null;
      if (this.#writing === null) this.#stepDone();
    }
  }

  /** Acts while nothing is written and nothing flushed; `#replacing` keeps it so. */
  async #exclusively(act: () => Promise<void>): Promise<void> {
    await this.#writing;
    await this.#flushing;
    if (this.#trouble === null && !this.#isClosed) await act();
  }

  async #swapCompacted(length: number, from: number): Promise<void> {
    const { disk } = this.#around;
    const old = this.#file;
    if (old === null) return;
    await this.#checkStillThere(old);
    const since = await old.read(from, this.#end - from);
    if (since.length < this.#end - from) throw new Error('A journal could not be read to its end.');
    await addFlushed(disk, this.#place.beside, since, length);
    const written = this.#written;
    this.#file = null;
    await letGo(old);
    try {
      await this.#swap(length + since.length);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#forget(written);
  }

  async #copyAside(): Promise<void> {
    const { disk, timing } = this.#around;
    const whole = (await this.#file?.read(0, this.#end)) ?? new Uint8Array();
    await writeFlushed(disk, this.#place.aside('damaged', timing.now()), whole);
    await flushFolder(disk, this.#place.folder);
  }

  async #clearBeside(): Promise<void> {
    try {
      await removeIfThere(this.#around.disk, this.#place.beside);
    } catch (error) {
      console.error(`What is left of compacting a journal stays for now: ${String(error)}`);
    }
  }
}

async function setAside(disk: Disk, path: string, aside: string): Promise<void> {
  try {
    await disk.rename(path, aside);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
