import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  fromLiving,
  livingUpdate,
  notesFragment,
  setParticular,
  toLiving,
} from '../../core/meeting/living.ts';
import { meetingOf, statement } from '../../core/meeting/meetings.fixture.ts';
import { createStore, type Store } from './store.ts';
import { becomes, documentShows, newName, opened, storeThatMayFail, textAt } from './stores.fixture.ts';

/** The words of all entries, one line each. */
function words(doc: Y.Doc): string[] {
  return fromLiving(doc).meeting.entries.map((entry) =>
    entry.content
      .flatMap((passage) => passage.content.map((run) => ('text' in run ? run.text : '@')))
      .join(''),
  );
}

/** Stores a document as it is, past all checks. */
async function putRaw(store: Store, id: string, ...updates: Uint8Array[]): Promise<void> {
  await store.database.documents.add({ id, addedAt: 0, changedAt: 0, binned: 0 });
  for (const u of updates) await store.database.updates.add({ k: id, u, f: 1 });
}

it('sets a corrupt row aside, says so, and opens the rest', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(meetingOf('two ferries'));
  const garbage = new Uint8Array([1, 250, 3, 99, 7]);
  await store.database.updates.add({ k: id, u: garbage, f: 1 });

  const open = await opened(store, id);
  expect(words(open.doc)).toEqual(['two ferries']);
  expect(open.remarks.get()).toHaveLength(1);
  expect(open.remarks.get()[0]).toContain('damaged');
  textAt(open.doc).insert(0, 'the ');
  await open.close();

  const damaged = await store.database.damaged.toArray();
  expect(damaged).toMatchObject([{ meeting: id, row: { k: id, u: garbage } }]);
  const again = await opened(store, id);
  expect(words(again.doc)).toEqual(['the two ferries']);
  expect(again.remarks.get()).toHaveLength(1);
  await again.close();
});

it('finds a row whose bytes have changed on the disk by its checksum', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(meetingOf('two ferries'));
  const open = await opened(store, id);
  textAt(open.doc).insert(0, 'abc');
  await open.close();
  const row = await store.database.updates.where({ k: id }).last();
  if (!row) throw new Error('There is no row.');
  const bytes = new TextDecoder('latin1').decode(row.u).replace('abc', 'abd');
  await store.database.updates.update(row.i, { u: Uint8Array.from(bytes, (unit) => unit.charCodeAt(0)) });

  const again = await opened(store, id);
  expect(words(again.doc)).toEqual(['two ferries']);
  expect(again.remarks.get()).toHaveLength(1);
  await again.close();
});

it('says that a meeting whose first row is damaged can’t be opened, and deletes nothing', async () => {
  const store = createStore(newName());
  await putRaw(store, 'm9', new Uint8Array([255, 255, 255]));
  const result = await store.openMeeting('m9');
  expect(result).toMatchObject({ state: 'unreadable', reason: expect.stringContaining('damaged') });
  expect(await store.database.damaged.count()).toBe(1);
  expect(await store.database.documents.count()).toBe(1);
});

it('opens what came after a missing update as far as it can, says so, and shows the text of the rest at the end', async () => {
  const store = createStore(newName());
  const typing = toLiving(meetingOf('two ferries'));
  const updates: Uint8Array[] = [];
  typing.on('updateV2', (update: Uint8Array) => updates.push(update));
  for (const letter of 'abc') textAt(typing).insert(0, letter);
  const [first, , third] = updates;
  if (!first || !third) throw new Error('Nothing was typed.');
  await putRaw(store, 'm1', livingUpdate(meetingOf('two ferries')), first, third);

  const open = await opened(store, 'm1');
  expect(words(open.doc)).toEqual(['atwo ferries', 'c']);
  expect(open.remarks.get().join()).toContain('missing');
  expect(open.remarks.get().join()).toContain('at the end of the notes');
  Y.applyUpdateV2(open.doc, Y.encodeStateAsUpdateV2(typing));
  expect(words(open.doc)).toEqual(['cbatwo ferries', 'c']);
  await open.close();
});

it('says that a write failed, lets the typing go on, and writes the full difference when it can', async () => {
  const name = newName();
  const { store, failing } = storeThatMayFail(name);
  const id = await store.addMeeting(meetingOf('ferries'));
  const open = await opened(store, id);
  failing.error = new DOMException('no room', 'QuotaExceededError');
  textAt(open.doc).insert(0, 'two ');
  await becomes(open, 'failed');
  expect(open.saving.get()).toMatchObject({ problem: expect.stringContaining('disk is full') });
  textAt(open.doc).insert(0, 'the ');
  failing.error = null;
  textAt(open.doc).insert(0, 'all ');
  await becomes(open, 'saved');

  const elsewhere = await opened(createStore(name), id);
  expect(words(elsewhere.doc)).toEqual(['all the two ferries']);
  await Promise.all([open.close(), elsewhere.close()]);
});

it('keeps a meeting open that can’t be saved, and its words with it', async () => {
  const { store, failing } = storeThatMayFail(newName());
  const id = await store.addMeeting(meetingOf('ferries'));
  const open = await opened(store, id);
  failing.error = new DOMException('no room', 'QuotaExceededError');
  textAt(open.doc).insert(0, 'two ');
  await expect(open.close()).rejects.toThrow('Not saved');

  failing.error = null;
  const again = await opened(store, id);
  expect(again.doc).toBe(open.doc);
  await again.saving.settle();
  expect(again.saving.get()).toEqual({ state: 'saved' });
  await Promise.all([again.close(), open.close()]);
  const third = await opened(store, id);
  expect(third.doc).not.toBe(open.doc);
  expect(words(third.doc)).toEqual(['two ferries']);
  await third.close();
});

it('shows a meeting of a newer version from its plain form, and leaves its rows as they are', async () => {
  const store = createStore(newName());
  const newer = toLiving(meetingOf('known'));
  newer.getMap('meta').set('schemaVersion', 2);
  notesFragment(newer).insert(1, [new Y.XmlElement('ballot')]);
  await putRaw(store, 'm1', Y.encodeStateAsUpdateV2(newer));
  const before = await store.database.updates.toArray();

  const result = await store.openMeeting('m1');
  expect(result).toMatchObject({
    state: 'unreadable',
    reason: expect.stringContaining('newer version'),
    plain: { entries: [statement('e1', 'known')] },
  });
  expect(await store.database.updates.toArray()).toEqual(before);
});

it('never binds to content that no schema knows', async () => {
  const store = createStore(newName());
  const odd = toLiving(meetingOf('known'));
  const table = new Y.XmlElement('table');
  table.insert(0, [new Y.XmlText('figures by port')]);
  notesFragment(odd).insert(1, [table]);
  await putRaw(store, 'm1', Y.encodeStateAsUpdateV2(odd));
  const result = await store.openMeeting('m1');
  expect(result.state).toBe('unreadable');
  expect(result.state === 'unreadable' && result.plain?.entries).toHaveLength(2);
});

it('lets two windows see each other’s edits', async () => {
  const name = newName();
  const [one, other] = [createStore(name), createStore(name)];
  const id = await one.addMeeting(meetingOf('ferries'));
  const [here, there] = [await opened(one, id), await opened(other, id)];
  expect(here.doc).not.toBe(there.doc);
  textAt(here.doc).insert(0, 'two ');
  await documentShows(there.doc, () => words(there.doc)[0] === 'two ferries');
  textAt(there.doc).insert('two ferries'.length, ' more');
  await documentShows(here.doc, () => words(here.doc)[0] === 'two ferries more');
  expect(there.saving.get().state).not.toBe('failed');
  await Promise.all([here.close(), there.close()]);
});

it('lets nothing pass by when two windows type at once', async () => {
  const name = newName();
  const [one, other] = [createStore(name), createStore(name)];
  const id = await one.addMeeting(meetingOf('-'));
  const [here, there] = [await opened(one, id), await opened(other, id)];
  for (let round = 0; round < 20; round++) {
    textAt(here.doc).insert(0, 'h');
    textAt(there.doc).insert(0, 't');
    if (round % 3 === 0) textAt(here.doc).insert(0, 'h');
    if (round % 5 === 0) await becomes(here, 'saved');
  }
  const both = (doc: Y.Doc) => () => /^[ht]{47}-$/.test(words(doc)[0] ?? '');
  await Promise.all([documentShows(here.doc, both(here.doc)), documentShows(there.doc, both(there.doc))]);
  expect(words(here.doc)).toEqual(words(there.doc));
  await Promise.all([here.close(), there.close()]);
});

/** From now on `heard` is told of each answer to a question about the updates of meetings: whole rows, or their numbers alone. */
function hearReads(store: Store, heard: (result: readonly unknown[], wholeRows: boolean) => void): void {
  store.database.dexie.use({
    stack: 'dbcore',
    name: 'hearing',
    level: 1,
    create: (down) => ({
      ...down,
      table: (table) => {
        const its = down.table(table);
        if (!table.startsWith('$')) return its;
        return {
          ...its,
          query: (request) =>
            its.query(request).then((response) => {
              heard(response.result, request.values !== false);
              return response;
            }),
        };
      },
    }),
  });
}

it('reads at most the last of its own updates back, however many it wrote', async () => {
  const store = createStore(newName());
  let read = 0;
  hearReads(store, (result) => {
    read += result.length;
  });
  const id = await store.addMeeting(meetingOf('ferries'));
  const open = await opened(store, id);
  const onOpening = read;
  expect(onOpening).toBeGreaterThan(0);
  for (let key = 0; key < 40; key++) {
    textAt(open.doc).insert(0, 'a');
    await becomes(open, 'saved');
  }
  await open.close();
  expect(read - onOpening).toBeLessThanOrEqual(40);
});

it('reads the rows of a meeting once to open it', async () => {
  const store = createStore(newName());
  let read = 0;
  hearReads(store, (result, wholeRows) => {
    if (wholeRows) read += result.length;
  });
  const id = await store.addMeeting(meetingOf('ferries'));
  read = 0;
  const open = await opened(store, id);
  expect(read).toBe(1);
  await open.close();
});

it('has what another window writes while it opens', async () => {
  const name = newName();
  const [one, other] = [createStore(name), createStore(name)];
  let onReading = () => {};
  hearReads(one, () => {
    onReading();
    onReading = () => {};
  });
  const id = await one.addMeeting(meetingOf('ferries'));
  const there = await opened(other, id);
  onReading = () => textAt(there.doc).insert(0, 'two ');
  const here = await opened(one, id);
  await documentShows(here.doc, () => words(here.doc)[0] === 'two ferries');
  await Promise.all([here.close(), there.close()]);
});

it('leaves out what a newer window writes, says so, and goes on saving', async () => {
  const name = newName();
  const [one, other] = [createStore(name), createStore(name)];
  const id = await one.addMeeting(meetingOf('ferries'));
  const [here, there] = [await opened(one, id), await opened(other, id)];
  const told = new Promise<void>((resolve) => {
    here.withheld.subscribe(() => resolve());
  });
  there.doc.transact(() => {
    there.doc.getMap('meta').set('schemaVersion', 2);
    notesFragment(there.doc).insert(0, [new Y.XmlElement('ballot')]);
  });
  await becomes(there, 'saved');
  await told;
  expect(here.withheld.get()).toContain('Another window');
  expect(notesFragment(here.doc).length).toBe(1);
  textAt(here.doc).insert(0, 'two ');
  await becomes(here, 'saved');
  await Promise.all([here.close(), there.close()]);

  const result = await one.openMeeting(id);
  expect(result).toMatchObject({ state: 'unreadable', reason: expect.stringContaining('newer version') });
  expect(result.state === 'unreadable' && result.plain?.entries).toEqual([statement('e1', 'two ferries')]);
});

it('tags each row with its window and what it came from', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(meetingOf('ferries'));
  const open = await opened(store, id);
  setParticular(open.doc, 'title', 'Ports');
  await becomes(open, 'saved');
  expect(await store.database.updates.where({ k: id }).last()).toMatchObject({
    by: store.database.window,
    o: 'setting',
  });
  await open.close();
});

it('ends alike in both windows when one deletes the entry in which the other types', async () => {
  const name = newName();
  const [one, other] = [createStore(name), createStore(name)];
  const id = await one.addMeeting(meetingOf('first', 'second'));
  const [here, there] = [await opened(one, id), await opened(other, id)];
  const group = notesFragment(here.doc).get(0);
  if (!(group instanceof Y.XmlElement)) throw new Error('There is no group.');
  textAt(there.doc, 0).insert(0, 'the ');
  group.delete(0, 1);
  textAt(there.doc, 1).insert(0, 'a ');
  const same = () => words(here.doc).join() === 'a second' && words(there.doc).join() === 'a second';
  await Promise.all([
    documentShows(here.doc, same),
    documentShows(there.doc, () => words(there.doc).join() === 'a second'),
  ]);
  await Promise.all([here.close(), there.close()]);
  const again = await opened(one, id);
  expect(words(again.doc)).toEqual(['a second']);
  await again.close();
});

it('keeps a meeting open that another window puts in the bin', async () => {
  const name = newName();
  const [one, other] = [createStore(name), createStore(name)];
  const id = await one.addMeeting(meetingOf('ferries'));
  const open = await opened(one, id);
  await other.binMeeting(id);
  textAt(open.doc).insert(0, 'two ');
  await becomes(open, 'saved');
  await open.close();
  expect(await other.listMeetings()).toEqual([]);
  expect(await other.listBin()).toMatchObject([{ id }]);
  await other.unbinMeeting(id);
  const again = await opened(other, id);
  expect(words(again.doc)).toEqual(['two ferries']);
  await again.close();
});

it('gives up a load that does not end, in words, and opens the meeting later', async () => {
  const name = newName();
  const id = await createStore(name).addMeeting(meetingOf('ferries'));
  const store = createStore(name, { timeLimit: 400 });
  const { dexie, updates } = store.database;
  await dexie.open();
  // Another transaction sits on the table: the load waits for it.
  let sits = true;
  const sitting = dexie.transaction('rw', updates, async () => {
    while (sits) await updates.count();
  });
  const result = await store.openMeeting(id);
  expect(result).toMatchObject({ state: 'unreadable', reason: expect.stringContaining('in time') });
  sits = false;
  await sitting;
  const again = await opened(store, id);
  expect(words(again.doc)).toEqual(['ferries']);
  await again.close();
});

it('stores what is typed after the meeting was closed', async () => {
  const name = newName();
  const store = createStore(name);
  const id = await store.addMeeting(meetingOf('ferries'));
  const open = await opened(store, id);
  await open.close();
  const again = await opened(store, id);
  textAt(open.doc).insert(0, 'late ');
  await documentShows(again.doc, () => words(again.doc)[0] === 'late ferries');
  await again.close();
});

it('says of an address without a meeting that there is none', async () => {
  const store = createStore(newName());
  expect(await store.openMeeting('nowhere')).toMatchObject({ state: 'unreadable', plain: null });
});

it('is rid of no document under an open meeting: the row of each stays', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(meetingOf('ferries'));
  await store.binMeeting(id);
  expect(await store.database.documents.get(id)).toMatchObject({ id, binned: 1 });
  expect(await store.database.updates.where({ k: id }).count()).toBe(1);
});
