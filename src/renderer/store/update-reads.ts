/**
 * Two things on the way of updates out of the database (Dexie's DBCore
 * middleware). A gate: y-dexie applies what it reads, so what must not reach a
 * document is withheld where it is read, and stays stored; and what is in the
 * document already is neither read nor taken apart a second time: its row comes
 * with an update that changes nothing. And a short cut:
 * y-dexie reads each update that it wrote back again, and while keys come faster
 * than it reads, all since it last came to an end, again and again; the rows of
 * this window are left out of that question (but for the last, of whose commit
 * y-dexie hears first).
 */
import {
  type DBCore,
  type DBCoreQueryRequest,
  type DBCoreQueryResponse,
  type DBCoreTable,
  Dexie,
  type Middleware,
} from 'dexie';
import * as Y from 'yjs';
import type { OwnRows } from './own-rows.ts';
import type { UpdateRow } from './update-writes.ts';

/** What y-dexie is to see of the rows of a document. All other readers see them as they are stored. */
export interface Gate {
  /** The last row that was applied before: it, and those before it, are in the document. */
  known: number;
  /** Whether y-dexie may apply a later row; otherwise it does not see it. */
  admits(row: UpdateRow): boolean;
}

export interface UpdateReads {
  middleware: Middleware<DBCore>;
  /** Stands before this document until the returned function is called. */
  gate(id: string, gate: Gate): () => void;
}

/** The update that changes nothing. */
const NOTHING = Y.encodeStateAsUpdateV2(new Y.Doc());

/** Watches the reads from one updates table. */
export function watchUpdateReads(updatesTable: string, own: OwnRows): UpdateReads {
  const gates = new Map<string, Gate>();
  const admitted = (row: UpdateRow): UpdateRow[] => {
    const gate = gates.get(row.k);
    if (gate === undefined) return [row];
    if (row.i <= gate.known) return [passedOver(row.i, row.k)];
    return gate.admits(row) ? [row] : [];
  };
  // By `then` alone: an `await` here would lose the zone of Dexie's promises, by which it knows the live query.
  const readGated = (table: DBCoreTable, request: DBCoreQueryRequest): Promise<DBCoreQueryResponse> => {
    const id = documentAskedFor(request);
    const gate = id === null ? undefined : gates.get(id);
    if (id === null || gate === undefined) {
      return table.query(request).then(({ result }) => ({ result: result.flatMap(admitted) }));
    }
    return table.query({ ...request, values: false }).then(({ result: numbers }) => {
      const known = numbers.filter((number) => number <= gate.known).map((number) => passedOver(number, id));
      const later = numbers.filter((number) => number > gate.known);
      if (later.length === 0) return { result: known };
      return table
        .getMany({ trans: request.trans, keys: later })
        .then((rows) => ({ result: [...known, ...rows.flatMap(admitted)] }));
    });
  };
  return {
    middleware: {
      stack: 'dbcore',
      name: 'updateReads',
      create: (down) => ({
        ...down,
        table: (name) => {
          const table = down.table(name);
          if (name !== updatesTable) return table;
          return {
            ...table,
            query: (request) => {
              const asked = withoutOwn(request, own);
              const isGated = request.values !== false && gates.size > 0 && isLive();
              return isGated ? readGated(table, asked) : table.query(asked);
            },
          };
        },
      }),
    },
    gate: (id, gate) => {
      gates.set(id, gate);
      return () => {
        if (gates.get(id) === gate) gates.delete(id);
      };
    },
  };
}

/** A row as y-dexie sees it that is in the document. */
function passedOver(i: number, k: string): UpdateRow {
  return { i, k, u: NOTHING };
}

/** The document all of whose rows are asked for, as y-dexie does at first; null for any other question. */
function documentAskedFor({
  query: { index, range },
  limit = Number.POSITIVE_INFINITY,
}: DBCoreQueryRequest): string | null {
  const isOfOne = index.keyPath === 'k' && range.lower === range.upper && typeof range.lower === 'string';
  return isOfOne && limit === Number.POSITIVE_INFINITY ? range.lower : null;
}

/**
 * Whether a live query asks: in this table that is y-dexie and nobody else. Dexie
 * notes it in the scope of its promises, of which its types do not speak.
 */
function isLive(): boolean {
  const { PSD } = Dexie.Promise as typeof Dexie.Promise & { PSD: { subscr?: object } };
  return PSD.subscr !== undefined;
}

/** y-dexie's question for all rows after the last it saw, asked from the last that this window wrote right after it. */
function withoutOwn(request: DBCoreQueryRequest, own: OwnRows): DBCoreQueryRequest {
  const { index, range } = request.query;
  const open = index.isPrimaryKey && range.lowerOpen === true && range.upper === Number.POSITIVE_INFINITY;
  if (!open || typeof range.lower !== 'number') return request;
  return { ...request, query: { index, range: { ...range, lower: own.lastAfter(range.lower) } } };
}
