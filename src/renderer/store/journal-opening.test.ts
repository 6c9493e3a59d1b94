import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { fromLiving, livingUpdate, notesFragment } from '../../core/meeting/living.ts';
import { meetingOf } from '../../core/meeting/meetings.fixture.ts';
import { journalInMemory } from './journal.fixture.ts';
import { createStore, type Store } from './store.ts';
import { newName, opened, storeThatMayFail, textAt } from './stores.fixture.ts';

/** A store that was killed: nothing of it runs any more. */
function killed(store: Store): void {
  store.database.dexie.close();
}

/** Types into a meeting of which the database takes nothing, a second between the keys, and kills the window. */
async function typedIntoJournalOnly(letters: string, secondsApart = 1) {
  const name = newName();
  const journal = journalInMemory();
  const { store, failing } = storeThatMayFail(name, { journal });
  const id = await store.addMeeting(meetingOf('.'), [
    { path: 'dool.jpg', type: 'image/jpeg', bytes: new Uint8Array([1]) },
  ]);
  const open = await opened(store, id);
  failing.error = new DOMException('no room', 'QuotaExceededError');
  for (const letter of letters) {
    textAt(open.doc).insert(0, letter);
    await vi.waitFor(() => expect(journal.calls.length).toBeGreaterThan(0));
    journal.now += secondsApart * 1000;
  }
  killed(store);
  return { name, journal, id };
}

it('opens with what only the journal had, silently when it is the last moments', async () => {
  const { name, journal, id } = await typedIntoJournalOnly('abc');
  const store = createStore(name, { journal });
  const open = await opened(store, id);
  expect(textAt(open.doc).toString()).toBe('cba.');
  expect(open.remarks.get()).toEqual([]);
  textAt(open.doc).insert(0, 'd');
  await open.close();
  // It is in the database now, too.
  const without = await opened(createStore(name), id);
  expect(textAt(without.doc).toString()).toBe('dcba.');
  await without.close();
});

it('says how much came back, and from when, when it is more', async () => {
  const { name, journal, id } = await typedIntoJournalOnly('abcdefgh', 10);
  const open = await opened(createStore(name, { journal }), id);
  expect(textAt(open.doc).toString()).toBe('hgfedcba.');
  expect(open.remarks.get()).toMatchObject([expect.stringMatching(/^Recovered \d characters from \d/)]);
  await open.close();
});

it('takes back the pictures that the database lacks', async () => {
  const { name, journal, id } = await typedIntoJournalOnly('a');
  const store = createStore(name, { journal });
  await store.database.pictures.clear();
  const open = await opened(store, id);
  expect([...(await store.picturesOf(id)).keys()]).toEqual(['dool.jpg']);
  await open.close();
});

it('looks through a journal that is said to be closed while one types, and brings what is missing all the same', async () => {
  const { name, journal, id } = await typedIntoJournalOnly('abcdefgh', 10);
  const kept = journal.kept.get(id);
  if (kept) kept.end = 'closed';
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const slow = { ...journal, read: (meeting: string) => asked.then(() => journal.read(meeting)) };
  const open = await opened(createStore(name, { journal: slow }), id);
  expect(textAt(open.doc).toString()).not.toBe('hgfedcba.');
  const told: string[] = [];
  open.remarks.onRemark((remark) => told.push(remark));
  answer();
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(textAt(open.doc).toString()).toBe('hgfedcba.');
  await open.close();
});

it('opens from the database where the journal can’t be read, or never answers', async () => {
  const name = newName();
  const id = await createStore(name).addMeeting(meetingOf('ferries'));
  const journal = journalInMemory();
  await journal.keepState(id, livingUpdate(meetingOf('ferries')));
  const broken = { ...journal, read: () => Promise.reject(new Error('It is gone.')) };
  const first = await opened(createStore(name, { journal: broken }), id);
  expect(textAt(first.doc).toString()).toBe('ferries');
  await first.close();

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const silent = { ...journal, end: () => new Promise<never>(() => undefined) };
  let isOpen = false;
  const opening = opened(createStore(name, { journal: silent }), id).finally(() => {
    isOpen = true;
  });
  while (!isOpen) {
    await vi.advanceTimersByTimeAsync(100);
    await new Promise((resolve) => setImmediate(resolve));
  }
  vi.useRealTimers();
  const second = await opening;
  expect(textAt(second.doc).toString()).toBe('ferries');
  await second.close();
});

it('says that a journal is damaged, and what is kept', async () => {
  const { name, journal, id } = await typedIntoJournalOnly('abc');
  journal.damaged = 2;
  const open = await opened(createStore(name, { journal }), id);
  expect(open.remarks.get()).toMatchObject([expect.stringContaining('2 parts of the journal')]);
  await open.close();
});

it('leaves out of an open meeting what the journal has of a newer version', async () => {
  const name = newName();
  const journal = journalInMemory();
  const store = createStore(name, { journal });
  const id = await store.addMeeting(meetingOf('ferries'));
  const newer = new Y.Doc();
  Y.applyUpdateV2(newer, livingUpdate(meetingOf('ferries')));
  newer.getMap('meta').set('schemaVersion', 2);
  notesFragment(newer).insert(1, [new Y.XmlElement('ballot')]);
  await journal.keepChanges(id, [Y.encodeStateAsUpdateV2(newer)]);
  const open = await opened(store, id);
  expect(notesFragment(open.doc).length).toBe(1);
  expect(open.remarks.get()).toMatchObject([expect.stringContaining('can’t show')]);
  await open.close();
});

it('shows the text of what waits behind a damaged record, once', async () => {
  const { name, journal, id } = await typedIntoJournalOnly('abc');
  const kept = journal.kept.get(id);
  // The record of the first key is gone; the later ones hang on it.
  kept?.changes.splice(1, 1);
  const entries = (doc: Y.Doc) => fromLiving(doc).meeting.entries.length;
  const first = await opened(createStore(name, { journal }), id);
  expect(entries(first.doc)).toBe(2);
  expect(first.remarks.get().join()).toContain('at the end of the notes');
  await first.close();
  const again = await opened(createStore(name, { journal }), id);
  expect(entries(again.doc)).toBe(2);
  await again.close();
});

it('has after a kill at any moment at least what the journal had', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('type', 'fail', 'mend', 'other', 'settle'), { minLength: 1, maxLength: 14 }),
      async (steps) => {
        const name = newName();
        const journal = journalInMemory();
        const one = storeThatMayFail(name, { journal });
        const other = storeThatMayFail(name, { journal });
        const id = await one.store.addMeeting(meetingOf('.'));
        const [here, there] = [await opened(one.store, id), await opened(other.store, id)];
        let typed = '';
        for (const [index, step] of steps.entries()) {
          const letter = String.fromCharCode(97 + index);
          if (step === 'fail') one.failing.error = new DOMException('no room', 'QuotaExceededError');
          if (step === 'mend') one.failing.error = null;
          if (step === 'settle') await here.saving.settle().catch(() => undefined);
          if (step === 'type' || step === 'other') {
            textAt((step === 'type' ? here : there).doc).insert(0, letter);
            typed += letter;
          }
        }
        // What was handed over while a call was under way is on its way out of the window.
        await vi.waitFor(() => expect(journal.calls.length).toBeGreaterThan(0));
        await new Promise((resolve) => setImmediate(resolve));
        for (const { store } of [one, other]) killed(store);
        const again = await opened(createStore(name, { journal }), id);
        expect([...textAt(again.doc).toString()].sort().join('')).toBe([...`.${typed}`].sort().join(''));
        await again.close();
      },
    ),
    { numRuns: 60 },
  );
});
