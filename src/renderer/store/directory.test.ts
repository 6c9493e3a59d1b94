import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { putParticipant, setParticular } from '../../core/meeting/living.ts';
import { participantsOf } from '../../core/meeting/living-people.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { parseShorthand } from '../../core/shorthand/parse.ts';
import { createStore, type Store } from './store.ts';
import { newName, opened } from './stores.fixture.ts';

function meeting(date: string, ...people: string[]): Meeting {
  return parseShorthand(`title: Ferries\ndate: ${date}\npeople:\n${people.join('\n')}\nnotes:\nVP: two`)
    .meeting;
}

const DEPUTY = meeting('2024-05-07', 'VP = Ms. Vera PAPPAS, Deputy Minister');
const MINISTER = meeting('2025-05-07', 'VP = Ms. Vera PAPPAS, Minister', 'OD = Omar DOOL');

async function people(store: Store): Promise<string[]> {
  return (await store.directory()).map(({ person, met }) =>
    [person.code, person.name, person.position, met].filter(Boolean).join(', '),
  );
}

it('has the people of all meetings as they were known last, and follows what is changed', async () => {
  const store = createStore(newName());
  await store.addMeeting(MINISTER);
  const id = await store.addMeeting(DEPUTY);
  expect(await people(store)).toEqual(['VP, Vera PAPPAS, Minister, 2025-05-07', 'OD, Omar DOOL, 2025-05-07']);

  const open = await opened(store, id);
  const [vera] = participantsOf(open.doc);
  if (vera) putParticipant(open.doc, { ...vera, name: 'Vera ALEXIOU' });
  setParticular(open.doc, 'date', '2026-01-01');
  await open.close();
  expect(await people(store)).toEqual([
    'VP, Vera ALEXIOU, Deputy Minister, 2026-01-01',
    'VP, Vera PAPPAS, Minister, 2025-05-07',
    'OD, Omar DOOL, 2025-05-07',
  ]);
});

it('leaves out meetings in the bin, deleted and closed ones', async () => {
  const store = createStore(newName());
  const id = await store.addMeeting(DEPUTY);
  await store.binMeeting(id);
  expect(await people(store)).toEqual([]);
  await store.unbinMeeting(id);
  expect(await people(store)).toHaveLength(1);
  await store.binMeeting(id);
  await store.deleteForGood(id);
  expect(await store.database.directory.count()).toBe(0);

  const closed = await store.addMeeting(MINISTER);
  const open = await opened(store, closed);
  setParticular(open.doc, 'record', 'closed');
  await open.close();
  expect(await people(store)).toEqual([]);
});

it('forgets somebody until a meeting that comes later names them, and takes that back', async () => {
  const store = createStore(newName());
  await store.addMeeting(DEPUTY);
  const [vera] = await store.directory();
  await store.forgetPerson(vera?.key ?? '');
  expect(await people(store)).toEqual([]);
  expect(JSON.stringify(await store.database.forgotten.toArray())).not.toMatch(/vera|pappas/i);
  await store.rebuildIndex();
  expect(await people(store)).toEqual([]);
  await store.rememberPerson(vera?.key ?? '');
  expect(await people(store)).toHaveLength(1);
  await store.database.forgotten.put({ key: vera?.key ?? '', at: Date.now() - 1 });
  await store.addMeeting(MINISTER);
  expect(await people(store)).toContain('VP, Vera PAPPAS, Minister, 2025-05-07');
});

it('is filled from the meetings of a version that had none, and again when it is rebuilt', async () => {
  const name = newName();
  const old = createStore(name);
  await old.addMeeting(DEPUTY);
  // As the version before left the database: without these tables.
  old.database.dexie.close();
  const before = new Dexie(name);
  const tables = Object.fromEntries(
    old.database.dexie.tables
      .filter((table) => table.name !== 'directory' && table.name !== 'forgotten')
      .map((table) => [
        table.name,
        [table.schema.primKey.src, ...table.schema.indexes.map(({ src }) => src)].join(', '),
      ]),
  );
  await Dexie.delete(`${name} old`);
  const copy = new Dexie(`${name} old`);
  copy.version(2).stores(tables);
  await before.open();
  for (const table of before.tables.filter(({ name: its }) => its in tables)) {
    const rows = await table.toArray();
    const keys = await table.toCollection().primaryKeys();
    const isInline = table.schema.primKey.keyPath !== null && table.schema.primKey.keyPath !== '';
    await copy.table(table.name).bulkPut(rows, isInline ? undefined : keys);
  }
  before.close();
  copy.close();

  const store = createStore(`${name} old`);
  expect(await people(store)).toEqual([]);
  await store.completeDirectory();
  expect(await people(store)).toEqual(['VP, Vera PAPPAS, Deputy Minister, 2024-05-07']);
  await store.database.directory.clear();
  await store.rebuildIndex();
  expect(await people(store)).toHaveLength(1);
});
