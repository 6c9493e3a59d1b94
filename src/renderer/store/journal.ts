/**
 * The journal of each meeting as the store needs it: the main process keeps one
 * (contract/journal.ts), tests keep one in memory. What fails rejects with a
 * sentence for people.
 */
import type { Picture } from './rows.ts';

export interface JournalReading {
  /** Updates of the meeting's Y.Doc (V2) in the order in which they were kept; `at` in milliseconds since 1970. */
  changes: readonly JournalChange[];
  pictures: readonly Picture[];
  binned: boolean;
  /** Milliseconds since 1970. */
  changedAt: number;
  /** How many records could not be read. */
  damaged: number;
}

export interface JournalChange {
  at: number;
  change: Uint8Array;
}

/** How a journal ends: `closed` where the database is known to have all of it. */
export type JournalEnd = 'none' | 'closed' | 'open';

export interface Journal {
  keepChanges(meeting: string, changes: Uint8Array[]): Promise<void>;
  keepState(meeting: string, state: Uint8Array): Promise<void>;
  keepPicture(meeting: string, picture: Picture): Promise<void>;
  keepBinned(meeting: string, binned: boolean): Promise<void>;
  keepClosed(meeting: string): Promise<void>;
  end(meeting: string): Promise<JournalEnd>;
  /** Null where there is none. */
  read(meeting: string): Promise<JournalReading | null>;
  list(): Promise<{ meeting: string; binned: boolean; changedAt: number }[]>;
  /** Deletes the journal of a meeting. */
  drop(meeting: string): Promise<void>;
  /** Hears what is the matter with the journals, and null once it is solved. */
  onProblem(listener: (problem: string | null) => void): () => void;
  /** Hears of meetings of which a change may be missing: their whole state is wanted. */
  onStateWanted(listener: (meeting: string) => void): () => void;
}
