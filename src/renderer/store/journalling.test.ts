import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { meetingOf } from '../../core/meeting/meetings.fixture.ts';
import { journalInMemory } from './journal.fixture.ts';
import { stateOf } from './recovery.ts';
import { createStore } from './store.ts';
import { becomes, newName, opened, storeThatMayFail, textAt } from './stores.fixture.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** What a journal alone gives of a meeting. */
function journalledText(journal: ReturnType<typeof journalInMemory>, id: string): string {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, stateOf((journal.kept.get(id)?.changes ?? []).map(({ change }) => change)));
  return textAt(doc).toString();
}

it('hands a new meeting to the journal, then each change, and says at the end that the database has all', async () => {
  const journal = journalInMemory();
  const store = createStore(newName(), { journal });
  const picture = { path: 'pappas.jpg', type: 'image/jpeg', bytes: new Uint8Array([1]) };
  const id = await store.addMeeting(meetingOf('ferries'), [picture]);
  const open = await opened(store, id);
  textAt(open.doc).insert(0, 'two ');
  expect(journalledText(journal, id)).toBe('two ferries');
  await store.putPicture(id, { ...picture, path: 'dool.jpg' });
  await open.close();
  await store.binMeeting(id);
  expect(journal.calls).toEqual(['state', 'picture', 'changes 1', 'picture', 'closed', 'binned']);
});

it('hands over each change at once, without waiting for the answer to the one before', async () => {
  const journal = journalInMemory();
  const store = createStore(newName(), { journal });
  const id = await store.addMeeting(meetingOf('.'));
  const open = await opened(store, id);
  const answer = journal.hold();
  for (const letter of 'abcd') textAt(open.doc).insert(0, letter);
  expect(open.saving.get()).toEqual({ state: 'saving' });
  expect(journalledText(journal, id)).toBe('dcba.');
  answer();
  await becomes(open, 'saved');
  await open.close();
});

it('lets what comes while very many answers are missing wait for one of them, and go together', async () => {
  const journal = journalInMemory();
  const store = createStore(newName(), { journal });
  const id = await store.addMeeting(meetingOf('.'));
  const open = await opened(store, id);
  const answer = journal.hold();
  const letters = 'the delegate asked how long the ferries would run after dark in the winter of the year';
  for (const letter of letters) textAt(open.doc).insert(0, letter);
  const whole = `${[...letters].reverse().join('')}.`;
  expect(journalledText(journal, id)).not.toBe(whole);
  answer();
  await becomes(open, 'saved');
  expect(journalledText(journal, id)).toBe(whole);
  expect(journal.calls.length).toBeLessThan(letters.length);
  await open.close();
});

it('leaves what comes from other windows to them', async () => {
  const journal = journalInMemory();
  const name = newName();
  const [one, other] = [createStore(name, { journal }), createStore(name, { journal })];
  const id = await one.addMeeting(meetingOf('ferries'));
  const [here, there] = [await opened(one, id), await opened(other, id)];
  textAt(here.doc).insert(0, 'two ');
  await vi.waitFor(() => expect(textAt(there.doc).toString()).toBe('two ferries'));
  await Promise.all([here.close(), there.close()]);
  expect(journal.calls.filter((call) => call.startsWith('changes'))).toEqual(['changes 1']);
});

it('gives a meeting of before there were journals its first state when it is opened', async () => {
  const name = newName();
  const id = await createStore(name).addMeeting(meetingOf('ferries'));
  const journal = journalInMemory();
  const open = await opened(createStore(name, { journal }), id);
  textAt(open.doc).insert(0, 'two ');
  await open.saving.settle();
  expect(journalledText(journal, id)).toBe('two ferries');
  await open.close();
});

it('gives all meetings of before there were journals their first at the start, also those that nobody opens', async () => {
  const name = newName();
  const before = createStore(name);
  const picture = { path: 'dool.jpg', type: 'image/jpeg', bytes: new Uint8Array([1]) };
  const id = await before.addMeeting(meetingOf('ferries'), [picture]);
  await before.binMeeting(id);
  const journal = journalInMemory();
  await createStore(name, { journal }).journalFirstStates();
  expect(journalledText(journal, id)).toBe('ferries');
  expect(journal.calls).toEqual(['state', 'picture', 'binned']);
  await createStore(name, { journal }).journalFirstStates();
  expect(journal.calls).toHaveLength(3);
});

it('says all the time that the journal can’t be written, and gives it the whole state once it can', async () => {
  const journal = journalInMemory();
  const store = createStore(newName(), { journal });
  const id = await store.addMeeting(meetingOf('ferries'));
  const open = await opened(store, id);
  journal.failing = 'The disk of the journal is full.';
  textAt(open.doc).insert(0, 'two ');
  await becomes(open, 'failed');
  expect(open.saving.get()).toMatchObject({ problem: expect.stringContaining('The disk of the journal') });
  textAt(open.doc).insert(0, 'the ');
  await vi.waitFor(() => expect(store.unsaved.get()).toContain('The disk of the journal is full.'));
  await expect(store.settleAll()).rejects.toThrow('The disk of the journal');
  await expect(open.close()).rejects.toThrow('The disk of the journal');

  journal.failing = null;
  await open.saving.settle();
  expect(open.saving.get()).toEqual({ state: 'saved' });
  expect(store.unsaved.get()).toBeNull();
  expect(journalledText(journal, id)).toBe('the two ferries');
  textAt(open.doc).insert(0, 'all ');
  await open.close();
  expect(journalledText(journal, id)).toBe('all the two ferries');
});

it('takes a journal that does not answer for one that can’t be written', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const journal = journalInMemory();
  const store = createStore(newName(), { journal });
  const open = await running(store.addMeeting(meetingOf('ferries')).then((id) => opened(store, id)));
  const letGo = journal.hold();
  textAt(open.doc).insert(0, 'two ');
  await vi.advanceTimersByTimeAsync(16_000);
  expect(open.saving.get()).toMatchObject({ problem: expect.stringContaining('does not answer') });
  letGo();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(open.saving.get()).toEqual({ state: 'saved' });
  await running(open.close());
});

it('tells what main says of the journals while it lasts, and what is typed goes on to the journal', async () => {
  const journal = journalInMemory();
  const store = createStore(newName(), { journal });
  const open = await opened(store, await store.addMeeting(meetingOf('ferries')));
  journal.tellProblem('The folder of the journals is read-only.');
  expect(open.saving.get()).toMatchObject({ problem: expect.stringContaining('read-only') });
  journal.tellProblem(null);
  expect(open.saving.get()).toEqual({ state: 'saved' });
  await open.close();
});

it('keeps in the journal what the database can’t take, and says so', async () => {
  const journal = journalInMemory();
  const { store, failing } = storeThatMayFail(newName(), { journal });
  const id = await store.addMeeting(meetingOf('ferries'));
  const open = await opened(store, id);
  failing.error = new DOMException('no room', 'QuotaExceededError');
  textAt(open.doc).insert(0, 'two ');
  await becomes(open, 'failed');
  await vi.waitFor(() =>
    expect(open.saving.get()).toMatchObject({ problem: expect.stringContaining('kept in the journal') }),
  );
  expect(journalledText(journal, id)).toBe('two ferries');
  failing.error = null;
  await open.close();
});

it('keeps the whole state a minute after work began, and whenever it is asked for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const journal = journalInMemory();
  const store = createStore(newName(), { journal });
  const opening = store.addMeeting(meetingOf('ferries')).then((id) => opened(store, id));
  const open = await running(opening);
  const states = () => journal.calls.filter((call) => call === 'state').length;
  let encoded = 0;
  const stop = open.encodeWith(async () => {
    encoded++;
    return Y.encodeStateAsUpdateV2(open.doc);
  });
  textAt(open.doc).insert(0, 'two ');
  await vi.advanceTimersByTimeAsync(59_000);
  expect(states()).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(states()).toBe(2);
  expect(encoded).toBe(1);
  stop();
  journal.wantState(open.id);
  await vi.advanceTimersByTimeAsync(1);
  expect(states()).toBe(3);
  await running(open.close());
});

/** What a promise gives, while the pretended clock goes on. */
async function running<Result>(promise: Promise<Result>): Promise<Result> {
  let isDone = false;
  const done = promise.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await vi.advanceTimersByTimeAsync(1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return done;
}
