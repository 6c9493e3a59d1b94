/** What stands in the window's database, read past the app: its rows are the witness of what was saved. */
import type { Page } from 'playwright/test';
import * as Y from 'yjs';
import { fromLiving } from '../src/core/meeting/living.ts';
import type { Meeting } from '../src/core/meeting/meeting.ts';

const UPDATES_TABLE = '$documents.content_updates';

/** All rows of a table of the window's database, as they are committed; bytes as text, a character each. */
export async function storedRows(window: Page, table: string): Promise<Record<string, unknown>[]> {
  return window.evaluate(async (wanted) => {
    const found: Record<string, unknown>[] = [];
    const asText = (value: unknown) =>
      value instanceof Uint8Array ? Array.from(value, (byte) => String.fromCharCode(byte)).join('') : value;
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      if (database.objectStoreNames.contains(wanted)) {
        const all = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
          const request = database.transaction(wanted).objectStore(wanted).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        for (const row of all) {
          found.push(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)])));
        }
      }
      database.close();
    }
    return found;
  }, table);
}

/** The committed updates of one meeting, V2, in the order of their commits. */
async function storedUpdates(window: Page, meetingId: string): Promise<Uint8Array[]> {
  const rows = await storedRows(window, UPDATES_TABLE);
  return rows
    .filter((row) => row.k === meetingId)
    .map((row) => Uint8Array.from(String(row.u), (character) => character.charCodeAt(0)));
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
