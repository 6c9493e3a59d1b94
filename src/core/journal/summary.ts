/** What the records of a journal come to. */
import type { JournalRecord } from './record.ts';

export interface JournalSummary {
  /** Whether the meeting is in the bin. */
  readonly binned: boolean;
  /** When it was last changed, in milliseconds since 1970; null where no change and no state stands there. */
  readonly changedAt: number | null;
  /** Whether the database is known to have all of it. */
  readonly closed: boolean;
  /** The pictures, by the path that the meeting has for each. The last of a path counts. */
  readonly pictures: ReadonlyMap<string, { readonly type: string; readonly sha256: string }>;
}

/** Follows the records in their order. */
export function summarize(records: Iterable<JournalRecord>): JournalSummary {
  let binned = false;
  let changedAt: number | null = null;
  let closed = false;
  const pictures = new Map<string, { type: string; sha256: string }>();
  const changed = (at: number) => {
    changedAt = Math.max(changedAt ?? 0, at);
    closed = false;
  };
  for (const record of records) {
    if (record.is === 'change') changed(record.at);
    else if (record.is === 'state') changed(record.changedAt);
    else if (record.is === 'picture') pictures.set(record.path, { type: record.type, sha256: record.sha256 });
    else if (record.is === 'binned') binned = true;
    else if (record.is === 'unbinned') binned = false;
    else if (record.is === 'closed') closed = true;
  }
  return { binned, changedAt, closed, pictures };
}
