/** What a journal that is being written comes to so far. */
import { encodeRecord, type JournalRecord } from '../../core/journal/record.ts';
import type { JournalSummary } from '../../core/journal/summary.ts';
import { sha256Of } from './sha256.ts';

/** What can be kept; when, and what follows from the records before it, is filled in as it is written. */
export type Entry =
  | { readonly is: 'change'; readonly change: Uint8Array }
  | { readonly is: 'state'; readonly state: Uint8Array }
  | { readonly is: 'picture'; readonly path: string; readonly type: string; readonly sha256: string }
  | { readonly is: 'binned' | 'unbinned' | 'closed' };

export class Tally {
  #binned = false;
  #closed = false;
  #changedAt: number | null = null;
  /** Whether what is new in the next state was kept as changes. */
  #hasChangesSinceState = false;
  /** The SHA-256 of the last state; null where there was none. */
  #lastState: string | null = null;

  /** Takes up what stands in the file already. */
  begin({ binned, closed, changedAt }: JournalSummary, lastState: Uint8Array | null): void {
    this.#lastState = lastState === null ? null : sha256Of(lastState);
    this.#binned = binned;
    this.#closed = closed;
    this.#changedAt = changedAt;
  }

  /** It is not known any more whether what closed it stands in the file. */
  reopen(): void {
    this.#closed = false;
    this.#hasChangesSinceState = false;
  }

  get closed(): boolean {
    return this.#closed;
  }

  get binned(): boolean {
    return this.#binned;
  }

  /** When the meeting was last changed; null where nothing is kept of it. */
  get changedAt(): number | null {
    return this.#changedAt;
  }

  /** The bytes of an entry kept at this time. A closed journal stays closed by what changes nothing in the meeting, and ends so. */
  encode(entry: Entry, at: number): Uint8Array {
    const record = this.#recordOf(entry, at);
    const bytes = encodeRecord(record);
    if (!this.#closed || record.is === 'closed') return bytes;
    return Buffer.concat([bytes, encodeRecord(this.#recordOf({ is: 'closed' }, at))]);
  }

  /**
   * When the meeting was last changed, as of this state. A checkpoint after changes is no change itself; one that is
   * new without them is: the meeting came here with it, or changes were lost on the way.
   */
  #changedWithState(state: Uint8Array, at: number): number {
    const sha256 = sha256Of(state);
    if (!this.#hasChangesSinceState && sha256 !== this.#lastState) this.#changedAt = at;
    this.#hasChangesSinceState = false;
    this.#lastState = sha256;
    this.#changedAt ??= at;
    return this.#changedAt;
  }

  #recordOf(entry: Entry, at: number): JournalRecord {
    switch (entry.is) {
      case 'change':
        this.#closed = false;
        this.#changedAt = at;
        this.#hasChangesSinceState = true;
        return { ...entry, at };
      case 'state':
        this.#closed = false;
        return { ...entry, at, changedAt: this.#changedWithState(entry.state, at) };
      case 'picture':
        return { ...entry, at };
      case 'closed':
        this.#closed = true;
        return { is: 'closed', at, changedAt: this.#changedAt ?? at, binned: this.#binned };
      case 'binned':
      case 'unbinned':
        this.#binned = entry.is === 'binned';
        return { is: entry.is, at };
    }
  }
}
