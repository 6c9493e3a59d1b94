/** From stored rows to a document that an editor may bind to, or to the reason why not. */
import type * as Y from 'yjs';
import { checkContent } from '../../core/meeting/check-content.ts';
import { fromLiving } from '../../core/meeting/living.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Database } from './database.ts';
import { discard, documentOf, type Held, hold } from './documents.ts';
import { storeLateEdits } from './late-edits.ts';
import { keepIndexed } from './meeting-index.ts';
import { damageRemark, GAP_REMARK, NO_SUCH_MEETING, openProblem, TOO_SLOW } from './problems.ts';
import { type Saving, watchSaving } from './saving.ts';
import { applyUpdates, hasGap, readUpdates } from './update-rows.ts';

/** A document under a provider: what is typed into it is stored. */
export interface LiveMeeting {
  id: string;
  doc: Y.Doc;
  saving: Saving;
  /** What the person should know of how it was read; empty when all is well. */
  remarks: string[];
  /** Waits until all is saved, and lets the document go. Rejects, and keeps it, where it can't be saved. */
  end(): Promise<void>;
}

export type Opening =
  | { state: 'open'; live: LiveMeeting }
  | { state: 'unreadable'; reason: string; plain: Meeting | null };

/** Opens a meeting. Never throws; `timeLimit` in milliseconds. */
export async function openDocument(database: Database, id: string, timeLimit: number): Promise<Opening> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = { abandoned: false };
  const tooSlow = new Promise<Opening>((resolve) => {
    timer = setTimeout(() => {
      attempt.abandoned = true;
      resolve({ state: 'unreadable', reason: TOO_SLOW, plain: null });
    }, timeLimit);
  });
  try {
    return await Promise.race([tooSlow, load(database, id, attempt)]);
  } catch (error) {
    return { state: 'unreadable', reason: openProblem(error), plain: null };
  } finally {
    clearTimeout(timer);
  }
}

async function load(database: Database, id: string, attempt: { abandoned: boolean }): Promise<Opening> {
  const row = await database.documents.get(id);
  if (!row) return { state: 'unreadable', reason: NO_SUCH_MEETING, plain: null };
  const { updates, damaged } = await readUpdates(database, id);
  // Nobody holds the document yet, so what is applied here is written nowhere.
  const doc = documentOf(database.dexie, id);
  const unapplied = applyUpdates(doc, updates);
  const verdict = checkContent(doc);
  if (!verdict.fits || unapplied > 0) {
    const { meeting } = fromLiving(doc);
    discard(doc);
    const reason = verdict.fits ? damageRemark(unapplied) : verdict.message;
    return { state: 'unreadable', reason, plain: meeting };
  }

  let held: Held | null = null;
  const saving = watchSaving(database, id, doc, (origin) => origin === held?.origin);
  held = hold(doc, saving.failed);
  const holding = held;
  const index = keepIndexed(database, id, doc);
  const letGo = async () => {
    saving.stop();
    index.stop();
    await holding.release();
    storeLateEdits(database, id, doc, (error) => console.error('A late edit could not be stored.', error));
  };
  try {
    await holding.loaded;
  } catch (error) {
    await letGo();
    throw error;
  }
  if (attempt.abandoned) {
    await letGo();
    return { state: 'unreadable', reason: TOO_SLOW, plain: null };
  }
  const remarks = [...(damaged > 0 ? [damageRemark(damaged)] : []), ...(hasGap(doc) ? [GAP_REMARK] : [])];
  const end = async () => {
    await saving.settle();
    await index.flush();
    await letGo();
  };
  return { state: 'open', live: { id, doc, saving, remarks, end } };
}
