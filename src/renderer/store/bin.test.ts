import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { meetingOf } from '../../core/meeting/meetings.fixture.ts';
import { backupsInMemory } from './backups.fixture.ts';
import { TIME_IN_BIN } from './bin.ts';
import { journalInMemory } from './journal.fixture.ts';
import { createStore } from './store.ts';
import { newName, opened } from './stores.fixture.ts';

const DAY = 24 * 60 * 60 * 1000;

function storeWithBackups(name = newName()) {
  const journal = journalInMemory();
  const backups = backupsInMemory(journal);
  return { store: createStore(name, { journal, backups }), journal, backups };
}

it('says when a meeting in the bin goes, and lets it out before', async () => {
  const { store } = storeWithBackups();
  const id = await store.addMeeting(meetingOf('ferries'));
  const before = Date.now();
  await store.binMeeting(id);
  const [binned] = await store.listBin();
  expect(binned?.goesAt).toBeGreaterThanOrEqual(before + TIME_IN_BIN);
  await store.letBinGo(Date.now() + 29 * DAY);
  expect(await store.listBin()).toHaveLength(1);
  await store.unbinMeeting(id);
  await store.letBinGo(Date.now() + 31 * DAY);
  expect(await store.listMeetings()).toMatchObject([{ id }]);
});

it('lets it go after thirty days, with all that belongs to it, and makes a last backup before', async () => {
  const { store, journal, backups } = storeWithBackups();
  const picture = { path: 'dool.jpg', type: 'image/jpeg', bytes: new Uint8Array([1]) };
  const id = await store.addMeeting(meetingOf('ferries'), [picture]);
  const other = await store.addMeeting({ ...meetingOf('ports'), id: 'other' });
  const open = await opened(store, id);
  open.place.keep({ entry: 'e1', offset: 2 });
  store.keptTexts.put(`particulars ${id}`, { place: 'Pireas' });
  await store.settleAll();
  await open.close();
  await store.binMeeting(id);
  await store.letBinGo(Date.now() + 31 * DAY);
  expect(await backups.list()).toMatchObject([{ meeting: id }]);
  expect([...journal.kept.keys()]).toEqual([other]);
  const { dexie } = store.database;
  for (const table of dexie.tables) {
    const rows = await table.toArray();
    expect(JSON.stringify(rows), table.name).not.toContain(`"${id}"`);
  }
  expect(await store.listMeetings()).toMatchObject([{ id: other }]);
});

it('deletes nothing where the last backup can’t be made', async () => {
  const { store, journal, backups } = storeWithBackups();
  const id = await store.addMeeting(meetingOf('ferries'));
  await store.binMeeting(id);
  backups.failing = 'The folder of the backups is full.';
  await expect(store.deleteForGood(id)).rejects.toThrow('folder of the backups is full');
  expect(await store.listBin()).toMatchObject([{ id }]);
  expect(journal.kept.has(id)).toBe(true);
  expect(await store.database.updates.where({ k: id }).count()).toBe(1);
});

it('deletes nothing that is open, and nothing that is not in the bin', async () => {
  const { store } = storeWithBackups();
  const id = await store.addMeeting(meetingOf('ferries'));
  await store.deleteForGood(id);
  expect(await store.listMeetings()).toHaveLength(1);
  await store.binMeeting(id);
  const open = await opened(store, id);
  await expect(store.deleteForGood(id)).rejects.toThrow('open in a window');
  await open.close();
  await store.deleteForGood(id);
  expect(await store.listBin()).toEqual([]);
});

it('begins the thirty days anew for what an earlier version put into the bin', async () => {
  const { store } = storeWithBackups();
  const id = await store.addMeeting(meetingOf('ferries'));
  await store.database.documents.update(id, { binned: 1 });
  await store.database.meetings.update(id, { binned: 1 });
  await store.letBinGo(Date.now() + 31 * DAY);
  expect(await store.database.documents.get(id)).toMatchObject({ binnedAt: expect.any(Number) });
});
