/** The store of this window, and what React components use of it. */
import { useLiveQuery } from 'dexie-react-hooks';
import { inWorker } from './background.ts';
import type { BinnedMeeting } from './bin.ts';
import type { CompactionRequest } from './compaction.worker.ts';
import { webLocks } from './open-locks.ts';
import { preparing } from './preparing.ts';
import type { MeetingRow } from './rows.ts';
import { createStore } from './store.ts';

export type { BinnedMeeting } from './bin.ts';
export type { Texts } from './kept-texts.ts';
export type { OpenMeeting, OpenResult } from './openings.ts';
export type { Place } from './places.ts';
export type { MeetingRow, Picture } from './rows.ts';

const DATABASE = 'rapporteur';

let worker: Worker | null = null;

/** Compaction takes a whole meeting apart: it has a thread of its own. */
function requestCompaction(meeting: string): void {
  worker ??= new Worker(new URL('./compaction.worker.ts', import.meta.url), { type: 'module' });
  const request: CompactionRequest = { database: DATABASE, meeting };
  worker.postMessage(request);
}

const background = inWorker(
  () => new Worker(new URL('./recovery.worker.ts', import.meta.url), { type: 'module' }),
);

const store = createStore(DATABASE, {
  requestCompaction,
  oldStorage: localStorage,
  background,
  locks: webLocks(navigator.locks),
});
// Before any form is opened, so that none begins empty and is filled a moment later.
store.keptTexts.follow();
// Also where the window goes without being asked, such as at a reload: what waits is on its way.
addEventListener('pagehide', () => void store.settleAll().catch(sayUnsaved));

function sayUnsaved(error: unknown): void {
  console.warn('The window went before all was saved.', error);
}

export const {
  addMeeting,
  addState,
  withMeeting,
  unsaved,
  binMeeting,
  unbinMeeting,
  deleteForGood,
  picturesOf,
  putPicture,
  keptTexts,
  settleAll,
} = store;

export const { openMeeting, prepareMeeting } = preparing(store.openMeeting, (error) => {
  console.warn('A meeting that was prepared could not be let go.', error);
});

/** The meetings that are not in the bin, the last changed first, as they change; undefined while they load. */
export function useMeetings(): MeetingRow[] | undefined {
  return useLiveQuery(() => store.listMeetings());
}

/** The meetings in the bin, the last changed first; undefined while they load. */
export function useBin(): BinnedMeeting[] | undefined {
  return useLiveQuery(() => store.listBin());
}
