/** What stands in the window's database, read past the app: its rows are the witness of what was saved. */
import type { Page } from 'playwright/test';
import * as Y from 'yjs';
import { fromLiving } from '../src/core/meeting/living.ts';
import type { Meeting } from '../src/core/meeting/meeting.ts';

const UPDATES_TABLE = '$documents.content_updates';

/** The committed updates of one meeting, V2, in the order of their commits. */
async function storedUpdates(window: Page, meetingId: string): Promise<Uint8Array[]> {
  const rows = await window.evaluate(
    async ({ table, id }) => {
      const found: string[] = [];
      for (const { name } of await indexedDB.databases()) {
        if (name === undefined) continue;
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        if (database.objectStoreNames.contains(table)) {
          const all = await new Promise<{ k: string; u: Uint8Array }[]>((resolve, reject) => {
            const request = database.transaction(table).objectStore(table).getAll();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          for (const row of all) {
            if (row.k === id) found.push(Array.from(row.u, (byte) => String.fromCharCode(byte)).join(''));
          }
        }
        database.close();
      }
      return found;
    },
    { table: UPDATES_TABLE, id: meetingId },
  );
  return rows.map((row) => Uint8Array.from(row, (character) => character.charCodeAt(0)));
}

/** The id of the meeting that the window shows. */
export function shownMeetingId(window: Page): string {
  const id = /meeting\/([^/?#]+)/.exec(window.url())?.[1];
  if (id === undefined) throw new Error(`No meeting is open at ${window.url()}`);
  return decodeURIComponent(id);
}

/** The meeting that the window shows, as it is stored. */
export async function storedMeeting(window: Page): Promise<Meeting> {
  const doc = new Y.Doc();
  for (const update of await storedUpdates(window, shownMeetingId(window))) Y.applyUpdateV2(doc, update);
  const reading = fromLiving(doc);
  if (!reading.ok) throw new Error(`The stored meeting can't be read: ${JSON.stringify(reading)}`);
  return reading.meeting;
}
