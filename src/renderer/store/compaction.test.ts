import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { fromLiving, toLiving } from '../../core/meeting/living.ts';
import { meetingOf } from '../../core/meeting/meetings.fixture.ts';
import { compact } from './compaction.ts';
import { openDatabase } from './database.ts';
import { createStore } from './store.ts';
import { becomes, newName, opened, textAt } from './stores.fixture.ts';

it('makes one row of many under an open meeting, which goes on as if nothing had been', async () => {
  const name = newName();
  const store = createStore(name);
  const id = await store.addMeeting(meetingOf('.'));
  const open = await opened(store, id);
  for (const letter of 'abcdef') textAt(open.doc).insert(0, letter);
  await becomes(open, 'saved');
  const worker = openDatabase(name);
  expect(await compact(worker, id, 2)).toBe(5);
  expect(await store.database.updates.where({ k: id }).count()).toBe(3);

  textAt(open.doc).insert(0, 'g');
  const expected = fromLiving(open.doc);
  await open.close();
  const again = await opened(createStore(name), id);
  expect(fromLiving(again.doc)).toEqual(expected);
  expect(textAt(again.doc).toString()).toBe('gfedcba.');
  await again.close();
  expect(await store.database.documents.count()).toBe(1);
});

it('loses nothing when two compact at the same time', async () => {
  const name = newName();
  const store = createStore(name);
  const id = await store.addMeeting(meetingOf('.'));
  const open = await opened(store, id);
  for (const letter of 'abcdef') textAt(open.doc).insert(0, letter);
  await open.close();
  const counts = await Promise.all([compact(openDatabase(name), id, 1), compact(openDatabase(name), id, 2)]);
  expect(counts.filter((count) => count > 0)).toHaveLength(1);
  const again = await opened(store, id);
  expect(textAt(again.doc).toString()).toBe('fedcba.');
  await again.close();
});

it('leaves a meeting with a damaged row as it is', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(meetingOf('.'));
  await store.database.updates.bulkAdd([
    { k: id, u: new Uint8Array([255]) },
    { k: id, u: new Uint8Array([254]) },
  ]);
  expect(await compact(store.database, id, 0)).toBe(0);
  expect(await store.database.updates.count()).toBe(3);
});

it('is asked for when a meeting is opened that has many rows, and not for one that has few', async () => {
  const name = newName();
  const asked: string[] = [];
  const store = createStore(name, { requestCompaction: (id) => asked.push(id) });
  const id = await store.addMeeting(meetingOf('.'));
  const open = await opened(store, id);
  expect(asked).toEqual([]);
  await open.close();
  const typing = toLiving(meetingOf('.'));
  const typed: Uint8Array[] = [];
  typing.on('updateV2', (update: Uint8Array) => typed.push(update));
  for (let key = 0; key < 520; key++) textAt(typing).insert(0, 'a');
  await store.database.updates.bulkAdd(typed.map((u) => ({ k: id, u })));
  const again = await opened(store, id);
  expect(asked).toContain(id);
  await again.close();
});
