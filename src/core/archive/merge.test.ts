import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { livingUpdate, toLiving } from '../meeting/living.ts';
import { meetingOf, statement } from '../meeting/meetings.fixture.ts';
import { mergeStates, sameMeeting, unitePictures } from './merge.ts';

const picture = (...bytes: number[]) => ({ type: 'image/png', bytes: new Uint8Array(bytes) });

it('refuses different meetings, and what is no meeting, in one sentence', () => {
  const state = livingUpdate(meetingOf('two ferries'));
  const other = livingUpdate({ ...meetingOf('two ferries'), id: 'm2' });
  expect(mergeStates(state, other)).toMatchObject({
    ok: false,
    message: expect.stringContaining('different'),
  });
  expect(mergeStates(state, new Uint8Array([9, 9]))).toMatchObject({ ok: false });
  expect(mergeStates(state, Y.encodeStateAsUpdateV2(new Y.Doc()))).toMatchObject({ ok: false });
  expect(sameMeeting(state, other)).toBe(false);
  expect(sameMeeting(state, toLiving(meetingOf('something else')))).toBe(true);
});

it('refuses a meeting of a newer version', () => {
  const newer = toLiving(meetingOf('two ferries'));
  newer.getMap('meta').set('schemaVersion', 2);
  expect(mergeStates(livingUpdate(meetingOf('two ferries')), Y.encodeStateAsUpdateV2(newer))).toMatchObject({
    ok: false,
    message: expect.stringContaining('newer version'),
  });
});

it('takes two records that were made of plain meetings apart for what they say', () => {
  const one = meetingOf('two ferries', 'the end');
  const other = {
    ...one,
    entries: [...one.entries.slice(0, 1), statement('new', 'pumps'), ...one.entries.slice(1)],
  };
  const result = mergeStates(livingUpdate(one), livingUpdate(other));
  expect(result).toMatchObject({ ok: true, report: { keptTwice: 0 } });
  expect(result.ok && result.meeting).toEqual(other);
});

it('gives a state that can be applied to either of the two', () => {
  const one = toLiving(meetingOf('two ferries'));
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(one));
  one.getMap('particulars').set('place', 'Harbourtown');
  other.getMap('particulars').set('body', 'Council');
  const result = mergeStates(Y.encodeStateAsUpdateV2(one), Y.encodeStateAsUpdateV2(other));
  if (!result.ok) throw new Error(result.message);
  for (const doc of [one, other]) {
    Y.applyUpdateV2(doc, result.state);
    expect(doc.getMap('particulars').toJSON()).toMatchObject({ place: 'Harbourtown', body: 'Council' });
  }
});

it('unites pictures, and keeps both where one path has two', () => {
  const a = new Map([
    ['same.png', picture(1)],
    ['p/vp.v2.png', picture(2)],
    ['a.png', picture(3)],
  ]);
  const b = new Map([
    ['same.png', picture(1)],
    ['p/vp.v2.png', picture(4)],
    ['b.png', picture(5)],
  ]);
  const { pictures, renamed } = unitePictures(a, b);
  expect(unitePictures(b, a)).toEqual({ pictures, renamed });
  expect([...pictures.values()].map(({ bytes }) => bytes[0]).sort()).toEqual([1, 2, 3, 4, 5]);
  expect(renamed).toEqual([{ path: 'p/vp.v2.png', now: expect.stringMatching(/^p\/vp\.v2-\w+\.png$/) }]);
});

it('orders long notes entry by entry, as fast as can be waited for', () => {
  const many = (name: string, parity: number) =>
    Array.from({ length: 1_000 }, (_, index) => {
      const minute = index + parity / 2;
      const [hours, minutes, seconds] = [Math.floor(minute / 60), Math.floor(minute % 60), (minute % 1) * 60];
      const time = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
      return { ...statement(`${name}${index}`, `${name} said point ${index}`), time };
    });
  const base = meetingOf('welcome');
  const one = livingUpdate({ ...base, entries: [...base.entries, ...many('one', 0)] });
  const other = livingUpdate({ ...base, entries: [...base.entries, ...many('other', 1)] });
  const result = mergeStates(one, other);
  if (!result.ok) throw new Error(result.message);
  expect(result.report).toMatchObject({ ordered: 999, keptTwice: 0 });
  expect(result.meeting.entries.map((entry) => entry.id).slice(0, 5)).toEqual([
    'e1',
    'one0',
    'other0',
    'one1',
    'other1',
  ]);
});
