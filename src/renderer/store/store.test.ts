import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { fromLiving, notesFragment, setParticular } from '../../core/meeting/living.ts';
import { emptyMeeting } from '../../core/meeting/meeting.ts';
import { meetingOf, statement } from '../../core/meeting/meetings.fixture.ts';
import { createStore, type OpenMeeting, type Store } from './store.ts';

let databases = 0;
const newName = () => `store-${++databases}`;

async function opened(store: Store, id: string): Promise<OpenMeeting> {
  const result = await store.openMeeting(id);
  if (result.state !== 'open') throw new Error(result.reason);
  return result.open;
}

function firstText(doc: Y.Doc): Y.XmlText {
  const group = notesFragment(doc).get(0) as Y.XmlElement;
  return ((group.get(0) as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

/** Resolves when the saving state is this one. */
function becomes({ saving }: OpenMeeting, state: 'saved' | 'saving' | 'failed'): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (saving.get().state === state) {
        stop();
        resolve();
      }
    };
    const stop = saving.subscribe(look);
    look();
  });
}

it('gives back a meeting after the window was closed and opened', async () => {
  const name = newName();
  const store = createStore(name);
  const id = await store.addMeeting(meetingOf('two more ferries'));
  const open = await opened(store, id);
  firstText(open.doc).insert(0, 'at least ');
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
  firstText(open.doc).insert(0, 'x');
  expect(open.saving.get()).toEqual({ state: 'saving' });
  await becomes(open, 'saved');
  expect(await store.database.updates.count()).toBe(before + 1);
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
  firstText(second.doc).insert(0, 'still ');
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
  firstText(second.doc).insert(0, 'well ');
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
