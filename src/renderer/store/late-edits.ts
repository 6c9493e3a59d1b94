/** Edits of a document that was let go already: late, but not lost. */
import type * as Y from 'yjs';
import type { Database } from './database.ts';
import type { Journal } from './journal.ts';
import { LATE_ORIGIN } from './update-writes.ts';

/**
 * A destroyed document goes on taking edits (a debounced effect of a view that is
 * going away), and nobody stores them. This does, by rows of their own, and hands
 * them to the journal.
 */
export function storeLateEdits(
  database: Database,
  journal: Journal | null,
  id: string,
  doc: Y.Doc,
  onError: (error: unknown) => void,
): void {
  doc.on('updateV2', (update: Uint8Array) => {
    database.nameOrigin(update, LATE_ORIGIN);
    database.updates.add({ k: id, u: update, f: 1 }).catch(onError);
    journal?.keepChanges(id, [update]).catch(onError);
  });
}
