import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { meetingOf } from '../../core/meeting/meetings.fixture.ts';
import { backupsInMemory } from './backups.fixture.ts';
import { journalInMemory } from './journal.fixture.ts';
import { type Surroundings, startStore } from './starting.ts';
import { createStore } from './store.ts';
import { newName } from './stores.fixture.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function surroundings(changed: Partial<Surroundings> = {}) {
  const done: string[] = [];
  const all: Surroundings = {
    setDatabaseAside: async () => void done.push('aside'),
    reload: () => void done.push('reload'),
    wasReloaded: false,
    attempts: [],
    ...changed,
  };
  return { done, surroundings: all };
}

function journalled() {
  const journal = journalInMemory();
  return { journal, backups: backupsInMemory(journal) };
}

/** Databases of this name can't be opened. */
function unopenable(name: string, errorName: string): void {
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((asked, version) => {
    if (asked === name) throw new DOMException('Internal error opening backing store.', errorName);
    return open(asked, version);
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
}

it('opens a database that is well, and says nothing', async () => {
  const name = newName();
  const id = await createStore(name).addMeeting(meetingOf('ferries'));
  const { store, report } = await startStore(name, {}, surroundings().surroundings);
  expect(report).toBeNull();
  expect(await store.listMeetings()).toMatchObject([{ id }]);
});

it('leaves the database of a newer version untouched, and works in another with what the journals hold', async () => {
  const name = newName();
  const both = journalled();
  const before = createStore(name, both);
  await before.addMeeting(meetingOf('ferries'));
  before.database.dexie.close();
  const newer = new Dexie(name);
  newer.version(99).stores({ ballots: 'id' });
  await newer.open();
  const tables = [...newer.backendDB().objectStoreNames];
  newer.close();

  const { store, report } = await startStore(name, both, surroundings().surroundings);
  expect(report).toContain('newer version');
  expect(await store.takeBack()).toMatchObject({ fromJournals: 1 });
  expect(await store.listMeetings()).toHaveLength(1);
  const again = await new Dexie(name).open();
  expect(again.verno).toBe(99);
  expect([...again.backendDB().objectStoreNames]).toEqual(tables);
});

it('sets a damaged database aside and loads the window again', async () => {
  const name = newName();
  unopenable(name, 'UnknownError');
  const { done, surroundings: around } = surroundings();
  await startStore(name, {}, around);
  expect(done).toEqual(['aside', 'reload']);
});

it('works beside a database that can’t be opened even so, with what the journals hold', async () => {
  const name = newName();
  const both = journalled();
  await createStore(newName(), both).addMeeting(meetingOf('ferries'));
  unopenable(name, 'UnknownError');
  const { done, surroundings: around } = surroundings({ wasReloaded: true });
  const { store, report } = await startStore(name, both, around);
  expect(done).toEqual([]);
  expect(report).toContain('left as it is');
  await store.takeBack();
  expect(await store.listMeetings()).toHaveLength(1);
});

it('sets nothing aside for a full disk, nor for a database that opens at the second attempt', async () => {
  const name = newName();
  unopenable(name, 'QuotaExceededError');
  const { done, surroundings: around } = surroundings({ attempts: [1] });
  expect((await startStore(name, {}, around)).report).toBeNull();
  vi.restoreAllMocks();
  const busy = newName();
  const open = indexedDB.open.bind(indexedDB);
  let attempts = 0;
  vi.spyOn(indexedDB, 'open').mockImplementation((asked, version) => {
    if (asked === busy && attempts++ === 0) throw new DOMException('Busy.', 'UnknownError');
    return open(asked, version);
  });
  const { store, report } = await startStore(busy, {}, around);
  expect(report).toBeNull();
  expect(await store.listMeetings()).toEqual([]);
  expect(done).toEqual([]);
});
