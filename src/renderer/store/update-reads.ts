/**
 * Two things on the way of updates out of the database (Dexie's DBCore
 * middleware). A gate: y-dexie applies what it reads, so what must not reach a
 * document is withheld where it is read, and stays stored; and what is in the
 * document already comes without its content, so that it is not taken apart a
 * second time. And a short cut:
 * y-dexie reads each update that it wrote back again, and while keys come faster
 * than it reads, all since it last came to an end, again and again; the rows of
 * this window are left out of that question (but for the last, of whose commit
 * y-dexie hears first).
 */
import { type DBCore, type DBCoreQueryRequest, Dexie, type Middleware } from 'dexie';
import * as Y from 'yjs';
import type { OwnRows } from './own-rows.ts';
import type { UpdateRow } from './update-writes.ts';

/** What y-dexie may do with a row: apply it, pass over it as applied already, or not see it. */
export type Admission = 'new' | 'known' | 'withheld';

export interface UpdateReads {
  middleware: Middleware<DBCore>;
  /** Asks about each row of this document that y-dexie reads. All other readers see the rows as they are stored. */
  gate(id: string, admits: (row: UpdateRow) => Admission): () => void;
}

/** The update that changes nothing. */
const NOTHING = Y.encodeStateAsUpdateV2(new Y.Doc());

/** Watches the reads from one updates table. */
export function watchUpdateReads(updatesTable: string, own: OwnRows): UpdateReads {
  const gates = new Map<string, (row: UpdateRow) => Admission>();
  const admitted = (row: UpdateRow): UpdateRow[] => {
    const admission = gates.get(row.k)?.(row) ?? 'new';
    if (admission === 'withheld') return [];
    return [admission === 'known' ? { ...row, u: NOTHING } : row];
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
              const isGated = request.values !== false && gates.size > 0 && isLive();
              const read = table.query(withoutOwn(request, own));
              return isGated
                ? read.then((response) => ({ ...response, result: response.result.flatMap(admitted) }))
                : read;
            },
          };
        },
      }),
    },
    gate: (id, admits) => {
      gates.set(id, admits);
      return () => {
        if (gates.get(id) === admits) gates.delete(id);
      };
    },
  };
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
