/** A journal in memory, as the main process keeps one on the disk: for tests. */
import type { Journal, JournalChange, JournalEnd } from './journal.ts';
import type { Picture } from './rows.ts';

interface Kept {
  changes: JournalChange[];
  pictures: Map<string, Picture>;
  binned: boolean;
  end: JournalEnd;
}

export interface JournalInMemory extends Journal {
  kept: Map<string, Kept>;
  /** What went to it, in order: "changes 3", "state", "closed" ... */
  calls: string[];
  /** Calls fail with this while it is set. */
  failing: string | null;
  /** The time that its records get, in milliseconds since 1970. */
  now: number;
  damaged: number;
  tellProblem(problem: string | null): void;
  wantState(meeting: string): void;
  /** From now on calls are kept and not answered, until the function that this gives is called. */
  hold(): () => void;
}

export function journalInMemory(): JournalInMemory {
  const kept = new Map<string, Kept>();
  const problemListeners = new Set<(problem: string | null) => void>();
  const wantedListeners = new Set<(meeting: string) => void>();
  const of = (meeting: string): Kept => {
    const known = kept.get(meeting);
    if (known) return known;
    const fresh: Kept = { changes: [], pictures: new Map(), binned: false, end: 'open' };
    kept.set(meeting, fresh);
    return fresh;
  };
  const listen = <Listener>(listeners: Set<Listener>, listener: Listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  let held: Promise<void> | null = null;
  const answer = async (call: string) => {
    journal.calls.push(call);
    await held;
    if (journal.failing !== null) throw new Error(journal.failing);
  };
  const keep = (meeting: string, changes: readonly Uint8Array[]) => {
    const its = of(meeting);
    its.changes.push(...changes.map((change) => ({ at: journal.now, change })));
    its.end = 'open';
  };
  const journal: JournalInMemory = {
    kept,
    calls: [],
    failing: null,
    now: 0,
    damaged: 0,
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = () => {
          held = null;
          resolve();
        };
      });
      return release;
    },
    tellProblem: (problem) => {
      for (const listener of problemListeners) listener(problem);
    },
    wantState: (meeting) => {
      for (const listener of wantedListeners) listener(meeting);
    },
    // As across a process: what was handed over is kept, whatever becomes of the window.
    keepChanges: async (meeting, changes) => {
      if (journal.failing === null) keep(meeting, changes);
      await answer(`changes ${changes.length}`);
    },
    keepState: async (meeting, state) => {
      if (journal.failing === null) keep(meeting, [state]);
      await answer('state');
    },
    keepPicture: async (meeting, picture) => {
      await answer('picture');
      of(meeting).pictures.set(picture.path, picture);
    },
    keepBinned: async (meeting, binned) => {
      await answer(binned ? 'binned' : 'unbinned');
      of(meeting).binned = binned;
    },
    keepClosed: async (meeting) => {
      await answer('closed');
      of(meeting).end = 'closed';
    },
    end: async (meeting) => kept.get(meeting)?.end ?? 'none',
    read: async (meeting) => {
      const its = kept.get(meeting);
      if (!its) return null;
      return {
        changes: [...its.changes],
        pictures: [...its.pictures.values()],
        binned: its.binned,
        changedAt: its.changes.at(-1)?.at ?? 0,
        damaged: journal.damaged,
      };
    },
    list: async () =>
      Array.from(kept, ([meeting, { binned, changes }]) => ({
        meeting,
        binned,
        changedAt: changes.at(-1)?.at ?? 0,
      })),
    drop: async (meeting) => {
      await answer('dropped');
      kept.delete(meeting);
    },
    onProblem: (listener) => listen(problemListeners, listener),
    onStateWanted: (listener) => listen(wantedListeners, listener),
  };
  return journal;
}
