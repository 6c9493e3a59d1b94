/**
 * The store at the start of the window. A database that can't be opened is set
 * aside, and the window is loaded again; one of a newer version of Rapporteur is
 * left untouched, and this one works in a database under another name.
 */
import { DATABASE_VERSION } from './database.ts';
import { createStore, type Store, type StoreOptions } from './store.ts';

export interface Surroundings {
  /** Sets the files of the database aside. Rejects with a sentence. */
  setDatabaseAside(): Promise<void>;
  /** Loads the window again. */
  reload(): void;
  /** Whether this window was loaded again for that already: then once more would not help. */
  wasReloaded: boolean;
  /** Milliseconds to wait before each further attempt to open a database that could not be opened. */
  attempts: readonly number[];
}

export interface Started {
  store: Store;
  /** What the person should know of it, in two sentences; null when all is well. */
  report: string | null;
}

const NEWER =
  'The store of meetings was written by a newer version of Rapporteur, and is left untouched. This version works in a store of its own, with what the journals and the backups hold; install the newer version to go on in the other one.';

const BESIDE =
  'The store of meetings can’t be opened, and is left as it is. What you write goes into a new one beside it, with what the journals and the backups hold.';

/** Opens the store over the database of this name, or as near to it as can be. Never rejects. */
export async function startStore(
  name: string,
  options: StoreOptions,
  surroundings: Surroundings,
): Promise<Started> {
  if (await isNewer(name)) {
    return { store: createStore(`${name} ${DATABASE_VERSION}`, options), report: NEWER };
  }
  const store = createStore(name, options);
  const problem = await openingProblem(store, surroundings.attempts);
  // A full disk is no damage: the store says what is the matter whenever it is used.
  if (problem === null || problem === 'QuotaExceededError') return { store, report: null };
  console.error(`The database can’t be opened: ${problem}.`);
  if (!surroundings.wasReloaded) {
    try {
      store.database.dexie.close();
      await surroundings.setDatabaseAside();
      surroundings.reload();
    } catch (error) {
      console.error('The database could not be set aside.', error);
    }
  }
  return { store: createStore(`${name} beside`, options), report: BESIDE };
}

async function isNewer(name: string): Promise<boolean> {
  try {
    const found = (await indexedDB.databases()).find((one) => one.name === name);
    // Dexie counts ten for each version.
    return (found?.version ?? 0) > DATABASE_VERSION * 10;
  } catch {
    // A profile that is damaged enough says nothing here; opening it says more.
    return false;
  }
}

/** The name of the error that opening ends with, after all attempts; null where it opens. */
async function openingProblem(store: Store, attempts: readonly number[]): Promise<string | null> {
  let problem: string | null = null;
  for (const wait of [0, ...attempts]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      await store.database.dexie.open();
      return null;
    } catch (error) {
      problem = nameOf(error);
      store.database.dexie.close({ disableAutoOpen: false });
    }
  }
  return problem;
}

function nameOf(error: unknown): string {
  const inner = error instanceof Error && 'inner' in error ? error.inner : undefined;
  const cause = inner instanceof Error || inner instanceof DOMException ? inner : error;
  return cause instanceof Error || cause instanceof DOMException ? cause.name : String(cause);
}
