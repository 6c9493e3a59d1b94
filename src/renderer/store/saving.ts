/**
 * Whether what was typed is safe. An update counts as saved when the
 * transaction that wrote it has committed, never before and by no clock. After a
 * write that failed the difference between what is stored and the document is
 * written as one update, since a missing update would hide all that follows it.
 */
import * as Y from 'yjs';
import type { Database } from './database.ts';
import { writeProblem } from './problems.ts';
import { type Saving, type SavingState, sameState, settled } from './saving-state.ts';
import { applyUpdates, readUpdates } from './update-rows.ts';

const SAVED: SavingState = { state: 'saved' };
const SAVING: SavingState = { state: 'saving' };
const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

export interface SavingWatch extends Saving {
  /** A write of y-dexie, or its live query, failed. */
  failed(error: unknown): void;
  /** Writes an update that is in the document already, and watches over it as over any other. */
  add(update: Uint8Array, origin: string): void;
  stop(): void;
}

/** Watches the document from now on. `isStored`: whether an update with this origin comes out of the store. */
export function watchSaving(
  database: Database,
  id: string,
  doc: Y.Doc,
  isStored: (origin: unknown) => boolean,
): SavingWatch {
  const listeners = new Set<() => void>();
  /** Updates whose commit has not been heard of. */
  const pending = new Set<Uint8Array>();
  let problem: string | null = null;
  let repairing: Promise<void> | null = null;
  let retryDelay = FIRST_RETRY;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let state: SavingState = SAVED;

  const show = () => {
    const next: SavingState =
      problem !== null ? { state: 'failed', problem } : pending.size > 0 ? SAVING : SAVED;
    if (sameState(next, state)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (isStored(origin)) return;
    pending.add(update);
    database.nameOrigin(update, originName(origin));
    show();
  };
  const stopCommits = database.onCommit((update) => {
    if (!pending.delete(update)) return;
    // The store works again: what failed before is written now.
    if (problem !== null) void repair().catch(ignoreSinceShown);
    show();
  });
  const scheduleRetry = () => {
    clearTimeout(retryTimer);
    retryTimer = setTimeout(() => void repair().catch(ignoreSinceShown), retryDelay);
    retryDelay = Math.min(retryDelay * 2, LAST_RETRY);
  };
  const failed = (error: unknown) => {
    problem = writeProblem(error);
    scheduleRetry();
    show();
  };
  const writeDifference = async () => {
    try {
      const stored = new Y.Doc();
      applyUpdates(stored, (await readUpdates(database, id)).updates);
      const covered = [...pending];
      problem = null;
      const difference = Y.encodeStateAsUpdateV2(doc, Y.encodeStateVector(stored));
      await database.updates.add({ k: id, u: difference, f: 1 });
      for (const update of covered) pending.delete(update);
      clearTimeout(retryTimer);
      retryDelay = FIRST_RETRY;
    } catch (error) {
      failed(error);
      throw new Error(writeProblem(error), { cause: error });
    }
  };
  const repair = (): Promise<void> => {
    repairing ??= writeDifference().finally(() => {
      repairing = null;
      show();
    });
    return repairing;
  };

  doc.on('updateV2', onUpdate);
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get: () => state,
    subscribe,
    settle: async () => {
      if (problem !== null) await repair();
      await settled({ get: () => state, subscribe });
    },
    failed,
    add: (update, origin) => {
      pending.add(update);
      database.nameOrigin(update, origin);
      database.updates.add({ k: id, u: update, f: 1 }).catch(failed);
      show();
    },
    stop: () => {
      doc.off('updateV2', onUpdate);
      stopCommits();
      clearTimeout(retryTimer);
    },
  };
}

function originName(origin: unknown): string {
  if (typeof origin === 'string') return origin;
  if (origin instanceof Y.UndoManager) return 'undo';
  return origin === null || origin === undefined ? 'unnamed' : 'editor';
}

/** The state already says what went wrong, and the next attempt is on its way. */
function ignoreSinceShown(): void {}
