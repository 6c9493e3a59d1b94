/** What the tests of the store share. */
import * as Y from 'yjs';
import { notesFragment } from '../../core/meeting/living.ts';
import type { OpenMeeting } from './openings.ts';
import type { SavingState } from './saving-state.ts';
import { createStore, type Store, type StoreOptions } from './store.ts';

let databases = 0;

/** A name that no other test has. */
export function newName(): string {
  databases++;
  return `store-${databases}`;
}

/** Opens a meeting that can be opened. */
export async function opened(store: Store, id: string): Promise<OpenMeeting> {
  const result = await store.openMeeting(id);
  if (result.state !== 'open') throw new Error(result.reason);
  return result.open;
}

/** The text of the first passage of an entry in the first group. */
export function textAt(doc: Y.Doc, entry = 0): Y.XmlText {
  let place: unknown = notesFragment(doc);
  for (const index of [0, entry, 0, 0]) {
    if (!(place instanceof Y.XmlFragment)) throw new Error('The notes are not shaped like that.');
    place = place.get(index);
  }
  if (!(place instanceof Y.XmlText)) throw new Error('There is no text.');
  return place;
}

/** Resolves when the saving state is this one. */
export function becomes({ saving }: OpenMeeting, state: SavingState['state']): Promise<void> {
  return until(saving.subscribe, () => saving.get().state === state);
}

/** Resolves when the document fulfils a condition. */
export function documentShows(doc: Y.Doc, condition: () => boolean): Promise<void> {
  return until((listener) => {
    doc.on('updateV2', listener);
    return () => doc.off('updateV2', listener);
  }, condition);
}

function until(subscribe: (listener: () => void) => () => void, condition: () => boolean): Promise<void> {
  if (condition()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      if (!condition()) return;
      stop();
      resolve();
    });
  });
}

/** A store whose writes of updates fail while `failing.error` is set, as on a full disk. */
export function storeThatMayFail(
  name: string,
  options: StoreOptions = {},
): { store: Store; failing: { error: Error | null } } {
  const store = createStore(name, options);
  const failing: { error: Error | null } = { error: null };
  store.database.dexie.use({
    stack: 'dbcore',
    name: 'failing',
    level: 1,
    create: (down) => ({
      ...down,
      table: (table) => {
        const its = down.table(table);
        if (!table.startsWith('$')) return its;
        return {
          ...its,
          mutate: (request) => (failing.error ? Promise.reject(failing.error) : its.mutate(request)),
        };
      },
    }),
  });
  return { store, failing };
}
