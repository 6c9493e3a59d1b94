import { expect, it } from 'vitest';
import { typist } from './typist.fixture.ts';

it('gives the head back as text at Backspace, and takes it again as it is typed on', () => {
  const one = typist();
  one.type('VP: two more');
  one.goTo(0, 0);
  one.type('\b');
  expect(one.told()).toEqual(['unattributed: VP:two more']);
  one.type('\b\b\bOD? ');
  expect(one.told()).toEqual(['question OD: two more']);
});

it('gives back every part of a head, questions by their number', () => {
  for (const head of [
    'OD & LK for "the isles" [fr] pointed out:',
    'LK>1,2:',
    'VP..',
    'OD +',
    '#',
    '??',
    '~',
    '//',
  ]) {
    const one = typist();
    one.type(`OD? one\nLK? two\n${head} words`);
    one.goTo(2, 0);
    one.type('\b');
    expect(one.told()[2]).toBe(`unattributed: ${head}words`);
  }
});

it('keeps the time when a head is given back, so that it can go to somebody else', () => {
  const one = typist();
  one.type('10:02 VP: x');
  one.goTo(0, 0);
  one.time = '10:09';
  one.type('\b\b\b\bOD: ');
  expect(one.told()).toEqual(['statement OD: x']);
  expect(one.entries()[0]?.time).toBe('10:02');
});

it('reads a head again that was given back and left as it was', () => {
  const one = typist();
  one.type('VP: x\nOD: y');
  one.goTo(0, 0);
  one.type('\b');
  one.goTo(1, 0);
  expect(one.told()).toEqual(['statement VP: x', 'statement OD: y']);
});

it('joins words without a speaker to the entry above at Backspace', () => {
  const one = typist();
  one.type('VP: one \ntwo');
  one.goTo(1, 0);
  one.type('\b');
  expect(one.told()).toEqual(['statement VP: one two']);
  one.type('and ');
  expect(one.told()).toEqual(['statement VP: one and two']);
});

it('joins across groups, and leaves no empty group behind', () => {
  const one = typist();
  one.type('VP: one\n# Two');
  one.goTo(1, 0);
  one.type('\b\b\b');
  expect(one.told()).toEqual(['statement VP: oneTwo']);
  expect(one.state.doc.childCount).toBe(1);
});

it('shows whose words they were when Delete brings in the entry below', () => {
  const one = typist();
  one.type('VP: one\nOD? two');
  one.goTo(0, 3);
  one.type('\x7f');
  expect(one.told()).toEqual(['statement VP: oneOD? two']);
});

it('makes a list item a paragraph, and a paragraph a part of the one above it', () => {
  const one = typist();
  one.type('VP: one\n- two');
  one.goTo(0, 0, 1);
  one.type('\b');
  expect(one.told()).toEqual(['statement VP: one / two']);
  one.type('\b');
  expect(one.told()).toEqual(['statement VP: onetwo']);
});

it('does nothing at the start of the notes', () => {
  const one = typist();
  one.type('\b');
  expect(one.told()).toEqual(['unattributed: ']);
});

it('takes no flag of a stretch from an entry in which nothing was said into the one above', () => {
  const one = typist();
  one.type('VP: open\n');
  one.stretches = ['off'];
  one.type('O\b\b');
  expect(one.told()).toEqual(['statement VP: open']);
  one.type(' still\nO\b');
  one.goTo(0, 'open still'.length);
  one.type('\x7f');
  expect(one.told()).toEqual(['statement VP: open still']);
});
