/** From stored rows to a document that an editor may bind to, or to the reason why not. */
import * as Y from 'yjs';
import { checkContent } from '../../core/meeting/check-content.ts';
import { fromLiving } from '../../core/meeting/living.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { ROWS_WORTH_COMPACTING } from './compaction.ts';
import type { Database } from './database.ts';
import { discard, documentOf, type Held, hold } from './documents.ts';
import { type Withheld, watchForeign } from './foreign-updates.ts';
import { storeLateEdits } from './late-edits.ts';
import { keepIndexed } from './meeting-index.ts';
import { damageRemark, GAP_REMARK, NO_SUCH_MEETING, openProblem, TOO_SLOW } from './problems.ts';
import { type Saving, watchSaving } from './saving.ts';
import { applyUpdates, hasGap, isSound, type ReadUpdates, readUpdates } from './update-rows.ts';

/** What a document was made from: whoever needs a copy of it has most of it here, without encoding it. */
export interface Loaded {
  /** V2, in the order of their commits. */
  updates: readonly Uint8Array[];
  /** The state vector that they make. */
  vector: Uint8Array;
}

/** A document under a provider: what is typed into it is stored. */
export interface LiveMeeting {
  id: string;
  doc: Y.Doc;
  saving: Saving;
  /** What the person should know of how it was read; empty when all is well. */
  remarks: string[];
  withheld: Withheld;
  loaded: Loaded;
  /** Waits until all is saved, and lets the document go. Rejects, and keeps it, where it can't be saved. */
  end(): Promise<void>;
}

type Opening =
  | { state: 'open'; live: LiveMeeting }
  | { state: 'unreadable'; reason: string; plain: Meeting | null };

export interface Attempt {
  /** Never rejects. */
  opening: Promise<Opening>;
  /** Settles when the load itself has ended, also one that was given up. Never rejects. */
  loading: Promise<unknown>;
}

export interface OpeningOptions {
  /** In milliseconds. */
  timeLimit: number;
  requestCompaction: (id: string) => void;
  /**
   * The load before, which may have been given up and not have ended yet: y-dexie
   * knows one document for an id, and two loads at once would meet in it.
   */
  after: Promise<unknown>;
  /** What else is read before the meeting counts as open. Never rejects. */
  alongside: Promise<unknown>;
}

/** Opens a meeting within the time limit. */
export function openDocument(database: Database, id: string, options: OpeningOptions): Attempt {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = { abandoned: false };
  const tooSlow = new Promise<Opening>((resolve) => {
    timer = setTimeout(() => {
      attempt.abandoned = true;
      resolve({ state: 'unreadable', reason: TOO_SLOW, plain: null });
    }, options.timeLimit);
  });
  const loading = options.after
    .then(() => load(database, id, attempt, options))
    .catch((error: unknown): Opening => ({ state: 'unreadable', reason: openProblem(error), plain: null }))
    .finally(() => clearTimeout(timer));
  return { opening: Promise.race([tooSlow, loading]), loading };
}

async function load(
  database: Database,
  id: string,
  attempt: { abandoned: boolean },
  { requestCompaction, alongside }: OpeningOptions,
): Promise<Opening> {
  const [row, read] = await Promise.all([database.documents.get(id), readUpdates(database, id), alongside]);
  if (!row) return { state: 'unreadable', reason: NO_SUCH_MEETING, plain: null };
  const { doc, updates, damaged, last, unapplied } = await documentFrom(database, id, read);
  const loaded = { updates, vector: Y.encodeStateVector(doc) };
  if (unapplied > 0) {
    const verdict = checkContent(doc);
    const { meeting } = fromLiving(doc);
    discard(doc);
    const reasons = [damageRemark(damaged + unapplied), ...(verdict.fits ? [] : [verdict.message])];
    return { state: 'unreadable', reason: reasons.join(' '), plain: meeting };
  }

  let held: Held | null = null;
  const saving = watchSaving(database, id, doc, (origin) => origin === held?.origin);
  const foreign = watchForeign(database, id, doc, last);
  held = hold(doc, saving.failed);
  const holding = held;
  const index = keepIndexed(database, id, doc);
  let stopCounting = () => {};
  const letGo = async () => {
    stopCounting();
    saving.stop();
    foreign.stop();
    index.stop();
    await holding.release();
    storeLateEdits(database, id, doc, (error) => console.error('A late edit could not be stored.', error));
  };
  // While y-dexie waits for the rows; the document is in nobody's hands yet.
  const verdict = checkContent(doc);
  if (!verdict.fits) {
    const { meeting } = fromLiving(doc);
    await letGo();
    const reasons = [...(damaged > 0 ? [damageRemark(damaged)] : []), verdict.message];
    return { state: 'unreadable', reason: reasons.join(' '), plain: meeting };
  }
  try {
    await holding.loaded();
  } catch (error) {
    await letGo();
    throw error;
  }
  if (attempt.abandoned) {
    await letGo();
    return { state: 'unreadable', reason: TOO_SLOW, plain: null };
  }
  stopCounting = onceManyRows(database, id, updates.length, requestCompaction);
  const remarks = [...(damaged > 0 ? [damageRemark(damaged)] : []), ...(hasGap(doc) ? [GAP_REMARK] : [])];
  const end = async () => {
    await saving.settle();
    await index.flush();
    await letGo();
  };
  return { state: 'open', live: { id, doc, saving, remarks, withheld: foreign.withheld, loaded, end } };
}

/**
 * The document of these updates. Where one that is as it was written can't be
 * applied all the same, each row is decoded, and what can't be is set aside.
 */
async function documentFrom(
  database: Database,
  id: string,
  read: ReadUpdates,
): Promise<ReadUpdates & { doc: Y.Doc; unapplied: number }> {
  // Nobody holds the document yet, so what is applied here is written nowhere.
  const doc = documentOf(database.dexie, id);
  const unapplied = applyUpdates(doc, read.updates);
  if (unapplied === 0) return { ...read, doc, unapplied };
  discard(doc);
  const decoded = await readUpdates(database, id, isSound);
  const fresh = documentOf(database.dexie, id);
  return { ...decoded, doc: fresh, unapplied: applyUpdates(fresh, decoded.updates) };
}

/** Asks for compaction when there are many rows, and again each time as many have come. */
function onceManyRows(
  database: Database,
  id: string,
  present: number,
  requestCompaction: (id: string) => void,
): () => void {
  let rows = present;
  const ask = () => {
    if (rows < ROWS_WORTH_COMPACTING) return;
    rows = 0;
    requestCompaction(id);
  };
  ask();
  return database.onCommit((_update, row) => {
    if (row.k !== id) return;
    rows++;
    ask();
  });
}
