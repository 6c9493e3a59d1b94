/**
 * One commit for all that waits. y-dexie adds each update in a transaction of
 * its own, and each flushes the disk: where keys come faster than the disk
 * flushes, the last key would be safe only after all the flushes before it. So
 * while one addition is being committed the next ones wait, and then go together.
 * The first never waits.
 */
import { Dexie, type Table } from 'dexie';

interface Waiting {
  row: unknown;
  done: (key: unknown) => void;
  failed: (error: unknown) => void;
}

/** An add-on for Dexie: additions to this table, outside of transactions, are committed in groups, each with its own promise as before. */
export function groupCommit(tableName: string): (dexie: Dexie) => void {
  return (dexie) => {
    const prototype: { add: Table['add'] } = dexie.Table.prototype;
    const addAlone = prototype.add;
    let waiting: Waiting[] = [];
    let committing = false;

    const commitAll = async (table: Table) => {
      committing = true;
      while (waiting.length > 0) {
        const group = waiting;
        waiting = [];
        try {
          const rows = group.map(({ row }) => row);
          const keys = await Dexie.ignoreTransaction(() => table.bulkAdd(rows, { allKeys: true }));
          for (const [index, { done }] of group.entries()) done(keys[index]);
        } catch (error) {
          for (const { failed } of group) failed(error);
        }
      }
      committing = false;
    };

    prototype.add = function (this: Table, row, key) {
      if (this.name !== tableName || Dexie.currentTransaction || key !== undefined) {
        return addAlone.call(this, row, key);
      }
      return new Dexie.Promise((done, failed) => {
        waiting.push({ row, done, failed });
        if (!committing) void commitAll(this);
      });
    };
  };
}
