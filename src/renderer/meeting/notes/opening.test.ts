import { expect, it } from 'vitest';
import { GROUP_SIZE } from '../../../core/document/notes.ts';
import { typist } from './typist.fixture.ts';

it('opens an entry above at the start of one that has words, so that its head stays with them', () => {
  const one = typist();
  one.type('VP: one\nOD? two');
  one.goTo(1, 0);
  one.type('\n');
  expect(one.told()).toEqual(['statement VP: one', 'unattributed: ', 'question OD: two']);
});

it('gives what stands after the cursor to an entry of its own, with an id of its own', () => {
  const one = typist();
  one.type('VP: one two');
  one.goTo(0, 4);
  one.type('\n');
  expect(one.told()).toEqual(['statement VP: one ', 'unattributed: two']);
  const ids = one.entries().map((entry) => entry.id);
  expect(new Set(ids).size).toBe(2);
});

it('starts a paragraph within the entry at Shift+Enter, in a list an item', () => {
  const one = typist();
  one.type('VP: one\vtwo\n- three\vfour\v\vfive');
  expect(one.told()).toEqual(['statement VP: one / two / - three / - four / five']);
});

it('leaves an empty paragraph behind at Enter', () => {
  const one = typist();
  one.type('VP: one\v\nOD? two');
  expect(one.told()).toEqual(['statement VP: one', 'question OD: two']);
});

it('opens a group at each section and after GROUP_SIZE entries', () => {
  const one = typist();
  one.type(`VP: x\n# Two\nVP: y\n== 2024-05-08\n${'VP: z\n'.repeat(GROUP_SIZE)}`);
  expect(one.state.doc.children.map((group) => group.childCount)).toEqual([1, 2, GROUP_SIZE, 2]);
});

it('ends a line that is nothing but a flag, as a file has it', () => {
  const one = typist();
  one.type('!off\nVP: yes\n');
  expect(one.told()).toEqual(['unattributed: !off', 'statement VP: yes', 'unattributed: ']);
});

it('goes on from an empty list item of an entry that has no more than a time', () => {
  const one = typist();
  one.type('10:02 \n- \nVP: yes');
  expect(one.told()).toEqual(['unattributed:  / - ', 'statement VP: yes']);
});

it('splits an entry at a space into two that stay two', () => {
  const one = typist();
  one.type('VP: first half second half');
  one.goTo(0, 'first half'.length);
  one.type('\n');
  one.goTo(0, 0);
  expect(one.told()).toEqual(['statement VP: first half', 'unattributed: second half']);
});
