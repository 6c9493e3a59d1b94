/** From stored rows to a document that an editor may bind to, or to the reason why not. */
import * as Y from 'yjs';
import { checkContent } from '../../core/meeting/check-content.ts';
import { fromLiving } from '../../core/meeting/living.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { salvage } from '../../core/meeting/salvage.ts';
import type { Background } from './background.ts';
import { ROWS_WORTH_COMPACTING } from './compaction.ts';
import type { Database } from './database.ts';
import { discard, documentOf, type Held, hold } from './documents.ts';
import { type Withheld, watchForeign } from './foreign-updates.ts';
import { whenIdle } from './idle.ts';
import type { Journal, JournalEnd } from './journal.ts';
import { compareLater, fromJournal, JOURNAL_ORIGIN, journalEnd } from './journal-opening.ts';
import { journalling } from './journalling.ts';
import { storeLateEdits } from './late-edits.ts';
import { keepIndexed } from './meeting-index.ts';
import type { OpenLocks } from './open-locks.ts';
import {
  damageRemark,
  GAP_REMARK,
  NO_SUCH_MEETING,
  openProblem,
  salvagedRemark,
  TOO_SLOW,
} from './problems.ts';
import { openRemarks, type Remarks } from './remarks.ts';
import { watchSaving } from './saving.ts';
import { type Saving, savedInBoth } from './saving-state.ts';
import { type Loaded, stateEncoder } from './state-encoder.ts';
import { applyUpdates, hasGap, isSound, type ReadUpdates, readUpdates } from './update-rows.ts';
import { withinTime } from './within-time.ts';

/** A document under a provider: what is typed into it is stored. */
export interface LiveMeeting {
  id: string;
  doc: Y.Doc;
  saving: Saving;
  /** What the person should know of how it was read; empty when all is well. */
  remarks: Remarks;
  withheld: Withheld;
  loaded: Loaded;
  /** Has the whole state encoded by this from now on, until the returned function is called: by a twin of the document in a worker. */
  encodeWith(encode: () => Promise<Uint8Array>): () => void;
  /** Waits until all is saved, in the database and in the journal, and lets the document go. Rejects, and keeps it, where it can't be saved. */
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

/** What all openings of a store share. */
export interface OpeningContext {
  database: Database;
  /** Null: there is none, as in a store that only tests use. */
  journal: Journal | null;
  background: Background;
  locks: OpenLocks;
  /** In milliseconds. */
  timeLimit: number;
  /** Resolves when the meetings that the database lacks were taken back: then one is there that was not. */
  takenBack: () => Promise<unknown>;
  requestCompaction: (id: string) => void;
}

export interface OpeningOptions {
  /**
   * The load before, which may have been given up and not have ended yet: y-dexie
   * knows one document for an id, and two loads at once would meet in it.
   */
  after: Promise<unknown>;
  /** What else is read before the meeting counts as open. Never rejects. */
  alongside: Promise<unknown>;
}

/** Opens a meeting within the time limit. */
export function openDocument(context: OpeningContext, id: string, options: OpeningOptions): Attempt {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = { abandoned: false };
  const tooSlow = new Promise<Opening>((resolve) => {
    timer = setTimeout(() => {
      attempt.abandoned = true;
      resolve({ state: 'unreadable', reason: TOO_SLOW, plain: null });
    }, context.timeLimit);
  });
  const loading = options.after
    .then(() => load(context, id, attempt, options))
    .catch((error: unknown): Opening => ({ state: 'unreadable', reason: openProblem(error), plain: null }))
    .finally(() => clearTimeout(timer));
  return { opening: Promise.race([tooSlow, loading]), loading };
}

async function load(
  context: OpeningContext,
  id: string,
  attempt: { abandoned: boolean },
  options: OpeningOptions,
): Promise<Opening> {
  const held = context.locks.hold(id);
  const letGo = async () => (await held)();
  try {
    const { database, journal } = context;
    const [row, read, end] = await Promise.all([
      database.documents.get(id),
      readUpdates(database, id),
      journalEnd(journal, id),
      held,
      options.alongside,
    ]);
    if (row) return await loadHeld(context, id, attempt, { read, end }, letGo);
    await letGo();
  } catch (error) {
    await letGo();
    throw error;
  }
  // It may be on its way from its journal or a backup.
  await context.takenBack();
  if (await context.database.documents.get(id)) return load(context, id, attempt, options);
  return { state: 'unreadable', reason: NO_SUCH_MEETING, plain: null };
}

/** Loads a meeting that is there. `release`: says that it is not open here any more. */
async function loadHeld(
  context: OpeningContext,
  id: string,
  attempt: { abandoned: boolean },
  { read, end }: { read: ReadUpdates; end: JournalEnd | 'unknown' },
  release: () => Promise<void>,
): Promise<Opening> {
  const { database, journal, locks, requestCompaction } = context;
  const found = await documentFrom(database, id, read);
  const { doc, damaged, last, unapplied } = found;
  if (unapplied > 0) {
    const verdict = checkContent(doc);
    const { meeting } = fromLiving(doc);
    discard(doc);
    await release();
    const reasons = [damageRemark(damaged + unapplied), ...(verdict.fits ? [] : [verdict.message])];
    return { state: 'unreadable', reason: reasons.join(' '), plain: meeting };
  }
  const recovered = await fromJournal(database, journal, id, end, found.updates);
  const updates = recovered.missing ? [...found.updates, recovered.missing.update] : found.updates;
  // Nobody holds the document yet: it is written below, where its commit is watched.
  if (recovered.missing) applyUpdates(doc, [recovered.missing.update]);
  const loaded = { updates, vector: Y.encodeStateVector(doc) };

  let held: Held | null = null;
  const isStored = (origin: unknown) => origin === held?.origin;
  const storing = watchSaving(database, id, doc, isStored);
  const encoder = stateEncoder(doc, loaded, context.background);
  const keeping =
    journal &&
    journalling({
      journal,
      id,
      doc,
      isKept: (origin) => isStored(origin) || origin === JOURNAL_ORIGIN,
      encodeState: encoder.encode,
    });
  const saving = keeping ? savedInBoth(storing, keeping) : storing;
  const foreign = watchForeign(database, id, doc, last);
  held = hold(doc, storing.failed);
  const holding = held;
  if (recovered.missing) storing.add(recovered.missing.update, JOURNAL_ORIGIN);
  const index = keepIndexed(database, id, doc);
  let stopCounting = () => {};
  let isLetGo = false;
  const letGo = async () => {
    isLetGo = true;
    stopCounting();
    storing.stop();
    keeping?.stop();
    foreign.stop();
    index.stop();
    await holding.release();
    storeLateEdits(database, journal, id, doc, (error) =>
      console.error('A late edit could not be stored.', error),
    );
    await release();
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
  stopCounting = onceManyRows(database, id, read.updates.length, requestCompaction);
  const remarks = openRemarks([...(damaged > 0 ? [damageRemark(damaged)] : []), ...recovered.remarks]);
  const lookForGaps = () => {
    if (!hasGap(doc)) return;
    const salvaged = salvage(doc);
    remarks.add(GAP_REMARK);
    if (salvaged > 0) remarks.add(salvagedRemark(salvaged));
  };
  lookForGaps();
  const compare = async () => {
    if (!journal || isLetGo) return;
    const apply = (update: Uint8Array) => {
      if (isLetGo) return;
      Y.applyUpdateV2(doc, update, JOURNAL_ORIGIN);
      lookForGaps();
    };
    try {
      const told = await compareLater(context, journal, id, doc, encoder.updates, apply);
      for (const remark of told) remarks.add(remark);
    } catch (error) {
      console.warn('A meeting could not be compared with its journal.', error);
    }
  };
  // A meeting of before there were journals gets one; one that is said to be whole is looked through all the same.
  if (recovered.end === 'none') void keeping?.keepState();
  else if (recovered.end !== 'open') whenIdle(() => void compare());
  return {
    state: 'open',
    live: {
      id,
      doc,
      saving,
      remarks,
      withheld: foreign.withheld,
      loaded,
      encodeWith: encoder.use,
      end: async () => {
        await saving.settle();
        await index.flush();
        await letGo();
        if (journal) await closeJournal(journal, locks, id);
      },
    },
  };
}

/** For how long it is waited for, in milliseconds. */
const CLOSING_TIME = 5_000;

/** Says in the journal that the database has all of it; where another window still writes, that one will. */
async function closeJournal(journal: Journal, locks: OpenLocks, id: string): Promise<void> {
  try {
    const closing = locks.whileNobody(id, () => journal.keepClosed(id));
    await withinTime(CLOSING_TIME, closing, 'The journal does not answer.');
  } catch (error) {
    // It costs the next opening a comparison, and nothing else.
    console.warn('The journal of a meeting could not be closed.', error);
  }
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
