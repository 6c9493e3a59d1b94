import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { GROUP_SIZE } from '../document/notes.ts';
import { meetings } from '../shorthand/meetings.arbitrary.ts';
import { checkContent, checkUpdate } from './check-content.ts';
import { freshCopy, fromLiving, livingUpdate, notesFragment, toLiving } from './living.ts';
import type { Meeting } from './meeting.ts';
import { livingMeetings, meetingOf, statement } from './meetings.fixture.ts';

function plain(doc: Y.Doc): Meeting {
  const reading = fromLiving(doc);
  if (!reading.ok) throw new Error(reading.message);
  return reading.meeting;
}

function firstText(doc: Y.Doc): Y.XmlText {
  const group = notesFragment(doc).get(0) as Y.XmlElement;
  const entry = group.get(0) as Y.XmlElement;
  const paragraph = entry.get(0) as Y.XmlElement;
  return paragraph.get(0) as Y.XmlText;
}

it('gives back the meeting that went in, and says that it fits the editors', () => {
  fc.assert(
    fc.property(livingMeetings, (meeting) => {
      const doc = toLiving(meeting);
      expect(fromLiving(doc)).toEqual({ ok: true, meeting, repairs: [] });
      expect(checkContent(doc)).toEqual({ fits: true });
    }),
    { numRuns: 60 },
  );
});

it('stores nothing for what an entry does not have', () => {
  const group = notesFragment(toLiving(meetingOf('two more ferries'))).get(0) as Y.XmlElement;
  const entry = group.get(0) as Y.XmlElement;
  expect(Object.values(entry.getAttributes())).not.toContain('');
  expect(Object.keys(entry.getAttributes()).sort()).toEqual(['id', 'kind', 'speakers']);
});

/** Half of a surrogate pair has no place in UTF-8, in which living documents are written: U+FFFD stands for it. */
function inUtf8(meeting: Meeting): Meeting {
  return JSON.parse(JSON.stringify(meeting), (_key, value: unknown) =>
    typeof value === 'string'
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(value))
      : value,
  );
}

it('gives back any meeting that shorthand can write', () => {
  fc.assert(
    fc.property(meetings.map(inUtf8), (meeting) => {
      const doc = toLiving(meeting);
      expect(fromLiving(doc)).toEqual({ ok: true, meeting, repairs: [] });
      expect(checkContent(doc)).toEqual({ fits: true });
    }),
    { numRuns: 60 },
  );
});

it('makes the same bytes of the same meeting, whatever the order of its keys', () => {
  fc.assert(
    fc.property(livingMeetings, (meeting) => {
      const reordered: Meeting = Object.fromEntries(Object.entries(meeting).reverse()) as Meeting;
      expect(livingUpdate(reordered)).toEqual(livingUpdate(meeting));
    }),
    { numRuns: 30 },
  );
});

it('is there once when two people import the same meeting and merge', () => {
  fc.assert(
    fc.property(livingMeetings, (meeting) => {
      const one = toLiving(meeting);
      Y.applyUpdateV2(one, Y.encodeStateAsUpdateV2(toLiving(meeting)));
      expect(plain(one)).toEqual(meeting);
    }),
    { numRuns: 30 },
  );
});

it('lets editing go on under a fresh client id', () => {
  const meeting = meetingOf('two more ferries');
  const one = toLiving(meeting);
  const other = toLiving(meeting);
  expect(one.clientID).not.toBe(other.clientID);
  firstText(one).insert(0, 'at least ');
  firstText(other).insert('two more ferries'.length, ' from June');
  Y.applyUpdateV2(one, Y.encodeStateAsUpdateV2(other));
  expect(plain(one).entries).toEqual([statement('e1', 'at least two more ferries from June')]);
});

it('opens a group at each section and after so many entries', () => {
  const meeting = meetingOf(...Array.from({ length: GROUP_SIZE + 1 }, (_, index) => `point ${index}`));
  meeting.entries.push({
    id: 's1',
    time: null,
    head: { kind: 'section' },
    content: [{ kind: 'paragraph', content: [{ text: 'Questions' }] }],
  });
  const sizes = notesFragment(toLiving(meeting))
    .toArray()
    .map((group) => (group as Y.XmlElement).length);
  expect(sizes).toEqual([GROUP_SIZE, 1, 1]);
});

it('keeps unknown content as text in an entry without speaker, and lets no editor bind to it', () => {
  const doc = toLiving(meetingOf('known'));
  const unknown = new Y.XmlElement('table');
  unknown.insert(0, [new Y.XmlText('figures by port')]);
  notesFragment(doc).insert(1, [unknown]);
  const entry = (notesFragment(doc).get(0) as Y.XmlElement).get(0) as Y.XmlElement;
  const aside = new Y.XmlElement('aside');
  aside.insert(0, [new Y.XmlText('a remark')]);
  entry.insert(1, [aside]);

  const reading = fromLiving(doc);
  expect(reading.ok).toBe(true);
  expect(reading.meeting.entries.map((one) => [one.head.kind, one.content])).toEqual([
    ['statement', [{ kind: 'paragraph', content: [{ text: 'known' }] }]],
    ['unattributed', [{ kind: 'paragraph', content: [{ text: 'a remark' }] }]],
    ['unattributed', [{ kind: 'paragraph', content: [{ text: 'figures by port' }] }]],
  ]);
  expect(reading.ok && reading.repairs.map((repair) => repair.reason)).toEqual([
    'unknown-content',
    'unknown-content',
  ]);
  expect(checkContent(doc)).toMatchObject({ fits: false, reason: 'unknown-content' });
});

it('gives ids to entries that have none or share one, the same ones each time', () => {
  const doc = toLiving(meetingOf('one', 'two', 'three'));
  const group = notesFragment(doc).get(0) as Y.XmlElement;
  (group.get(1) as Y.XmlElement).setAttribute('id', 'e1');
  (group.get(2) as Y.XmlElement).removeAttribute('id');
  const ids = plain(doc).entries.map((entry) => entry.id);
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toBe('e1');
  expect(ids).not.toContain('');
  expect(plain(doc).entries.map((entry) => entry.id)).toEqual(ids);
});

it('takes the words of an unknown kind, or of a kind whose speaker is missing, for nobody’s', () => {
  const doc = toLiving(meetingOf('one', 'two', 'three'));
  const group = notesFragment(doc).get(0) as Y.XmlElement;
  (group.get(0) as Y.XmlElement).setAttribute('kind', 'vote');
  (group.get(1) as Y.XmlElement).setAttribute('speakers', '');
  (group.get(2) as Y.XmlElement).removeAttribute('kind');
  expect(plain(doc).entries.map((entry) => entry.head)).toEqual(
    Array.from({ length: 3 }, () => ({ kind: 'unattributed', asked: false })),
  );
});

it('reads a document of a newer version as well as it can, and says that it is newer', () => {
  const doc = toLiving(meetingOf('known'));
  doc.getMap('meta').set('schemaVersion', 2);
  const reading = fromLiving(doc);
  expect(reading).toMatchObject({ ok: false, reason: 'newer-version' });
  expect(reading.meeting.entries).toEqual([statement('e1', 'known')]);
  expect(checkContent(doc)).toMatchObject({ fits: false, reason: 'newer-version' });
});

it('says of an empty document that it is no meeting', () => {
  expect(fromLiving(new Y.Doc())).toMatchObject({ ok: false, reason: 'not-a-meeting' });
});

it('checks an update before it is applied, and leaves the document alone', () => {
  const doc = toLiving(meetingOf('known'));
  const other = toLiving(meetingOf('known'));
  firstText(other).insert(0, 'well ');
  const good = Y.encodeStateAsUpdateV2(other);
  notesFragment(other).insert(1, [new Y.XmlElement('table')]);
  const bad = Y.encodeStateAsUpdateV2(other);
  expect(checkUpdate(doc, good)).toEqual({ fits: true });
  expect(checkUpdate(doc, bad)).toMatchObject({ fits: false, reason: 'unknown-content' });
  expect(checkUpdate(doc, new Uint8Array([9, 9, 9]))).toMatchObject({ fits: false });
  expect(plain(doc)).toEqual(meetingOf('known'));
});

it('stays sound when one person deletes an entry while another types in it', () => {
  const one = toLiving(meetingOf('first', 'second'));
  const other = toLiving(meetingOf('first', 'second'));
  (notesFragment(one).get(0) as Y.XmlElement).delete(0, 2);
  firstText(other).insert(0, 'the ');
  Y.applyUpdateV2(one, Y.encodeStateAsUpdateV2(other));
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(one));
  expect(plain(one)).toEqual(plain(other));
  expect(checkContent(one)).toEqual({ fits: true });
});

it('hands on no deleted text', () => {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdateV2(doc, livingUpdate(meetingOf('the public part')));
  firstText(doc).insert(0, 'CONFIDENTIAL ');
  firstText(doc).delete(0, 'CONFIDENTIAL '.length);
  doc.getMap('particulars').set('title', 'SECRET TITLE');
  doc.getMap('particulars').set('title', 'Ferries');
  const held = (bytes: Uint8Array, text: string) => new TextDecoder('latin1').decode(bytes).includes(text);
  expect(held(Y.encodeStateAsUpdateV2(doc), 'CONFIDENTIAL')).toBe(true);
  const handed = Y.encodeStateAsUpdateV2(freshCopy(doc));
  expect(held(handed, 'CONFIDENTIAL')).toBe(false);
  expect(held(handed, 'SECRET')).toBe(false);
  expect(held(handed, 'the public part')).toBe(true);
  expect(plain(freshCopy(doc))).toEqual(meetingOf('the public part'));
});
