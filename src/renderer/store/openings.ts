/** Which meetings are open in this window: several openings of one share its document. */

import type * as Y from 'yjs';
import { particularsOf } from '../../core/meeting/living-particulars.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Withheld } from './foreign-updates.ts';
import { type Attempt, type LiveMeeting, type OpeningContext, openDocument } from './opening.ts';
import type { Place, Places } from './places.ts';
import type { Remarks } from './remarks.ts';
import type { Saving } from './saving-state.ts';
import type { Loaded } from './state-encoder.ts';

/** A meeting that is open. Several openings of one meeting in one window share the document. */
export interface OpenMeeting {
  id: string;
  /** Edits of it are stored at once, until the last opening is closed. */
  doc: Y.Doc;
  saving: Saving;
  /** What the person should know of how it was read: damaged, missing or recovered parts. */
  remarks: Remarks;
  /** Whether changes of another window are left out here, since this version could not hold them. */
  withheld: Withheld;
  /** What the document was made from. */
  loaded: Loaded;
  /** Has the whole state (V2) for the journal encoded by this, until the returned function is called: by a twin of the document in a worker. */
  encodeWith: LiveMeeting['encodeWith'];
  /** Where the cursor was last. */
  place: { get(): Place | null; keep(place: Place): void };
  /** Waits until all is saved, in the database and in the journal. Rejects where that can't be, with the problem in words: the document is then still open, nothing is lost while the window stays, and it can be closed again later. */
  close(): Promise<void>;
}

export type OpenResult =
  | { state: 'open'; open: OpenMeeting }
  | {
      state: 'unreadable';
      /** For a person: why, what is safe, what to do. */
      reason: string;
      /** What can be read of it, to be shown and never edited. */
      plain: Meeting | null;
    };

export interface Openings {
  /** Opens a meeting; never throws. */
  open(id: string): Promise<OpenResult>;
  /** Resolves when all that is open is saved. Rejects with what is not, in words. */
  settle(): Promise<void>;
  /** Closes all that is open, whoever holds it: the window is about to go. Rejects with what is not saved, in words. */
  end(): Promise<void>;
  /** What is not saved yet, in words; null for nothing. */
  unsaved: { get(): string | null; subscribe(listener: () => void): () => void };
}

interface Opened {
  attempt: Attempt;
  count: number;
  /** Once it is open. */
  live: LiveMeeting | null;
  /** While it is being let go: a new opening waits for this, and then begins afresh. */
  ending: Promise<void> | null;
}

export function openings(context: OpeningContext, places: Places): Openings {
  const opened = new Map<string, Opened>();
  /** The last load of each meeting, which may still be going on after it was given up. */
  const loads = new Map<string, Promise<unknown>>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const close = async (id: string, entry: Opened, live: LiveMeeting) => {
    entry.count--;
    if (entry.count > 0 || entry.ending) return;
    entry.ending = live.end();
    try {
      await entry.ending;
      opened.delete(id);
      tell();
    } catch (error) {
      // Still open, with what is not saved yet: the next opening gets this document, and it can be closed again.
      entry.ending = null;
      entry.count++;
      throw error;
    }
  };
  const begin = (id: string): Opened => {
    const attempt = openDocument(context, id, {
      after: loads.get(id) ?? Promise.resolve(),
      alongside: places.load(id),
    });
    loads.set(id, attempt.loading);
    const entry: Opened = { attempt, count: 0, live: null, ending: null };
    opened.set(id, entry);
    return entry;
  };
  const open = async (id: string): Promise<OpenResult> => {
    for (let ending = opened.get(id)?.ending; ending; ending = opened.get(id)?.ending) {
      await ending.catch(() => undefined);
    }
    const held = opened.get(id) ?? begin(id);
    held.count++;
    const opening = await held.attempt.opening;
    if (opening.state === 'unreadable') {
      if (opened.get(id) === held) opened.delete(id);
      return opening;
    }
    const { live } = opening;
    if (!held.live) live.saving.subscribe(tell);
    held.live = live;
    let closing: Promise<void> | null = null;
    const { doc, saving, remarks, withheld, loaded, encodeWith } = live;
    const result: OpenMeeting = {
      id,
      doc,
      saving,
      remarks,
      withheld,
      loaded,
      encodeWith,
      place: { get: () => places.get(id), keep: (place) => places.keep(id, place) },
      close: () => {
        closing ??= close(id, held, live).catch((error: unknown) => {
          closing = null;
          throw error;
        });
        return closing;
      },
    };
    return { state: 'open', open: result };
  };

  const unsaved = (): string | null => {
    const sentences = [...opened.values()].flatMap(({ live }) => {
      if (!live) return [];
      const state = live.saving.get();
      if (state.state === 'saved') return [];
      const title = `“${particularsOf(live.doc).title || 'Untitled meeting'}”`;
      return [state.state === 'saving' ? `${title} is being saved.` : `${title}: ${state.problem}`];
    });
    return sentences.length === 0 ? null : sentences.join(' ');
  };

  return {
    open,
    settle: async () => {
      const settled = await Promise.allSettled(
        [...opened.values()].map(async ({ attempt }) => {
          const opening = await attempt.opening;
          if (opening.state === 'open') await opening.live.saving.settle();
        }),
      );
      const failure = settled.find((outcome) => outcome.status === 'rejected');
      if (failure) throw new Error(unsaved() ?? String(failure.reason));
    },
    end: async () => {
      await Promise.all(
        [...opened].map(async ([id, entry]) => {
          const opening = await entry.attempt.opening;
          if (opening.state !== 'open' || opened.get(id) !== entry) return;
          entry.ending ??= opening.live.end();
          try {
            await entry.ending;
            opened.delete(id);
          } catch (error) {
            entry.ending = null;
            throw error;
          }
        }),
      );
    },
    unsaved: {
      get: unsaved,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
