/**
 * Two things on the way of updates out of the database (Dexie's DBCore
 * middleware). A gate: y-dexie applies what it reads, so what must not reach a
 * document is withheld where it is read, and stays stored. And a short cut:
 * y-dexie reads each update that it wrote back again, and while keys come faster
 * than it reads, all since it last came to an end, again and again; the rows of
 * this window are left out of that question (but for the last, of whose commit
 * y-dexie hears first).
 */
import type { DBCore, DBCoreQueryRequest, Middleware } from 'dexie';
import type { OwnRows } from './own-rows.ts';
import type { UpdateRow } from './update-writes.ts';

export interface UpdateReads {
  middleware: Middleware<DBCore>;
  withhold(id: string, admits: (row: UpdateRow) => boolean): () => void;
}

/** Watches the reads from one updates table. */
export function watchUpdateReads(updatesTable: string, own: OwnRows): UpdateReads {
  const gates = new Map<string, (row: UpdateRow) => boolean>();
  const passes = (row: UpdateRow) => gates.get(row.k)?.(row) ?? true;
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
            query: (request) =>
              table
                .query(withoutOwn(request, own))
                .then((response) =>
                  request.values === false || gates.size === 0
                    ? response
                    : { ...response, result: response.result.filter(passes) },
                ),
          };
        },
      }),
    },
    withhold: (id, admits) => {
      gates.set(id, admits);
      return () => {
        if (gates.get(id) === admits) gates.delete(id);
      };
    },
  };
}

/** y-dexie's question for all rows after the last it saw, asked from the last that this window wrote right after it. */
function withoutOwn(request: DBCoreQueryRequest, own: OwnRows): DBCoreQueryRequest {
  const { index, range } = request.query;
  const open = index.isPrimaryKey && range.lowerOpen === true && range.upper === Number.POSITIVE_INFINITY;
  if (!open || typeof range.lower !== 'number') return request;
  return { ...request, query: { index, range: { ...range, lower: own.lastAfter(range.lower) } } };
}
