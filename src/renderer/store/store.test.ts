import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { fromLiving, setParticular } from '../../core/meeting/living.ts';
import { emptyMeeting } from '../../core/meeting/meeting.ts';
import { meetingOf, statement } from '../../core/meeting/meetings.fixture.ts';
import { createStore } from './store.ts';
import { becomes, newName, opened, textAt } from './stores.fixture.ts';

it('gives back a meeting after the window was closed and opened', async () => {
  const name = newName();
  const store = createStore(name);
  const id = await store.addMeeting(meetingOf('two more ferries'));
  const open = await opened(store, id);
  textAt(open.doc).insert(0, 'at least ');
  await open.close();
  store.database.dexie.close();

  const again = await opened(createStore(name), id);
  expect(fromLiving(again.doc).meeting.entries).toEqual([statement('e1', 'at least two more ferries')]);
  await again.close();
});

it('says "saving" from the key to the commit, and "saved" only then', async () => {
  const store = createStore(newName());
  const open = await opened(store, await store.addMeeting(meetingOf('two')));
  expect(open.saving.get()).toEqual({ state: 'saved' });
  const before = await store.database.updates.count();
  textAt(open.doc).insert(0, 'x');
  expect(open.saving.get()).toEqual({ state: 'saving' });
  await becomes(open, 'saved');
  expect(await store.database.updates.count()).toBe(before + 1);
  await open.close();
});

it('commits together what was typed while a commit was under way, so that a slow disk does not fall behind', async () => {
  const store = createStore(newName());
  const open = await opened(store, await store.addMeeting(meetingOf('two')));
  const before = await store.database.updates.count();
  const begun: string[] = [];
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    if (mode === 'readwrite') begun.push(String(names));
    return begin.call(this, names, mode, options);
  };
  for (let key = 0; key < 200; key++) textAt(open.doc).insert(0, 'x');
  await becomes(open, 'saved');
  IDBDatabase.prototype.transaction = begin;
  expect(await store.database.updates.count()).toBe(before + 200);
  expect(begun.filter((names) => names.startsWith('$')).length).toBeLessThanOrEqual(2);
  await open.close();
});

it('gives a new meeting a place to type', async () => {
  const store = createStore(newName());
  const open = await opened(store, await store.addMeeting(emptyMeeting('new')));
  expect(fromLiving(open.doc).meeting.entries).toHaveLength(1);
  await open.close();
});

it('lists meetings, the last changed first, and keeps the list in step with what is typed', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(meetingOf('one', 'two'));
  const open = await opened(store, id);
  setParticular(open.doc, 'title', 'Ports');
  await open.close();
  expect(await store.listMeetings()).toMatchObject([{ id, title: 'Ports', date: '2024-05-07', entries: 2 }]);
});

it('shares one document between two openings, and lets it go with the last', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(meetingOf('one'));
  const first = await opened(store, id);
  const second = await opened(store, id);
  expect(second.doc).toBe(first.doc);
  await first.close();
  textAt(second.doc).insert(0, 'still ');
  await second.close();
  const third = await opened(store, id);
  expect(third.doc).not.toBe(first.doc);
  expect(fromLiving(third.doc).meeting.entries).toEqual([statement('e1', 'still one')]);
  await third.close();
});

it('opens, closes and opens again without waiting, as a view that mounts twice does', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(meetingOf('one'));
  const first = await opened(store, id);
  const closing = first.close();
  const second = await opened(store, id);
  await closing;
  textAt(second.doc).insert(0, 'well ');
  await second.close();
  const third = await opened(store, id);
  expect(fromLiving(third.doc).meeting.entries).toEqual([statement('e1', 'well one')]);
  await third.close();
});

it('takes in the same meeting once, and another one of the same id beside it', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(meetingOf('one'));
  await store.binMeeting(id);
  expect(await store.listMeetings()).toEqual([]);
  expect(await store.addMeeting(meetingOf('one'))).toBe(id);
  const other = await store.addMeeting(meetingOf('two'));
  expect(other).not.toBe(id);
  expect(await store.listMeetings()).toHaveLength(2);
});

it('keeps pictures with their meeting', async () => {
  const store = createStore(newName());
  const picture = { path: 'pappas.jpg', type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) };
  const id = await store.addMeeting(meetingOf('one'), [picture]);
  await store.putPicture(id, { ...picture, path: 'dool.jpg' });
  const pictures = await store.picturesOf(id);
  expect([...pictures.keys()].sort()).toEqual(['dool.jpg', 'pappas.jpg']);
  expect(pictures.get('pappas.jpg')).toEqual({ type: 'image/jpeg', bytes: picture.bytes });
});

it('derives the list again from the meetings', async () => {
  const name = newName();
  const store = createStore(name);
  const id = await store.addMeeting(meetingOf('one'));
  const rows = await store.listMeetings();
  await store.database.meetings.clear();
  store.database.dexie.close();
  const again = createStore(name);
  expect(await again.listMeetings()).toEqual(rows);
  expect(rows[0]?.id).toBe(id);
});
