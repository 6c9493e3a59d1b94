import type { Transaction } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { addItems, endOfWritten, goToItem, goToNeighbour, moveItem } from './agenda.ts';
import { attribute, entryAround } from './entries.ts';
import { type Typist, typist } from './typist.fixture.ts';

function apply(one: Typist, tr: Transaction | null): boolean {
  if (tr) one.apply(tr);
  return tr !== null;
}
const plan = (one: Typist, ...titles: string[]) => apply(one, addItems(one.state, titles, one.writing));
const next = (one: Typist) => apply(one, goToNeighbour(one.state, 1, one.writing));
const previous = (one: Typist) => apply(one, goToNeighbour(one.state, -1, one.writing));
const idOf = (one: Typist, title: string) =>
  one.entries().find(({ content }) => JSON.stringify(content).includes(title))?.id ?? '';
const move = (one: Typist, title: string, step: 1 | -1) =>
  apply(one, moveItem(one.state, idOf(one, title), step));

it('puts planned items into empty notes with the cursor under the first, and walks through them', () => {
  const one = typist();
  plan(one, 'Opening', 'Ferries', 'Close');
  expect(one.told()).toEqual(['section: Opening', 'unattributed: ', 'section: Ferries', 'section: Close']);
  one.type('VP: hello');
  expect(next(one)).toBe(true);
  one.type('OD? who pays');
  expect(next(one)).toBe(true);
  // Nothing was said under it: it stays planned, without a blank line.
  expect(previous(one)).toBe(true);
  one.type(' indeed\nVP> all');
  expect(one.told()).toEqual([
    'section: Opening',
    'statement VP: hello',
    'section: Ferries',
    'question OD: who pays indeed',
    'answer VP: all',
    'section: Close',
  ]);
  expect(next(one)).toBe(true);
  expect(next(one)).toBe(false);
  expect(previous(one) && previous(one) && previous(one)).toBe(false);
});

it('puts more items at the end of notes that have some, and leaves the cursor where one types', () => {
  const one = typist();
  one.type('VP: hello');
  plan(one, 'Ferries "and" *piers*', 'Close');
  one.type(' all');
  expect(one.told()).toEqual(['statement VP: hello all', 'section: Ferries "and" *piers*', 'section: Close']);
});

it('goes to any item by its id, to its last entry where it has some', () => {
  const one = typist();
  one.type('# Opening\nVP: hello\n# Close');
  apply(one, goToItem(one.state, idOf(one, 'Opening'), one.writing));
  one.type(' all');
  expect(one.told()).toEqual(['section: Opening', 'statement VP: hello all', 'section: Close']);
  expect(goToItem(one.state, 'gone', one.writing)).toBeNull();
});

it('moves an item with its entries over its neighbour and back, keeps ids, and the cursor in its words', () => {
  const one = typist();
  one.type('VP: before\n# Opening\nVP: a\n# Ferries\nOD? b\nVP> c\n# Close');
  one.goTo(4, 1);
  const before = one.entries();
  expect(move(one, 'Ferries', -1)).toBe(true);
  expect(one.told().filter((line) => line.startsWith('section'))).toEqual([
    'section: Ferries',
    'section: Opening',
    'section: Close',
  ]);
  const here = entryAround(one.state.selection.$head);
  expect(here && attribute(here.node, 'kind')).toBe('question');
  expect(
    one
      .entries()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(before.map(({ id }) => id).sort());
  expect(move(one, 'Ferries', -1)).toBe(false);
  expect(move(one, 'Ferries', 1)).toBe(true);
  expect(one.entries()).toEqual(before);
  expect(move(one, 'Ferries', 1) && move(one, 'Ferries', -1)).toBe(true);
  expect(one.entries()).toEqual(before);
});

it('moves items that stand in one group, as pasted ones may', () => {
  const one = typist();
  one.type('# A\nVP: a\n# B\nVP: b\n# C\nVP: c');
  const { doc, tr, schema } = one.state;
  const all = doc.children.flatMap((group) => [...group.children]);
  tr.replaceWith(0, doc.content.size, schema.node('group', null, all));
  one.apply(tr);
  expect(one.state.doc.childCount).toBe(1);
  expect(move(one, 'B', 1)).toBe(true);
  expect(one.told().map((line) => line.at(-1))).toEqual(['A', 'a', 'C', 'c', 'B', 'b']);
});

it('moves no item over a sitting, whose date its entries have', () => {
  const one = typist();
  one.type('# A\nVP: a\n== 2024-05-08\n# B\nVP: b');
  expect(move(one, 'B', -1)).toBe(false);
  expect(move(one, 'A', 1)).toBe(false);
});

it('knows the end of what is written, before the planned items', () => {
  const one = typist();
  plan(one, 'Opening', 'Ferries', 'Close');
  one.type('VP: hello');
  expect(endOfWritten(one.state.doc).head).toBe(one.state.selection.head);
  const planned = typist();
  planned.type('# Opening\n# Ferries');
  expect(endOfWritten(planned.state.doc).$head.parent.textContent).toBe('Opening');
  const plain = typist();
  plain.type('# Opening\nVP: hello\n');
  expect(endOfWritten(plain.state.doc).head).toBe(plain.state.selection.head);
});
