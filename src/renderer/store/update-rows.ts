/** The stored updates of a document, read so that a damaged one stops nothing. */
import * as Y from 'yjs';
import { checksum } from '../../core/checksum.ts';
import type { Database } from './database.ts';
import type { UpdateRow } from './update-writes.ts';

/** Whether a stored row is whole and can be decoded. */
export function isSound(row: UpdateRow): boolean {
  if (!(row.u instanceof Uint8Array)) return false;
  if (row.c !== undefined && row.c !== checksum(row.u)) return false;
  try {
    Y.decodeUpdateV2(row.u);
    return true;
  } catch {
    return false;
  }
}

/** Whether a stored row is as it was written; one without a checksum must be sound. Costs far less than decoding. */
export function isAsWritten(row: UpdateRow): boolean {
  if (row.c === undefined) return isSound(row);
  return row.u instanceof Uint8Array && row.c === checksum(row.u);
}

export interface ReadUpdates {
  /** In the order of their commits. */
  updates: Uint8Array[];
  /** How many damaged rows this document ever had. */
  damaged: number;
  /** The place of the last row read. */
  last: number;
}

/**
 * The good updates of a document. Damaged rows are moved, as they are, into the
 * table `damaged`, in one transaction: nothing of them is deleted, and y-dexie
 * never sees them.
 */
export async function readUpdates(
  database: Database,
  id: string,
  isGood: (row: UpdateRow) => boolean = isAsWritten,
): Promise<ReadUpdates> {
  const [rows, before] = await Promise.all([
    database.updates.where({ k: id }).toArray(),
    database.damaged.where({ meeting: id }).count(),
  ]);
  const bad = rows.filter((row) => !isGood(row));
  if (bad.length > 0) await setAside(database, id, bad);
  const good = bad.length === 0 ? rows : rows.filter((row) => !bad.includes(row));
  return {
    updates: good.map((row) => row.u),
    last: rows.at(-1)?.i ?? 0,
    damaged: before + bad.length,
  };
}

async function setAside(database: Database, id: string, rows: readonly UpdateRow[]): Promise<void> {
  await database.dexie.transaction('rw', database.updates, database.damaged, async () => {
    await database.damaged.bulkAdd(rows.map((row) => ({ meeting: id, row, foundAt: Date.now() })));
    await database.updates.bulkDelete(rows.map((row) => row.i));
  });
}

/** Applies updates, each on its own. What can't be applied is left out, and counted. */
export function applyUpdates(doc: Y.Doc, updates: readonly Uint8Array[]): number {
  let failed = 0;
  doc.transact(() => {
    for (const update of updates) {
      try {
        Y.applyUpdateV2(doc, update);
      } catch {
        failed++;
      }
    }
  });
  return failed;
}

/** Whether the document waits for an update that never came: what its author wrote after that can't be shown. */
export function hasGap(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
