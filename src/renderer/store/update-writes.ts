/**
 * What happens to the updates of documents on their way into the database: each
 * row gets a checksum, and whoever listens hears when it is committed. y-dexie
 * keeps the promise of its writes to itself, so the commit is heard where it
 * happens, at the transaction (Dexie's DBCore middleware).
 */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { checksum } from '../../core/checksum.ts';

/** A row of an updates table: y-dexie's fields, and a checksum. */
export interface UpdateRow {
  /** Counts up by itself: the order of the commits. */
  i: number;
  /** The id of the document. */
  k: string;
  /** The update, V2. */
  u: Uint8Array;
  /** 1: made here. */
  f?: number;
  /** The checksum of `u`. */
  c?: number;
  /** Which window wrote it. */
  by?: string;
  /** What it came from: editor, undo, compose, setting ... */
  o?: string;
}

/** The origin of edits of a document that was let go: they are in no open document. */
export const LATE_ORIGIN = 'late';

interface CommittedRow {
  /** The number it got. */
  i: number;
  k: string;
  o?: string | undefined;
}

export type CommitListener = (update: Uint8Array, row: CommittedRow) => void;

export interface UpdateWrites {
  middleware: Middleware<DBCore>;
  /** Names what an update came from, before it is written. */
  nameOrigin(update: Uint8Array, origin: string): void;
  /** Hears of each update that is committed, by the very array that was written. */
  onCommit(listener: CommitListener): () => void;
}

/** Watches the writes of this window into one updates table. */
export function watchUpdateWrites(updatesTable: string, window: string): UpdateWrites {
  const listeners = new Set<CommitListener>();
  const origins = new WeakMap<Uint8Array, string>();
  const tagged = (row: unknown): unknown => {
    if (!isUpdateRow(row)) return row;
    const o = origins.get(row.u);
    return { ...row, c: checksum(row.u), by: window, ...(o === undefined ? {} : { o }) };
  };

  const tell = (rows: readonly unknown[], numbers: readonly unknown[]) => {
    for (const [index, row] of rows.entries()) {
      if (!isUpdateRow(row)) continue;
      const committed = { i: Number(numbers[index]), k: row.k, o: origins.get(row.u) };
      for (const listener of listeners) listener(row.u, committed);
    }
  };
  const mutate = (table: DBCoreTable, request: DBCoreMutateRequest) => {
    if (request.type !== 'add') return table.mutate(request);
    return table.mutate({ ...request, values: request.values.map(tagged) }).then((response) => {
      if (response.numFailures === 0) {
        whenComplete(request.trans, () => tell(request.values, response.results ?? []));
      }
      return response;
    });
  };

  return {
    middleware: {
      stack: 'dbcore',
      name: 'updateWrites',
      create: (down) => ({
        ...down,
        table: (name) => {
          const table = down.table(name);
          if (name !== updatesTable) return table;
          return { ...table, mutate: (request) => mutate(table, request) };
        },
      }),
    },
    nameOrigin: (update, origin) => {
      origins.set(update, origin);
    },
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The transaction of this level is IndexedDB's own, though Dexie's types say less. */
function whenComplete(transaction: DBCoreTransaction, then: () => void): void {
  (transaction as DBCoreTransaction & Pick<EventTarget, 'addEventListener'>).addEventListener(
    'complete',
    then,
  );
}

function isUpdateRow(row: unknown): row is UpdateRow {
  return typeof row === 'object' && row !== null && 'u' in row && row.u instanceof Uint8Array;
}
