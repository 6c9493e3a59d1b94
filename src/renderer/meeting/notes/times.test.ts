import { TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { editTimes, entriesToTime } from './times.ts';
import { type Typist, typist } from './typist.fixture.ts';

const timesOf = (one: Typist) => one.entries().map(({ time }) => time);

function threeEntries(): Typist {
  const one = typist();
  one.type('# Ferries\n');
  one.time = '10:31';
  one.type('VP: first\n');
  one.time = '10:33';
  one.type('OD? second\n// a comment\n23:58 VP: third');
  one.settle();
  return one;
}

it('edits the entry with the cursor, and no other', () => {
  const one = threeEntries();
  one.goTo(1, 2);
  const entries = entriesToTime(one.state);
  expect(entries.map(({ time }) => time)).toEqual(['10:31']);
  const ids = entries.map(({ id }) => id);
  one.apply(editTimes(one.state, ids, { kind: 'set', time: '10:05' }));
  expect(timesOf(one)).toEqual([null, '10:05', '10:33', null, '23:58']);
  one.apply(editTimes(one.state, ids, { kind: 'set', time: null }));
  expect(timesOf(one)[1]).toBeNull();
});

it('shifts the selected entries together; a comment and what has no time stay without', () => {
  const one = threeEntries();
  const { doc, tr } = one.state;
  one.apply(tr.setSelection(TextSelection.create(doc, 4, doc.content.size - 3)));
  const entries = entriesToTime(one.state);
  expect(entries.map(({ time }) => time)).toEqual(['', '10:31', '10:33', '23:58']);
  one.apply(
    editTimes(
      one.state,
      entries.map(({ id }) => id),
      { kind: 'shift', minutes: 5 },
    ),
  );
  expect(timesOf(one)).toEqual([null, '10:36', '10:38', null, '00:03']);
});

it('gives a section a time by hand, which typing does not', () => {
  const one = threeEntries();
  one.goTo(0, 1);
  one.apply(
    editTimes(
      one.state,
      entriesToTime(one.state).map(({ id }) => id),
      { kind: 'set', time: '09:30' },
    ),
  );
  expect(timesOf(one)[0]).toBe('09:30');
});
