import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { meetingOf } from '../../core/meeting/meetings.fixture.ts';
import { backupsInMemory } from './backups.fixture.ts';
import { journalInMemory } from './journal.fixture.ts';
import { createStore, type Store } from './store.ts';
import { newName, opened, textAt } from './stores.fixture.ts';
import { takenBackReport } from './taking-back.ts';

/** One pixel. */
const GIF = 'R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
const PICTURE = {
  path: 'dool.gif',
  type: 'image/gif',
  bytes: Uint8Array.from(atob(GIF), (character) => character.charCodeAt(0)),
};

/** A profile with meetings a and b, of which c lies in the bin. */
async function filled() {
  const journal = journalInMemory();
  const backups = backupsInMemory(journal);
  const open = (name = newName()) => createStore(name, { journal, backups });
  const store = open();
  for (const id of ['a', 'b', 'c']) await store.addMeeting({ ...meetingOf(`words of ${id}`), id }, [PICTURE]);
  await store.binMeeting('c');
  const { tasks } = store.database;
  await store.takeBack();
  expect(await tasks.count()).toBe(0);
  return { journal, backups, open, store };
}

async function textOf(store: Store, id: string): Promise<string> {
  const open = await opened(store, id);
  const text = textAt(open.doc).toString();
  await open.close();
  return text;
}

it('does nothing, and says nothing, where nothing is missing', async () => {
  const { store } = await filled();
  const taken = await store.takeBack();
  expect(taken).toEqual({ isNew: false, fromJournals: 0, fromBackups: 0, failed: 0, problem: null });
  expect(taken && takenBackReport(taken, null)).toBeNull();
  expect(taken && takenBackReport(taken, 'It was damaged. It is set aside.')).toContain('set aside');
});

it('brings every meeting back from its journal into a new database, with its pictures, and what was binned into the bin', async () => {
  const { open } = await filled();
  const store = open();
  const taken = await store.takeBack();
  expect(taken).toMatchObject({ isNew: true, fromJournals: 3, fromBackups: 0, failed: 0 });
  expect(taken && takenBackReport(taken, null)).toBe(
    'The store of meetings was gone, and a new one was made. 3 meetings came back from their journal.',
  );
  expect((await store.listMeetings()).map(({ id, title }) => [id, title]).sort()).toEqual([
    ['a', meetingOf('').particulars.title],
    ['b', meetingOf('').particulars.title],
  ]);
  expect(await store.listBin()).toMatchObject([{ id: 'c', goesAt: expect.any(Number) }]);
  expect(await textOf(store, 'b')).toBe('words of b');
  expect((await store.picturesOf('a')).get('dool.gif')).toEqual({ type: 'image/gif', bytes: PICTURE.bytes });
});

it('brings back from the newest backup that can be read what has no journal', async () => {
  const { journal, backups, open, store: before } = await filled();
  await backups.backUp('a');
  const typed = await opened(before, 'a');
  textAt(typed.doc).insert(0, 'more ');
  await typed.close();
  await backups.backUp('a');
  await backups.backUp('b');
  const newest = backups.files.get('b 3');
  if (newest) newest.bytes = newest.bytes.map((byte, index) => (index % 7 === 0 ? byte ^ 1 : byte));
  journal.kept.delete('a');
  journal.kept.delete('b');

  const store = open();
  const taken = await store.takeBack();
  expect(taken).toMatchObject({ fromJournals: 1, fromBackups: 1, failed: 1 });
  expect(taken && takenBackReport(taken, null)).toContain('could not be read');
  expect(await textOf(store, 'a')).toBe('more words of a');
  expect((await store.picturesOf('a')).size).toBe(1);
  // From now on it has a journal again.
  expect(journal.kept.has('a')).toBe(true);
});

it('joins a journal that lost its beginning with the last backup', async () => {
  const { journal, backups, open, store: before } = await filled();
  await backups.backUp('a');
  const typed = await opened(before, 'a');
  textAt(typed.doc).insert(0, 'more ');
  await typed.close();
  journal.kept.get('a')?.changes.shift();
  const store = open();
  expect(await store.takeBack()).toMatchObject({ fromJournals: 2, fromBackups: 1, failed: 0 });
  expect(await textOf(store, 'a')).toBe('more words of a');
});

it('takes nothing from backups into a database that is not new: what was deleted for good stays deleted', async () => {
  const { store } = await filled();
  await store.deleteForGood('c');
  expect(await store.takeBack()).toMatchObject({ fromBackups: 0 });
  expect(await store.listBin()).toEqual([]);
});

it('goes on at the next start where it was killed, or could not read the backups, and doubles nothing', async () => {
  const { journal, backups, open } = await filled();
  await backups.backUp('b');
  journal.kept.delete('b');
  const name = newName();
  backups.failing = 'The stick with the backups is not there.';
  const first = open(name);
  const taken = await first.takeBack();
  expect(taken).toMatchObject({ fromJournals: 2, problem: 'The stick with the backups is not there.' });
  first.database.dexie.close();
  backups.failing = null;
  const second = open(name);
  expect(await second.takeBack()).toMatchObject({ isNew: true, fromJournals: 0, fromBackups: 1 });
  expect(await second.takeBack()).toMatchObject({ isNew: false, fromJournals: 0, fromBackups: 0 });
  const rows = await second.database.updates.where({ k: 'a' }).count();
  expect(rows).toBe(1);
  expect(await textOf(second, 'a')).toBe('words of a');
});

it('takes a meeting back twice at once without doubling it', async () => {
  const { open } = await filled();
  const name = newName();
  const [one, other] = [open(name), open(name)];
  await Promise.all([one.takeBack(), other.takeBack()]);
  expect(await textOf(one, 'a')).toBe('words of a');
  expect(await one.listMeetings()).toHaveLength(2);
});
