/** What the window and the reader of backups say to each other (see reading.worker.ts), and what a backup holds once it is read. */
import type { Meeting } from '../../core/meeting/meeting.ts';

export interface PastPicture {
  /** A media type, such as image/jpeg. */
  type: string;
  bytes: Uint8Array;
}

/** A meeting as it was when the backup was made. */
export interface PastMeeting {
  meeting: Meeting;
  /** By the paths that the meeting names them by. */
  pictures: ReadonlyMap<string, PastPicture>;
}

export type Reading =
  | {
      state: 'whole';
      past: PastMeeting;
      /** What a person should know of it though it is whole; sentences. */
      remarks: readonly string[];
    }
  | {
      state: 'unreadable';
      /** For a person: why, what is safe, what to do. */
      reason: string;
      /** What can be read of it: to be shown, never restored. */
      plain: Meeting | null;
    };
