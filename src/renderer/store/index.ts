/** The store of this window, and what React components use of it. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingRow } from './database.ts';
import { createStore } from './store.ts';

export type { MeetingRow } from './database.ts';
export type { SavingState } from './saving.ts';
export type { OpenMeeting, OpenResult, Picture } from './store.ts';

const store = createStore('rapporteur');

export const { addMeeting, binMeeting, unbinMeeting, openMeeting, picturesOf, putPicture, rebuildIndex } =
  store;

/** The meetings that are not in the bin, the last changed first, as they change; undefined while they load. */
export function useMeetings(): MeetingRow[] | undefined {
  return useLiveQuery(() => store.listMeetings());
}

/** The meetings in the bin, the last changed first; undefined while they load. */
export function useBin(): MeetingRow[] | undefined {
  return useLiveQuery(() => store.listBin());
}
