/** What the window and the reader of a meeting say to each other (see reader.ts). */
import type { Draft } from '../../../core/document/draft.ts';
import type { WithheldWording } from '../../../core/export/withheld-wording.ts';
import type { Meeting } from '../../../core/meeting/meeting.ts';
import type { NoteLine } from './unreported.ts';

/** The one draft that this version makes. */
export const DRAFT_ID = 'news-en';

/** What can be asked, and what is answered. */
export interface Answers {
  /** The draft that the notes give now, as if there were none yet. */
  compose: Draft;
  /** What an export needs, as it stands now; `draft` null: nothing is composed yet. */
  /** The whole state (V2), with what waits for a missing change. */
  state: Uint8Array;
  readForExport: { meeting: Meeting; draft: Draft | null; withheld: WithheldWording[] };
}

export type Asked = keyof Answers;

export type ToReader =
  /** Changes of the living document (V2). */
  { type: 'updates'; updates: readonly Uint8Array[] } | { type: 'ask'; number: number; asked: Asked };

export type FromReader =
  | { type: 'answer'; number: number; answer: Answers[Asked] }
  | { type: 'problem'; number: number; problem: string }
  /** Null: there is no draft yet that could report anything. */
  | { type: 'unreported'; notes: NoteLine[] | null };
