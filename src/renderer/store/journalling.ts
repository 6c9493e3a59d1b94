/**
 * The way of an open document into the journal: each change at once, in order,
 * without waiting for the answer to the one before, since what waits here dies
 * with the window. The whole state follows each minute of work, and after a
 * failure, since one missing change would hide all that the same writer did later.
 */
import type * as Y from 'yjs';
import type { Journal } from './journal.ts';
import { type Saving, type SavingState, sameState, settled } from './saving-state.ts';
import { withinTime } from './within-time.ts';

/** A checkpoint follows the first change after the last by so much, in milliseconds. */
const CHECKPOINT = 60_000;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

/** So many calls may be without an answer; what comes beyond them waits, and goes together. */
const MOST_CALLS = 64;

/** An answer that takes longer than this is none, in milliseconds. */
const PATIENCE = 15_000;
const SILENT =
  'The journal does not answer. What you type stays in this window, and it is tried again by itself; do not close the window before it says “Saved”.';

export interface Journalling extends Saving {
  /** Keeps the whole state now. Never rejects: the state of this says what went wrong. */
  keepState(): Promise<void>;
  stop(): void;
}

export interface JournallingOptions {
  journal: Journal;
  id: string;
  doc: Y.Doc;
  /** Whether an update with this origin is in the journal already, or is put there by whoever made it. */
  isKept: (origin: unknown) => boolean;
  /** The whole state (V2) with all changes up to now; encoded off the typing thread. */
  encodeState: () => Promise<Uint8Array>;
}

/** Follows a document from now on. */
export function journalling({ journal, id, doc, isKept, encodeState }: JournallingOptions): Journalling {
  const listeners = new Set<() => void>();
  let waiting: Uint8Array[] = [];
  let calls = 0;
  let unanswered = 0;
  /** What went wrong with this meeting, and what main says of all journals. */
  let problem: string | null = null;
  let failures = 0;
  let general: string | null = null;
  let keeping: Promise<void> | null = null;
  let isStopped = false;
  let retryDelay = FIRST_RETRY;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let checkpointTimer: ReturnType<typeof setTimeout> | undefined;
  let state: SavingState = { state: 'saved' };

  const show = () => {
    const wrong = problem ?? general;
    const busy = calls > 0 || waiting.length > 0;
    const next: SavingState =
      wrong !== null ? { state: 'failed', problem: wrong } : { state: busy ? 'saving' : 'saved' };
    if (sameState(next, state)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const failed = (error: unknown) => {
    problem = error instanceof Error ? error.message : String(error);
    failures++;
    // Held in the document; the whole state brings it.
    waiting = [];
    clearTimeout(retryTimer);
    if (isStopped) return;
    retryTimer = setTimeout(() => void keepFresh(), retryDelay);
    retryDelay = Math.min(retryDelay * 2, LAST_RETRY);
  };
  const counted = async (call: () => Promise<void>): Promise<boolean> => {
    calls++;
    try {
      await withinTime(PATIENCE, call(), SILENT);
      return true;
    } catch (error) {
      failed(error);
      return false;
    } finally {
      calls--;
    }
  };
  const send = () => {
    while (waiting.length > 0 && problem === null && unanswered < MOST_CALLS) {
      const changes = waiting;
      waiting = [];
      unanswered++;
      void counted(() => journal.keepChanges(id, changes)).then(() => {
        unanswered--;
        send();
      });
    }
    show();
  };
  const keepWhole = async () => {
    clearTimeout(checkpointTimer);
    checkpointTimer = undefined;
    const failuresBefore = failures;
    const isGood = await counted(async () => journal.keepState(id, await encodeState()));
    // A change that failed meanwhile may not be in this state: the retry brings it.
    if (isGood && failures === failuresBefore) {
      problem = null;
      retryDelay = FIRST_RETRY;
      clearTimeout(retryTimer);
      send();
    }
    show();
  };
  const keepState = (): Promise<void> => {
    keeping ??= keepWhole().finally(() => {
      keeping = null;
    });
    return keeping;
  };
  /** A state that has all changes up to this call, also where another is under way. */
  const keepFresh = async () => {
    await keeping;
    await keepState();
  };
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (isKept(origin)) return;
    checkpointTimer ??= setTimeout(() => void keepState(), CHECKPOINT);
    // While the journal can't be written the document holds it; what comes while the state is being kept goes after it.
    if (problem !== null && !keeping) return;
    waiting.push(update);
    send();
  };

  doc.on('updateV2', onUpdate);
  const stopProblems = journal.onProblem((told) => {
    general = told;
    if (told === null && problem !== null) void keepFresh();
    show();
  });
  const stopWanted = journal.onStateWanted((meeting) => {
    if (meeting === id) void keepFresh();
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get: () => state,
    subscribe,
    settle: async () => {
      if (problem !== null) await keepFresh();
      await settled({ get: () => state, subscribe });
    },
    keepState,
    stop: () => {
      isStopped = true;
      doc.off('updateV2', onUpdate);
      stopProblems();
      stopWanted();
      clearTimeout(retryTimer);
      clearTimeout(checkpointTimer);
    },
  };
}
