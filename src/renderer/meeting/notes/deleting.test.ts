import { TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { eraseSelected } from './deleting.ts';
import { type Typist, typist } from './typist.fixture.ts';

/** Selects from a place in one entry to a place in another, and deletes it. */
function deleteFrom(one: Typist, [entry, offset]: [number, number], to: [number, number]): void {
  one.goTo(entry, offset);
  const anchor = one.state.selection.anchor;
  one.goTo(...to);
  one.apply(one.state.tr.setSelection(TextSelection.create(one.state.doc, anchor, one.state.selection.head)));
  one.run(eraseSelected(one.writing));
}

function four(): Typist {
  const one = typist();
  one.type('VP: one\nOD: two\n# Section\nLK: four\n');
  return one;
}

it('leaves what follows whole entries as it was', () => {
  const one = four();
  deleteFrom(one, [0, 0], [3, 0]);
  expect(one.told()).toEqual(['statement LK: four', 'unattributed: ']);
  one.type('still ');
  expect(one.told()[0]).toBe('statement LK: still four');
});

it('joins no words to those of another speaker', () => {
  const one = four();
  deleteFrom(one, [0, 2], [3, 1]);
  expect(one.told()).toEqual(['statement VP: on', 'statement LK: our', 'unattributed: ']);
  one.type('ce');
  expect(one.told()[0]).toBe('statement VP: once');
});

it('takes away a last entry that was selected to its end', () => {
  const one = four();
  deleteFrom(one, [0, 2], [1, 3]);
  expect(one.told().slice(0, 2)).toEqual(['statement VP: on', 'section: Section']);
});

it('leaves a blank entry where all of several was selected, for a head to be typed in', () => {
  const one = four();
  deleteFrom(one, [0, 0], [1, 3]);
  expect(one.told().slice(0, 2)).toEqual(['unattributed: ', 'section: Section']);
  one.type('LK? why');
  expect(one.told()[0]).toBe('question LK: why');
});
