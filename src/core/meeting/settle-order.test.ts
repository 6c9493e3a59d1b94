import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fromLiving, putParticipant, toLiving } from './living.ts';
import { relationOf } from './meeting.ts';
import { meetingOf } from './meetings.fixture.ts';
import { copyOfDoc } from './settle.fixture.ts';
import { settle } from './settle.ts';
import { childrenOf, entryPlaces } from './settle-entries.ts';
import {
  begun,
  blank,
  entryWith,
  fill,
  lines,
  merged,
  notesOf,
  remove,
  textWith,
  type,
  withheld,
  wordsOf,
} from './two-writers.fixture.ts';

describe('the order of two sets of notes', () => {
  it('is that of the clock, an entry without time behind the one before it', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    type(a, '10:02 VP: first\nVP: and more of it\n10:20 VP: third');
    type(b, '10:10 OD: second\n10:30 OD: fourth');
    const { meeting, report } = merged(a, b);
    expect(notesOf(meeting)).toEqual(
      lines(`10:00 VP: welcome
        10:02 VP: first
        VP: and more of it
        10:10 OD: second
        10:20 VP: third
        10:30 OD: fourth`),
    );
    expect(report.keptTwice).toBe(0);
  });

  it('leaves each writer’s own order, whatever their clock says', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    type(a, '11:00 VP: put first\n10:05 VP: put second');
    expect(notesOf(merged(a, copyOfDoc(b)).meeting)).toEqual(
      lines('10:00 VP: welcome\n11:00 VP: put first\n10:05 VP: put second'),
    );
    type(b, '10:30 OD: between');
    expect(notesOf(merged(a, b).meeting)).toEqual(
      lines('10:00 VP: welcome\n10:30 OD: between\n11:00 VP: put first\n10:05 VP: put second'),
    );
  });

  it('moves nothing that both have', () => {
    const a = begun('12:00 VP: put here\n09:00 VP: and this here');
    const b = copyOfDoc(a);
    type(a, '10:00 VP: mine');
    type(b, '10:00 OD: yours', 'put here');
    expect(notesOf(merged(a, b).meeting)).toEqual(
      lines('12:00 VP: put here\n10:00 OD: yours\n09:00 VP: and this here\n10:00 VP: mine'),
    );
  });

  it('goes on past midnight', () => {
    const a = begun('23:00 VP: welcome');
    const b = copyOfDoc(a);
    type(a, '23:50 VP: one\n00:20 VP: three');
    type(b, '23:55 OD: two\n00:30 OD: four');
    expect(notesOf(merged(a, b).meeting).map((line) => line.split(' ').at(-1))).toEqual(
      lines('welcome\none\ntwo\nthree\nfour'),
    );
  });

  it('leaves agenda items whole, has a heading once that both typed, and notes without a heading go by the clock', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    const c = copyOfDoc(a);
    type(a, '10:10 # Ferries\n10:12 VP: two more\n10:30 # Harbours\n10:32 VP: pumps');
    type(b, '10:11 # Ferries\n10:11 OD: how many\n10:31 # harbours\n10:40 OD: thanks');
    expect(notesOf(merged(a, b).meeting)).toEqual(
      lines(`10:00 VP: welcome
        10:10 # Ferries
        10:11 OD: how many
        10:12 VP: two more
        10:30 # Harbours
        10:31 # harbours
        10:32 VP: pumps
        10:40 OD: thanks`),
    );
    type(c, '10:05 OD: good morning\n10:15 OD: how many\n10:50 OD: thanks');
    expect(notesOf(merged(a, c).meeting)).toEqual(
      lines(`10:00 VP: welcome
        10:05 OD: good morning
        10:10 # Ferries
        10:12 VP: two more
        10:15 OD: how many
        10:30 # Harbours
        10:32 VP: pumps
        10:50 OD: thanks`),
    );
  });

  it('keeps sittings whole and by their date', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    type(a, '== 2024-05-08\n09:00 VP: day two\n== 2024-05-09\n09:00 VP: day three');
    type(b, '10:05 OD: day one\n== 2024-05-08\n08:00 OD: early on day two');
    expect(notesOf(merged(a, b).meeting).filter((line) => !line.startsWith('=='))).toEqual(
      lines(`10:00 VP: welcome
        10:05 OD: day one
        08:00 OD: early on day two
        09:00 VP: day two
        09:00 VP: day three`),
    );
  });

  it('does not touch notes that were never merged', () => {
    const doc = begun('12:00 VP: late\n09:00 VP: early\n# Item\n08:00 VP: earlier');
    type(doc, '07:00 OD: earliest', 'late');
    const before = Y.encodeStateAsUpdateV2(doc);
    expect(settle(doc)).toEqual({ collapsed: 0, ordered: 0, keptTwice: 0, sentences: [] });
    expect(Y.encodeStateAsUpdateV2(doc)).toEqual(before);
  });
});

describe('what is said to another entry', () => {
  it('is said to the heading that stays, where both typed it', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    type(a, '10:10 # Ferries\n10:12 VP: two more');
    type(b, '10:11 # Ferries\n10:14 OD: on that item');
    entryWith(b, 'on that item').element.setAttribute('relation', `replies ${entryWith(b, 'Ferries').id}`);
    expect(notesOf(merged(a, b).meeting)).toEqual(
      lines(`10:00 VP: welcome
        10:10 # Ferries
        10:12 VP: two more
        10:14 OD [replies to entry 2]: on that item`),
    );
  });

  it('begins at the heading that stays, where a role changes at one that both typed', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    type(a, '10:10 # Ferries\n10:12 VP: two more');
    type(b, '10:11 # Ferries\n10:14 OD: on that item');
    const [vera] = fromLiving(b).meeting.participants;
    if (!vera) throw new Error('There is nobody.');
    putParticipant(b, { ...vera, roleChanges: [{ entry: entryWith(b, 'Ferries').id, roles: ['chair'] }] });
    const { meeting } = merged(a, b);
    expect(meeting.participants[0]?.roleChanges).toEqual([
      { entry: meeting.entries.find(({ head }) => head.kind === 'section')?.id, roles: ['chair'] },
    ]);
  });

  it('keeps the changes of roles of both', () => {
    const a = begun('10:00 VP: welcome\n10:01 VP: one\n10:02 VP: two');
    const b = copyOfDoc(a);
    for (const [doc, words] of [
      [a, 'one'],
      [b, 'two'],
    ] as const) {
      const [vera] = fromLiving(doc).meeting.participants;
      if (!vera) throw new Error('There is nobody.');
      putParticipant(doc, { ...vera, roleChanges: [{ entry: entryWith(doc, words).id, roles: ['chair'] }] });
    }
    const changed = merged(a, b).meeting.participants[0]?.roleChanges?.map(({ entry }) => entry);
    expect(changed?.toSorted()).toEqual([entryWith(a, 'one').id, entryWith(a, 'two').id].toSorted());
  });

  it('is said to the words of the one who typed it, where two typed into the same empty entry', () => {
    const a = toLiving({ ...meetingOf(), entries: [blank('e0')] });
    const b = copyOfDoc(a);
    for (const [doc, words, time] of [
      [a, 'the ferries', '10:05'],
      [b, 'the harbours', '10:02'],
    ] as const) {
      fill(doc, 'e0', words, time);
      type(doc, `10:0${time.at(-1) === '5' ? 6 : 7} OD: on ${words}`);
      entryWith(doc, `on ${words}`).element.setAttribute('relation', 'corrects e0');
    }
    const { meeting } = merged(a, b);
    const by = new Map(meeting.entries.map((entry) => [entry.id, wordsOf(entry)]));
    expect(meeting.entries.map((entry) => [wordsOf(entry), by.get(relationOf(entry)?.entry ?? '')])).toEqual([
      ['the harbours', undefined],
      ['the ferries', undefined],
      ['on the ferries', 'the ferries'],
      ['on the harbours', 'the harbours'],
    ]);
  });

  it('keeps a document withheld that was shared with words which the other put into another entry', () => {
    const a = begun('10:00 VP: welcome\n10:01 ?? two ferries !of\n10:02 VP: good\n10:03 OD + the plan');
    const b = copyOfDoc(a);
    remove(a, 'good');
    const welcome = entryWith(b, 'welcome').element;
    welcome.insert(welcome.length, childrenOf(entryWith(b, 'two ferries').element));
    // The entry is joined to the one above: its words are there, under another id.
    const asked = entryPlaces(b)
      .filter(({ element }) => element.toString().includes('two ferries'))
      .at(-1);
    asked?.group.delete(asked.group.toArray().indexOf(asked.element), 1);
    expect(withheld(fromLiving(a).meeting)).toContain('the plan');
    expect(withheld(merged(a, b).meeting)).toContain('the plan !off');
  });

  it('stays withheld with it, where the other took the link out', () => {
    const a = begun('10:00 VP: welcome\n10:01 VP: two ferries\n10:02 OD [corrects entry 2]: none at all');
    const b = copyOfDoc(a);
    textWith(a, 'two').insert(0, '!off ');
    entryWith(b, 'none').element.removeAttribute('relation');
    expect(withheld(merged(a, b).meeting)).toEqual(['!off two ferries', 'none at all !off']);
  });
});
