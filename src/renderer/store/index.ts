/** The store of this window, and what React components use of it. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Acquaintance } from '../../core/people/directory.ts';
import { bridge } from '../bridge.ts';
import { inWorker } from './background.ts';
import { backupsOverBridge } from './backups-bridge.ts';
import type { BinnedMeeting } from './bin.ts';
import type { CompactionRequest } from './compaction.worker.ts';
import { whenIdle } from './idle.ts';
import { journalOverBridge } from './journal-bridge.ts';
import { webLocks } from './open-locks.ts';
import { preparing } from './preparing.ts';
import type { MeetingRow } from './rows.ts';
import { startUp } from './start-up.ts';
import { startStore } from './starting.ts';

export type { BinnedMeeting } from './bin.ts';
export type { OpenMeeting, OpenResult } from './openings.ts';
export type { Place } from './places.ts';
export type { MeetingRow } from './rows.ts';

/** Whether this window was loaded again because its database was set aside. */
const RELOADED = 'rapporteur.database-set-aside';

let worker: Worker | null = null;

/** Compaction takes a whole meeting apart: it has a thread of its own. */
function requestCompaction(meeting: string): void {
  worker ??= new Worker(new URL('./compaction.worker.ts', import.meta.url), { type: 'module' });
  const request: CompactionRequest = { database: store.database.dexie.name, meeting };
  worker.postMessage(request);
}

const { store, report: foundHere } = await startStore(
  'rapporteur',
  {
    requestCompaction,
    oldStorage: localStorage,
    journal: journalOverBridge(bridge),
    backups: backupsOverBridge(bridge),
    background: inWorker(
      () => new Worker(new URL('./recovery.worker.ts', import.meta.url), { type: 'module' }),
    ),
    locks: webLocks(navigator.locks),
    takenBack: () => started.catch(() => null),
  },
  {
    setDatabaseAside: async () => {
      const answer = await bridge.call('setDatabaseAside', {});
      if (answer.outcome === 'failed') throw new Error(answer.problem.message);
    },
    reload: () => {
      sessionStorage.setItem(RELOADED, 'yes');
      location.reload();
    },
    wasReloaded: sessionStorage.getItem(RELOADED) !== null,
    attempts: [200, 800],
  },
);
// Before any form is opened, so that none begins empty and is filled a moment later.
store.keptTexts.follow();
// Also where the window goes without being asked, such as at a reload: what waits is on its way.
addEventListener('pagehide', () => void store.settleAll().catch(sayUnsaved));

/**
 * What came back when the window started, in sentences for the person; null for
 * nothing. It begins once the window stands, and rejects where it could not be
 * ended: the next start goes on with it.
 */
export const started: Promise<string | null> = new Promise<void>((resolve) => whenIdle(resolve)).then(() =>
  startUp(store, foundOfDatabase(), Date.now()),
);

async function foundOfDatabase(): Promise<string | null> {
  const { report } = await bridge.call('takeStorageReport', {});
  return foundHere ?? report;
}

function sayUnsaved(error: unknown): void {
  console.warn('The window went before all was saved.', error);
}

export const {
  addMeeting,
  addState,
  standingOf,
  withMeeting,
  unsaved,
  binMeeting,
  unbinMeeting,
  deleteForGood,
  picturesOf,
  putPicture,
  forgetPerson,
  rememberPerson,
  keptTexts,
  settleAll,
  endAll,
} = store;

export const { openMeeting, prepareMeeting } = preparing(store.openMeeting, (error) => {
  console.warn('A meeting that was prepared could not be let go.', error);
});

/** The meetings that are not in the bin, the last changed first, as they change; undefined while they load. */
export function useMeetings(): MeetingRow[] | undefined {
  return useLiveQuery(() => store.listMeetings());
}

/** The people of all meetings, the last met first, as they change; undefined while they load. */
export function useDirectory(): Acquaintance[] | undefined {
  return useLiveQuery(() => store.directory());
}

/** The meetings in the bin, the last changed first; undefined while they load. */
export function useBin(): BinnedMeeting[] | undefined {
  return useLiveQuery(() => store.listBin());
}
