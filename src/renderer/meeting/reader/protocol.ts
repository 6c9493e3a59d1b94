/** What the window and the reader of a meeting say to each other (see reader.ts). */
import type { Finding } from '../../../core/desk/finding.ts';
import type { HouseStyle } from '../../../core/desk/style.ts';
import type { Change } from '../../../core/document/changes.ts';
import type { Block, Draft } from '../../../core/document/draft.ts';
import type { Meeting } from '../../../core/meeting/meeting.ts';
import type { DraftKind } from '../draft/draft-kind.ts';
import type { NoteLine } from './unreported.ts';

/** What the draft tells and does not tell, as the notes stand. */
export interface Review {
  /** How many notes a draft could report. */
  reportable: number;
  unreported: NoteLine[];
  setAside: NoteLine[];
  /** Edited paragraphs whose notes changed since. */
  changed: Change[];
}

/** An entry told for a place in the draft. */
export interface ToldEntry {
  /** Nothing: it may not be drafted as it stands. */
  blocks: Block[];
  /** How many blocks of the draft stand before its place in the order of the notes. */
  blocksBefore: number;
}

/** What is to be known beside the question. */
export interface Given {
  /** `blocksBefore`: how many blocks stand before the place; null for its own in the order of the notes. */
  composeEntry: { entry: string; blocksBefore: number | null };
  /** `order`: under which number the dictionary is to check spelling and grammar. */
  check: { style: HouseStyle; order: number };
}

/** What can be asked, and what is answered. */
export interface Answers {
  /** The draft that the notes give now, as if there were none yet. */
  compose: Draft;
  composeEntry: ToldEntry;
  /** What an export needs, as it stands now; `draft` null: nothing is composed yet. */
  /** The whole state (V2), with what waits for a missing change. */
  state: Uint8Array;
  /** `blocking`: what must not leave, as the copy desk finds it. */
  readForExport: { meeting: Meeting; draft: Draft | null; blocking: Finding[] };
  /** What the copy desk finds, but for spelling and grammar. `isOrdered`: those are under way, by the dictionary. */
  check: { hasDraft: boolean; findings: Finding[]; isOrdered: boolean };
}

export type Asked = keyof Answers;

/** The questions with something given beside them, and those without. */
export type Beside<Name extends Asked> = Name extends keyof Given ? [given: Given[Name]] : [];

export type ToReader =
  /** Changes of the living document (V2). */
  | { type: 'updates'; updates: readonly Uint8Array[] }
  /** From now on everything is about the draft of this kind. */
  | { type: 'show'; kind: DraftKind }
  /** The way to the dictionary, until there is another: what it finds it tells the window itself (see desk/language-check.ts). */
  | { type: 'dictionary'; port: MessagePort }
  | { type: 'ask'; number: number; asked: Asked; given?: Given[keyof Given] };

export type FromReader =
  | { type: 'answer'; number: number; answer: Answers[Asked] }
  | { type: 'problem'; number: number; problem: string }
  /** Null: there is no draft yet that could report anything. */
  | { type: 'review'; review: Review | null };
