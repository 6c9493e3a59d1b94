/**
 * Where the cursor was in each meeting. In the database and not in localStorage,
 * which the browser writes to the disk some seconds late.
 */
import type { Database } from './database.ts';
import { lastWrites } from './last-writes.ts';
import type { PlaceRow } from './rows.ts';

export type Place = Omit<PlaceRow, 'meeting'>;

export interface Places {
  /** Reads the place of a meeting that is being opened. Never rejects: a place that can't be read only costs the place. */
  load(meeting: string): Promise<void>;
  /** The last place in a meeting that was opened; null for none. */
  get(meeting: string): Place | null;
  /** Keeps a place. It is written a moment later: each key moves the cursor. */
  keep(meeting: string, place: Place): void;
  /** Resolves when all places are written. */
  settle(): Promise<void>;
}

/** In milliseconds. */
const MOMENT = 250;

export function places(database: Database): Places {
  const known = new Map<string, Place>();
  const problem = (error: unknown) => console.warn('The place of the cursor could not be kept.', error);
  const writes = lastWrites<Place>(
    (meeting, { entry, offset }) => database.places.put({ meeting, entry, offset }),
    MOMENT,
    problem,
  );
  return {
    load: async (meeting) => {
      try {
        const row = await database.places.get(meeting);
        if (row && !writes.isWaiting(meeting)) known.set(meeting, row);
      } catch (error) {
        problem(error);
      }
    },
    get: (meeting) => known.get(meeting) ?? null,
    keep: (meeting, place) => {
      known.set(meeting, place);
      writes.put(meeting, place);
    },
    settle: writes.settle,
  };
}
