/** What a journal needs of the world around it. */
import type { Disk } from '../../files/disk.ts';

/** A clock, and an alarm that can be taken back; named so that tests can hold it. */
export interface Timing {
  now: () => number;
  after: (milliseconds: number, act: () => void) => () => void;
}

/**
 * Gives a journal anew, as small as may be, from the first `end` bytes of its file; null where that is not
 * possible. `damaged` says how much of it could not be read.
 */
export type Compact = (
  path: string,
  end: number,
) => Promise<{ readonly bytes: Uint8Array; readonly damaged: number } | null>;

export interface JournalSurroundings {
  readonly disk: Disk;
  readonly timing: Timing;
  readonly compact: Compact;
  /** A journal smaller than this is not compacted, in bytes. */
  readonly small: number;
  /** The trouble has changed, or has been met again. */
  readonly onTrouble: () => void;
  /** A change may be missing: the whole state is wanted. */
  readonly onStateWanted: () => void;
}
