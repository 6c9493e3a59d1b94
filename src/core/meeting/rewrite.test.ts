import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { GROUP_SIZE } from '../document/notes.ts';
import { checkContent } from './check-content.ts';
import { fromLiving, notesFragment, toLiving } from './living.ts';
import { livingMeetings, meetingOf, statement } from './meetings.fixture.ts';
import { rewriteMeeting } from './rewrite.ts';

const rewritten = livingMeetings.map((meeting) => ({ ...meeting, id: 'm1' }));

function entriesOf(doc: Y.Doc): Y.XmlElement[] {
  return notesFragment(doc)
    .toArray()
    .flatMap((group) => (group as Y.XmlElement).toArray() as Y.XmlElement[]);
}

it('makes any meeting read as any other, in one transaction, and writes nothing the second time', () => {
  fc.assert(
    fc.property(rewritten, rewritten, (before, after) => {
      const doc = toLiving(before);
      const origins: unknown[] = [];
      doc.on('updateV2', (_update: Uint8Array, origin: unknown) => origins.push(origin));
      rewriteMeeting(doc, after, 'restore');
      expect(fromLiving(doc)).toEqual({ ok: true, meeting: after, repairs: [] });
      expect(checkContent(doc)).toEqual({ fits: true });
      expect(origins.filter((origin) => origin !== 'restore')).toEqual([]);
      expect(origins.length).toBeLessThanOrEqual(1);
      const state = Y.encodeStateVector(doc);
      rewriteMeeting(doc, after, 'restore');
      expect(Y.encodeStateVector(doc)).toEqual(state);
      rewriteMeeting(doc, before, 'restore');
      expect(fromLiving(doc)).toEqual({ ok: true, meeting: before, repairs: [] });
    }),
    { numRuns: 100 },
  );
});

it('leaves alone what is alike, and changes an entry in place', () => {
  const doc = toLiving(meetingOf('one', 'two', 'three', 'four'));
  const [first, second, third, fourth] = entriesOf(doc);
  const wanted = meetingOf('one', 'two', 'three', 'four');
  wanted.entries = [statement('e4', 'four'), statement('e1', 'one'), statement('e2', 'two more')];
  wanted.entries.push(statement('new', 'new'), statement('e3', 'three'));
  const changed = new Set<unknown>();
  notesFragment(doc).observeDeep((events) => {
    for (const { target } of events) changed.add(target);
  });
  rewriteMeeting(doc, wanted, 'restore');
  const elements = entriesOf(doc);
  expect([elements[1], elements[2], elements[4]]).toEqual([first, second, third]);
  expect(elements).not.toContain(fourth);
  expect(changed).not.toContain(first?.get(0));
  expect(changed).not.toContain(third);
});

it('keeps what another window types meanwhile', () => {
  const doc = toLiving(meetingOf('two ferries', 'the end'));
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
  rewriteMeeting(doc, meetingOf('three ferries', 'the very end'), 'restore');
  const paragraph = entriesOf(other)[0]?.get(0) as Y.XmlElement;
  (paragraph.get(0) as Y.XmlText).insert('two ferries'.length, ' from June');
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
  expect(fromLiving(doc).meeting.entries).toEqual(
    meetingOf('three ferries from June', 'the very end').entries,
  );
});

it('is taken back in one step', () => {
  const doc = toLiving(meetingOf('two ferries', 'the end'));
  const undo = new Y.UndoManager(
    [notesFragment(doc), doc.getMap('particulars'), doc.getMap('participants')],
    { trackedOrigins: new Set(['restore']) },
  );
  const wanted = meetingOf('the end', 'a new end');
  rewriteMeeting(doc, { ...wanted, particulars: { ...wanted.particulars, title: 'Other' } }, 'restore');
  undo.undo();
  expect(fromLiving(doc).meeting).toEqual(meetingOf('two ferries', 'the end'));
});

it('opens groups where a meeting made anew has them', () => {
  const texts = Array.from({ length: GROUP_SIZE + 1 }, (_, index) => `point ${index}`);
  const wanted = meetingOf(...texts);
  wanted.entries.push({ id: 's', time: null, head: { kind: 'section' }, content: [] });
  const doc = toLiving(meetingOf('point 0', 'other'));
  rewriteMeeting(doc, wanted, 'restore');
  const sizes = notesFragment(doc).toArray();
  expect(sizes.map((group) => (group as Y.XmlElement).length)).toEqual([GROUP_SIZE, 1, 1]);
});
