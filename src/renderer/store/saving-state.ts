/** Whether what was typed is safe, as it is told: one kind of state for the database, for the journal, and for both. */

export type SavingState =
  | { state: 'saved' }
  | { state: 'saving' }
  | {
      state: 'failed';
      /** For a person: what happened, what is safe, what to do. */
      problem: string;
    };

export interface Saving {
  get(): SavingState;
  subscribe(listener: () => void): () => void;
  /** Tries a failed write again now. Resolves when all is saved, rejects with the problem in words when it is not. */
  settle(): Promise<void>;
}

export function sameState(a: SavingState, b: SavingState): boolean {
  return a.state === b.state && (a.state !== 'failed' || (b.state === 'failed' && a.problem === b.problem));
}

/** Resolves when the state is `saved`, rejects with the problem when it has failed. */
export async function settled({ get, subscribe }: Pick<Saving, 'get' | 'subscribe'>): Promise<void> {
  while (get().state === 'saving') {
    await new Promise<void>((resolve) => {
      const stop = subscribe(() => {
        stop();
        resolve();
      });
    });
  }
  const state = get();
  if (state.state === 'failed') throw new Error(state.problem);
}

/**
 * The state of the database and of the journal as one: saved where both are, and
 * failed all the time that one of them can't be written.
 */
export function savedInBoth(database: Saving, journal: Saving): Saving {
  let state: SavingState = { state: 'saved' };
  const both = (): SavingState => {
    const [stored, journalled] = [database.get(), journal.get()];
    if (stored.state === 'failed' && journalled.state === 'failed') return stored;
    if (stored.state === 'failed') {
      return journalled.state === 'saved'
        ? { state: 'failed', problem: `${stored.problem} Until then it is kept in the journal.` }
        : stored;
    }
    if (journalled.state === 'failed') {
      return {
        state: 'failed',
        problem: `The store of meetings is up to date, but the journal that guards against a crash is not. ${journalled.problem}`,
      };
    }
    return stored.state === 'saving' ? stored : journalled;
  };
  return {
    // React compares what it gets: the same state is the same object.
    get: () => {
      const next = both();
      if (!sameState(next, state)) state = next;
      return state;
    },
    subscribe: (listener) => {
      const stop = [database.subscribe(listener), journal.subscribe(listener)];
      return () => {
        for (const each of stop) each();
      };
    },
    settle: async () => {
      const outcomes = await Promise.allSettled([database.settle(), journal.settle()]);
      const failure = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failure) {
        const { reason } = failure;
        throw reason instanceof Error ? reason : new Error(String(reason));
      }
    },
  };
}
