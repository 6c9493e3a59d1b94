/** What other windows write into an open meeting, checked before it reaches the document. */
import type * as Y from 'yjs';
import { contentGate } from '../../core/meeting/check-foreign.ts';
import type { Database } from './database.ts';
import { WITHHELD } from './problems.ts';
import { isSound } from './update-rows.ts';
import type { UpdateRow } from './update-writes.ts';

/** Whether changes of another window are withheld from this one. */
export interface Withheld {
  /** For a person: what is withheld, and why; null while nothing is. */
  get(): string | null;
  subscribe(listener: () => void): () => void;
}

export interface ForeignWatch {
  withheld: Withheld;
  stop(): void;
}

/** Checks each row that another window wrote after the row `known`; those up to it are in the document. */
export function watchForeign(database: Database, id: string, doc: Y.Doc, known: number): ForeignWatch {
  const gate = contentGate(doc);
  const listeners = new Set<() => void>();
  const verdicts = new Map<number, boolean>();
  let message: string | null = null;

  const check = (row: UpdateRow): boolean => {
    const fits = isSound(row) && gate.check(row.u).fits;
    if (!fits && message === null) {
      message = WITHHELD;
      for (const listener of listeners) listener();
    }
    return fits;
  };
  const admits = (row: UpdateRow): boolean => {
    if (row.by === database.window) return true;
    const fits = verdicts.get(row.i) ?? check(row);
    verdicts.set(row.i, fits);
    return fits;
  };
  const stop = database.gate(id, { known, admits });
  return {
    withheld: {
      get: () => message,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    stop,
  };
}
