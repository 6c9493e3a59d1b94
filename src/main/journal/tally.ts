/** What a journal that is being written comes to so far. */
import { encodeRecord, type JournalRecord } from '../../core/journal/record.ts';
import type { JournalSummary } from '../../core/journal/summary.ts';

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

  /** Takes up what stands in the file already. */
  begin({ binned, closed, changedAt }: JournalSummary): void {
    this.#binned = binned;
    this.#closed = closed;
    this.#changedAt = changedAt;
  }

  /** It is not known any more whether what closed it stands in the file. */
  reopen(): void {
    this.#closed = false;
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

  #recordOf(entry: Entry, at: number): JournalRecord {
    switch (entry.is) {
      case 'change':
        this.#closed = false;
        this.#changedAt = at;
        return { ...entry, at };
      case 'state':
        // A checkpoint is no change; but where it is all there is, the meeting came here just now.
        this.#closed = false;
        this.#changedAt ??= at;
        return { ...entry, at, changedAt: this.#changedAt };
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
