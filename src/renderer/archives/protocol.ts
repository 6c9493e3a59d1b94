/** What the window and the worker of archives say to each other (see archives.worker.ts). */

import type { Meeting } from '../../core/meeting/meeting.ts';
import type { SettleReport } from '../../core/meeting/settle.ts';

export type Pictures = ReadonlyMap<string, { type: string; bytes: Uint8Array }>;

/** A meeting out of an archive. */
export interface Unpacked {
  meeting: Meeting;
  /** The state of its document (a V2 update). */
  state: Uint8Array;
  pictures: Pictures;
  /** Whether it is a copy to share. */
  shared: boolean;
  /** What a person should know of it though it is whole; sentences. */
  remarks: readonly string[];
}

export type Unpacking =
  | { state: 'whole'; unpacked: Unpacked }
  | {
      state: 'unreadable';
      /** For a person: why, what is safe, what to do. */
      reason: string;
      /** What can be read of it: to be shown, never edited. */
      plain: Meeting | null;
    };

/** What an archive of a meeting holds, counted. */
export interface Contents {
  entries: number;
  /** Entries that a copy to share leaves out: off the record, private, or in doubt. */
  keptBack: number;
}

/** What merging would do with what is here. */
export type Comparison =
  | { state: 'nothing-new' }
  | {
      state: 'new';
      /** The merged document (a V2 update), which holds all of both. */
      merged: Uint8Array;
      /** Entries of the other one that are not here. */
      entries: number;
      /** How many words more the merged meeting has. */
      words: number;
      report: SettleReport;
    }
  | { state: 'impossible'; reason: string };

/** Each piece of work: what it takes, and what it gives. */
export interface Work {
  pack(state: Uint8Array, pictures: Pictures, madeAt: number, share: boolean): Promise<Uint8Array>;
  count(state: Uint8Array): Promise<Contents>;
  unpack(bytes: Uint8Array): Promise<Unpacking>;
  compare(here: Uint8Array, other: Uint8Array): Promise<Comparison>;
}

export interface Order<Name extends keyof Work = keyof Work> {
  name: Name;
  words: Parameters<Work[Name]>;
}

export type Outcome = { done: true; result: unknown } | { done: false; problem: string };
