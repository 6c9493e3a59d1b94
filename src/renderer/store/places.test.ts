import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { meetingOf } from '../../core/meeting/meetings.fixture.ts';
import { createStore } from './store.ts';
import { newName, opened } from './stores.fixture.ts';

/** What localStorage is to this program, without a browser. */
function storageWith(entries: Record<string, string>): Storage {
  const storage: Record<string, unknown> = { ...entries };
  Object.defineProperties(storage, {
    getItem: { value: (key: string) => entries[key] ?? null },
    removeItem: {
      value: (key: string) => {
        delete storage[key];
      },
    },
  });
  return storage as unknown as Storage;
}

it('keeps the newest place of the cursor, for the next window', async () => {
  const name = newName();
  const store = createStore(name);
  const id = await store.addMeeting(meetingOf('one', 'two'));
  const open = await opened(store, id);
  expect(open.place.get()).toBeNull();
  for (let offset = 0; offset < 50; offset++) open.place.keep({ entry: 'e2', offset });
  expect(open.place.get()).toEqual({ entry: 'e2', offset: 49 });
  await store.settleAll();

  const again = await opened(createStore(name), id);
  expect(again.place.get()).toMatchObject({ entry: 'e2', offset: 49 });
  await Promise.all([open.close(), again.close()]);
});

it('keeps what was typed into a form, and tells other windows of it until they type there themselves', async () => {
  const name = newName();
  const [one, other] = [createStore(name).keptTexts, createStore(name).keptTexts];
  const stop = [one.follow(), other.follow()];
  const there = (title: string) =>
    new Promise<void>((resolve) => {
      const leave = other.subscribe(() => {
        if (other.get('new-meeting').title !== title) return;
        leave();
        resolve();
      });
    });
  const heard = there('Ferries');
  one.put('new-meeting', { title: 'Ferr' });
  one.put('new-meeting', { title: 'Ferries' });
  expect(one.get('new-meeting')).toEqual({ title: 'Ferries' });
  await heard;
  other.put('new-meeting', { title: 'Ports' });
  one.put('new-meeting', {});
  await Promise.all([one.settle(), other.settle()]);
  expect(other.get('new-meeting')).toEqual({ title: 'Ports' });
  for (const each of stop) each();
});

it('takes over once what earlier versions kept in localStorage', async () => {
  const oldStorage = storageWith({
    theme: 'dark',
    'rapporteur.place.m1': '{"entry":"e1","offset":3}',
    'rapporteur.place.m2': 'nothing that can be read',
    'new-meeting': '{"title":"Ferries"}',
    'particulars m1': '{"body":"CIM"}',
  });
  const name = newName();
  const old = new Dexie(name);
  old.version(1).stores({ documents: 'id' });
  await old.open();
  old.close();
  const { database } = createStore(name, { oldStorage });
  expect(await database.places.toArray()).toEqual([{ meeting: 'm1', entry: 'e1', offset: 3 }]);
  expect(await database.keptTexts.toArray()).toEqual([
    { form: 'new-meeting', texts: { title: 'Ferries' } },
    { form: 'particulars m1', texts: { body: 'CIM' } },
  ]);
  expect(Object.keys(oldStorage)).toEqual(['theme']);
});
