/**
 * A gate on the way of updates out of the database: y-dexie applies what it
 * reads, so what must not reach a document is withheld where it is read
 * (Dexie's DBCore middleware). It stays stored.
 */
import type { DBCore, Middleware } from 'dexie';
import type { UpdateRow } from './update-writes.ts';

export interface UpdateReads {
  middleware: Middleware<DBCore>;
  withhold(id: string, admits: (row: UpdateRow) => boolean): () => void;
}

/** Watches the reads from one updates table. */
export function watchUpdateReads(updatesTable: string): UpdateReads {
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
                .query(request)
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
