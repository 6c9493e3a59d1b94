/**
 * The one module that knows y-dexie (4.4), which keeps a Y.Doc as rows of
 * updates in IndexedDB. What it does, as read in its source, and what follows:
 *
 * - It loads by a live query: all rows of the document, applied in one
 *   transaction inside the subscriber. A row that can't be decoded throws there,
 *   and the load never ends. So rows are checked and applied before, and it gets
 *   them without their content (`update-reads.ts`).
 * - Errors of a closed database are swallowed by the live query, and the load
 *   never ends either. So opening has a time limit (`opening.ts`).
 * - The live query hears of no commit before its first answer is there: a change
 *   of another window would pass by. So opening waits for that answer.
 * - It writes each update at once, in a transaction of its own, and keeps the
 *   promise to itself. So commits are heard at the transaction
 *   (`update-writes.ts`), and "Saved" hangs on those (`saving.ts`).
 * - When the row of the parent table is missing it destroys the document, under
 *   the hands of whoever types; and deleting that row deletes the updates. So no
 *   code here ever deletes such a row: the bin is a flag.
 * - Its compaction (`gc`) decodes every document that changed, one after the
 *   other, on the thread that opened the database, ten seconds after opening and
 *   every five minutes; one bad row stops it for all. So it is switched off, and
 *   `compaction.ts` does this in a worker, a meeting at a time.
 * - A destroyed document goes on taking edits and stores none. So documents are
 *   handed out only while a provider holds them, and what is typed after that is
 *   stored all the same (`late-edits.ts`).
 */
import type { Dexie } from 'dexie';
import yDexie, { DexieYProvider } from 'y-dexie';
import type * as Y from 'yjs';

export const DOCUMENTS = 'documents';
const CONTENT = 'content';
/** The name that y-dexie gives to the table of updates. */
export const UPDATES = `$${DOCUMENTS}.${CONTENT}_updates`;
/** The type of a document property in Dexie's schema strings. */
export const CONTENT_SPECIFICATION = `${CONTENT}: Y.Doc`;

/** The add-on for Dexie, with its own compaction off. */
export const documentsAddon = yDexie({ gc: false }) as (db: Dexie) => void;

/** The document under this id, empty and not stored anywhere until `hold` is called. */
export function documentOf(db: Dexie, id: string): Y.Doc {
  return DexieYProvider.getOrCreateDocument(db, DOCUMENTS, CONTENT, id);
}

export interface Held {
  /** The origin of what y-dexie itself applies: the stored rows, and what other windows write. */
  origin: unknown;
  /** Resolves when y-dexie has looked through the stored rows, and hears of each one to come. */
  loaded(): Promise<void>;
  /** Lets the document go: it is destroyed, and the promise resolves after that. */
  release(): Promise<void>;
}

/** From here on, at once, each edit of the document is stored, and what other windows store comes in. `onError`: a write or the live query failed. */
export function hold(doc: Y.Doc, onError: (error: unknown) => void): Held {
  const provider = DexieYProvider.load(doc);
  provider.on('error', onError);
  return {
    origin: provider,
    loaded: () => provider.whenLoaded,
    release: () => {
      if (provider.destroyed) return Promise.resolve();
      const destroyed = new Promise<void>((resolve) => {
        doc.once('destroy', () => resolve());
      });
      DexieYProvider.release(doc);
      return destroyed;
    },
  };
}

/** Lets go a document that nobody holds. */
export function discard(doc: Y.Doc): void {
  doc.destroy();
}
