import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type MergeResult, mergeStates } from '../archive/merge.ts';
import { fingerprintOf } from '../document/draft.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import { printShorthand } from '../shorthand/print.ts';
import { effectiveFlags, isWithheld } from './flags.ts';
import { fromLiving, putParticipant, setParticular, toLiving, writeDraft } from './living.ts';
import { editChoices } from './living-choices.ts';
import { type Entry, type Meeting, type Participant, relationOf } from './meeting.ts';
import { meetingOf } from './meetings.fixture.ts';
import { copyOfDoc } from './settle.fixture.ts';
import { settle } from './settle.ts';
import { childrenOf, copyOf, entryPlaces } from './settle-entries.ts';

const HEAD = `title: Ferries
date: 2024-05-07
people:
  VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping [presenter]
  OD = Mr. Omar van den DOOL, Mayor, Lower Island
notes:
`;

const vera: Participant = {
  id: 'vera',
  code: 'VE',
  kind: 'person',
  style: '',
  honorific: '',
  name: 'Vera PAPPAS',
  pronoun: '',
  position: '',
  affiliation: '',
  roles: [],
};

/** The archive that both start from. */
function begun(notes: string): Y.Doc {
  return toLiving(parseShorthand(HEAD + notes).meeting);
}

/** Types lines of shorthand behind the entry that holds `after`, or at the end. */
function type(doc: Y.Doc, notes: string, after: string | null = null): void {
  const { meeting } = parseShorthand(HEAD + notes);
  const made = entryPlaces(toLiving(meeting));
  let behind = after === null ? entryPlaces(doc).at(-1) : entryWith(doc, after);
  for (const { id, element } of made) {
    const copy = copyOf(element);
    if (!behind) throw new Error('There is no entry to type behind.');
    behind.group.insert(behind.group.toArray().indexOf(behind.element) + 1, [copy]);
    copy.setAttribute('id', `${doc.clientID}-${id}`);
    behind = { id, group: behind.group, element: copy };
  }
}

function entryWith(doc: Y.Doc, words: string) {
  const found = entryPlaces(doc).find(({ element }) => element.toString().includes(words));
  if (!found) throw new Error(`No entry says "${words}".`);
  return found;
}

function textWith(doc: Y.Doc, words: string): Y.XmlText {
  const passage = entryWith(doc, words).element.get(0);
  const text = passage instanceof Y.XmlElement ? passage.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error(`"${words}" is no text.`);
  return text;
}

function remove(doc: Y.Doc, words: string): void {
  const { group, element } = entryWith(doc, words);
  group.delete(group.toArray().indexOf(element), 1);
}

function merged(a: Y.Doc, b: Y.Doc): Extract<MergeResult, { ok: true }> {
  const [one, other] = [a, b].map((doc) => Y.encodeStateAsUpdateV2(doc)) as [Uint8Array, Uint8Array];
  const result = mergeStates(one, other);
  const reversed = mergeStates(other, one);
  if (!result.ok || !reversed.ok) throw new Error('These do not merge.');
  expect(reversed.meeting).toEqual(result.meeting);
  return result;
}

function opened(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, state);
  return doc;
}

/** The notes as a person reads them. */
function notesOf(meeting: Meeting): string[] {
  const printed = printShorthand(meeting);
  return printed
    .slice(printed.indexOf('notes:'))
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
}

function lines(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

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

describe('one entry, two versions', () => {
  it('parts what two typed into the same empty entry', () => {
    const a = toLiving({ ...meetingOf(), entries: [blank('e0')] });
    const b = copyOfDoc(a);
    fill(a, 'e0', 'the ferries', '10:05');
    fill(b, 'e0', 'the harbours', '10:02');
    type(b, '10:07 OD: more of the harbours');
    type(a, '10:06 VP: more of the ferries');
    const { meeting, report } = merged(a, b);
    expect(meeting.entries.map((entry) => [entry.time, wordsOf(entry)])).toEqual([
      ['10:02', 'the harbours'],
      ['10:05', 'the ferries'],
      ['10:06', 'more of the ferries'],
      ['10:07', 'more of the harbours'],
    ]);
    expect(report.keptTwice).toBe(0);
  });

  it('parts them each with the flags of its own', () => {
    const a = toLiving({ ...meetingOf(), entries: [blank('e0')] });
    const b = copyOfDoc(a);
    fill(a, 'e0', 'the ferries !off', '10:05');
    fill(b, 'e0', 'the harbours', '10:02');
    const { meeting } = merged(a, b);
    expect(meeting.entries.map(wordsOf)).toEqual(['the harbours', 'the ferries !off']);
  });

  it('merges letters in one text', () => {
    const a = begun('10:00 VP: two ferries');
    const b = copyOfDoc(a);
    textWith(a, 'two').insert(0, 'at least ');
    textWith(b, 'two').insert('two ferries'.length, ' from June');
    expect(notesOf(merged(a, b).meeting)).toEqual(['10:00 VP: at least two ferries from June']);
  });

  it('collapses an entry that both moved', () => {
    const a = begun('10:00 VP: one\n10:01 VP: two\n10:02 VP: three');
    const b = copyOfDoc(a);
    for (const doc of [a, b]) {
      const moving = entryWith(doc, 'one');
      const copy = copyOf(moving.element);
      moving.group.delete(0, 1);
      moving.group.push([copy]);
    }
    const { meeting, report } = merged(a, b);
    expect(meeting.entries.map(wordsOf)).toEqual(['two', 'three', 'one']);
    expect(report).toMatchObject({ collapsed: 1, keptTwice: 0 });
  });

  it('keeps both where both changed who speaks, marks them, and drafts one at the most', () => {
    const a = begun('10:00 VP: two ferries\n10:01 VP: and pumps');
    const b = copyOfDoc(a);
    const [vp = '', od = ''] = fromLiving(a).meeting.participants.map((one) => one.id);
    entryWith(a, 'two').element.setAttribute('speakers', od);
    entryWith(b, 'two').element.setAttribute('speakers', `${vp} ${od}`);
    const { meeting, report } = merged(a, b);
    expect(notesOf(meeting).map((line) => line.replace(/(OD|VP & OD):/, 'SOMEBODY:'))).toEqual(
      lines('10:00 SOMEBODY: two ferries !check\n10:00 SOMEBODY: two ferries !differs\n10:01 VP: and pumps'),
    );
    expect(report.keptTwice).toBe(1);
    expect(withheld(meeting)).toEqual(['two ferries !differs']);
  });

  it('keeps versions that were written apart together, in their sitting and under their agenda item', () => {
    const told = 'One\n10:00 VP: two ferries\n# Two\n10:05 VP: more\n== 2024-05-08\n09:00 VP: and pumps';
    const { meeting } = parseShorthand(`${HEAD}# ${told}`);
    const changed = structuredClone(meeting);
    const passage = changed.entries[1]?.content[0];
    if (passage) passage.content = [{ text: 'three ferries from July' }];
    const { meeting: result, report } = merged(toLiving(meeting), toLiving(changed));
    expect(notesOf(result)).toEqual(
      lines(
        '# One\n10:00 VP: three ferries from July !check\n10:00 VP: two ferries !differs\n' +
          '# Two\n10:05 VP: more\n== 2024-05-08\n09:00 VP: and pumps',
      ),
    );
    expect(report.keptTwice).toBe(1);
  });

  it('brings back what one typed into an entry that the other deleted, withheld', () => {
    const a = begun('10:00 VP: two ferries\n10:01 VP: and pumps');
    const b = copyOfDoc(a);
    remove(a, 'two');
    textWith(b, 'two').insert('two ferries'.length, ' from June');
    const { meeting } = merged(a, b);
    expect(notesOf(meeting)).toEqual(lines('10:00 VP: two ferries from June !differs\n10:01 VP: and pumps'));
    expect(withheld(meeting)).toEqual(['two ferries from June !differs']);
  });

  it('keeps what was brought back where a third, who has not seen it, has moved the entry meanwhile', () => {
    const base = begun('10:01 VP: one\n10:02 VP: two\n10:03 VP: three\n');
    const [deleting, writing, moving] = [base, base, base].map(copyOfDoc) as [Y.Doc, Y.Doc, Y.Doc];
    remove(deleting, 'two');
    textWith(writing, 'two').insert(3, ' and more ferries');
    const { element, group } = entryWith(moving, 'two');
    const copy = copyOf(element);
    group.delete(group.toArray().indexOf(element), 1);
    group.insert(0, [copy]);
    const first = opened(merged(deleting, writing).state);
    const { meeting } = merged(first, moving);
    expect(meeting.entries.map(wordsOf).join()).toContain('and more ferries');
  });

  it('lets a deletion stand where the other did nothing', () => {
    const a = begun('10:00 VP: two ferries\n10:01 VP: and pumps');
    const b = copyOfDoc(a);
    remove(a, 'two');
    type(b, '10:02 OD: thanks');
    expect(notesOf(merged(a, b).meeting)).toEqual(lines('10:01 VP: and pumps\n10:02 OD: thanks'));
  });

  it('lets later changes find an entry that merging moved', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    type(a, '10:05 VP: one\n10:15 VP: three\n10:25 VP: five');
    type(b, '10:10 OD: two\n10:20 OD: four');
    const first = opened(merged(a, b).state);
    for (const doc of [a, b]) {
      const later = copyOfDoc(doc);
      for (const words of ['one', 'two', 'three', 'four', 'five']) {
        if (!entryPlaces(later).some(({ element }) => element.toString().includes(words))) continue;
        const text = textWith(later, words);
        text.insert(text.length, ' indeed');
        text.delete(0, 1);
      }
      const { meeting, report } = merged(first, later);
      expect(report.keptTwice).toBe(0);
      expect(meeting.entries.filter((entry) => wordsOf(entry).includes('indeed'))).toHaveLength(
        doc === a ? 3 : 2,
      );
      expect(meeting.entries).toHaveLength(6);
    }
  });
});

describe('what is withheld', () => {
  it('stays so where the other put a heading into the part that was closed', () => {
    const a = begun('# Ferries\n10:00 VP: two ferries\n10:01 VP: the minister is weary');
    const b = copyOfDoc(a);
    textWith(a, 'Ferries').insert('Ferries'.length, ' !off');
    type(b, '# Harbours', 'two ferries');
    const { meeting, report } = merged(a, b);
    expect(withheld(meeting)).toContain('the minister is weary !off');
    expect(report.keptTwice).toBe(1);
  });

  it('stays so where the other took the flag’s question away', () => {
    const a = begun('10:00 OD? what if !off');
    const b = copyOfDoc(a);
    type(a, '10:01 VP: nothing');
    const question = fromLiving(a).meeting.entries[0]?.id ?? '';
    const answer = entryWith(a, 'nothing').element;
    answer.setAttribute('kind', 'answer');
    answer.setAttribute('answers', question);
    remove(b, 'what if');
    expect(withheld(merged(a, b).meeting)).toEqual(['nothing !off']);
  });

  it('takes the stricter record, or both', () => {
    const record = (one: string, other: string) => {
      const a = begun('10:00 VP: welcome');
      const b = copyOfDoc(a);
      setParticular(a, 'record', one);
      setParticular(b, 'record', other);
      return merged(a, b).meeting.particulars.record;
    };
    expect(record('public', 'closed')).toBe('closed');
    expect(record('chatham', 'public')).toBe('chatham');
    expect(record('chatham', 'closed')).toBe('chatham and closed');
  });
});

describe('people and particulars', () => {
  const person = (fields: Partial<Participant>): Participant => ({
    id: 'zz',
    code: 'ZZ',
    kind: 'person',
    style: '',
    honorific: '',
    name: '',
    pronoun: '',
    position: '',
    affiliation: '',
    roles: [],
    ...fields,
  });
  const find = (meeting: Meeting, name: string) => meeting.participants.find((one) => one.name === name);

  it('are merged field by field where both added the same person', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    putParticipant(a, person({ name: 'Zoe ZHU', position: 'Head', roles: ['chair'] }));
    putParticipant(b, person({ affiliation: 'Port', honorific: 'Dr.', roles: ['presenter'] }));
    const { meeting, report } = merged(a, b);
    expect(find(meeting, 'Zoe ZHU')).toMatchObject({
      position: 'Head',
      affiliation: 'Port',
      honorific: 'Dr.',
    });
    expect([...(find(meeting, 'Zoe ZHU')?.roles ?? [])].sort()).toEqual(['chair', 'presenter']);
    expect(report.keptTwice).toBe(0);
  });

  it('are kept apart where one code was given to two, each with their words and their picture', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    for (const [doc, name, words] of [
      [a, 'Zoe ZHU', 'said by Zoe'],
      [b, 'Zeno ZORN', 'said by Zeno'],
    ] as const) {
      putParticipant(doc, person({ name }));
      type(doc, `10:05 VP: ${words}`);
      entryWith(doc, words).element.setAttribute('speakers', 'zz');
    }
    const { meeting } = merged(a, b);
    expect(meeting.participants.map((one) => one.code).sort()).toEqual(['OD', 'VP', 'ZZ', 'ZZ2']);
    for (const [name, words] of [
      ['Zoe ZHU', 'said by Zoe'],
      ['Zeno ZORN', 'said by Zeno'],
    ] as const) {
      const entry = meeting.entries.find((one) => wordsOf(one) === words);
      expect(entry?.head).toMatchObject({ voice: { speakers: [find(meeting, name)?.id] } });
    }
  });

  it('keeps the other value of a particular in a comment at the start', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    setParticular(a, 'title', 'More ferries');
    setParticular(b, 'title', 'Fewer ferries');
    const { meeting, report } = merged(a, b);
    const other = meeting.particulars.title === 'More ferries' ? 'Fewer ferries' : 'More ferries';
    expect(meeting.entries[0]?.head.kind).toBe('comment');
    expect(notesOf(meeting)[0]).toBe(`// Merged: the title was also given as "${other}".`);
    expect(report.keptTwice).toBe(1);
  });

  it('brings back a person whom the other took out, where they speak', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    const { id = '' } = fromLiving(a).meeting.participants[1] ?? {};
    a.getMap('participants').delete(id);
    type(b, '10:05 OD: thanks');
    expect(merged(a, b).meeting.participants.map((one) => one.code)).toEqual(['VP', 'OD']);
  });
});

describe('drafts', () => {
  const block = (id: string, text: string, fingerprint: string) => ({
    type: 'paragraph' as const,
    id,
    fingerprint,
    content: [{ text }],
  });
  const draft = (...blocks: ReturnType<typeof block>[]) => ({
    id: 'news-en',
    template: 'news' as const,
    language: 'en',
    blocks,
  });
  const texts = (meeting: Meeting) =>
    meeting.drafts[0]?.blocks.map((one) => one.content.map((span) => span.text).join(''));

  it('are there once where both composed, with what each edited and added', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    const composed = (id: string, text: string) => block(id, text, fingerprintOf({ content: [{ text }] }));
    writeDraft(a, draft(composed('p1', 'One.'), composed('p3', 'Three.'), composed('p4', 'Four.')));
    writeDraft(
      b,
      draft(
        composed('p1', 'One.'),
        block('p2', 'My own.', ''),
        { ...composed('p3', 'Three.'), content: [{ text: 'Three, mine.' }] },
        composed('p4', 'Four.'),
      ),
    );
    expect(texts(merged(a, b).meeting)).toEqual(['One.', 'My own.', 'Three, mine.', 'Four.']);
  });

  it('hold both texts where both edited a paragraph that each composed apart', () => {
    const a = begun('10:00 VP: welcome');
    const b = copyOfDoc(a);
    for (const [doc, text] of [
      [a, 'Three, mine.'],
      [b, 'Three, yours.'],
    ] as const) {
      writeDraft(
        doc,
        draft(block('p1', 'One.', ''), block('p3', text, 'composed'), block('p4', 'Four.', '')),
      );
    }
    const { meeting, report } = merged(a, b);
    expect(texts(meeting)?.toSorted()).toEqual(['Four.', 'One.', 'Three, mine.', 'Three, yours.']);
    expect([texts(meeting)?.at(0), texts(meeting)?.at(-1)]).toEqual(['One.', 'Four.']);
    expect(report.keptTwice).toBe(1);
  });

  it('hold one of two texts, not a mixture, where both composed again over the same paragraph', () => {
    const composed = (text: string) => block('p1', text, fingerprintOf({ content: [{ text }] }));
    const a = begun('10:00 VP: welcome');
    writeDraft(a, draft(composed('Two ferries run.')));
    const b = copyOfDoc(a);
    writeDraft(a, draft(composed('Three ferries run from June.')));
    writeDraft(b, draft(composed('Four boats run daily.')));
    expect(texts(merged(a, b).meeting)).toEqual(['Three ferries run from June.']);
  });

  it('have the choices of both, and both reasons for one of them', () => {
    const a = begun('10:00 VP: welcome');
    writeDraft(a, draft(block('p1', 'One.', '')));
    const b = copyOfDoc(a);
    editChoices(a, 'news-en', () => ({
      setAside: ['e1', 'e2'],
      overruled: [{ finding: 'f', reason: 'agreed with the chair', at: 1 }],
    }));
    editChoices(b, 'news-en', () => ({
      setAside: ['e2', 'e3'],
      ignored: ['x'],
      overruled: [{ finding: 'f', reason: 'it was said in public', at: 2 }],
    }));
    expect(merged(a, b).meeting.drafts).toMatchObject([
      {
        setAside: ['e1', 'e2', 'e3'],
        ignored: ['x'],
        overruled: [{ finding: 'f', reason: 'agreed with the chair; it was said in public', at: 2 }],
      },
    ]);
  });
});

function blank(id: string): Entry {
  return {
    id,
    time: null,
    head: { kind: 'unattributed', asked: false },
    content: [{ kind: 'paragraph', content: [] }],
  };
}

function fill(doc: Y.Doc, id: string, words: string, time: string): void {
  const element = entryPlaces(doc).find((place) => place.id === id)?.element;
  const passage = element?.get(0);
  if (!(passage instanceof Y.XmlElement)) throw new Error('This entry has no passage.');
  passage.insert(0, [new Y.XmlText(words)]);
  element?.setAttribute('time', time);
}

function wordsOf(entry: Entry): string {
  return entry.content
    .flatMap((passage) => passage.content.map((run) => ('text' in run ? run.text : '@')))
    .join('');
}

function withheld(meeting: Meeting): string[] {
  const flags = effectiveFlags(meeting);
  return meeting.entries
    .filter((entry) => entry.head.kind !== 'section')
    .filter(({ id }) => {
      const its = flags.get(id);
      return its !== undefined && isWithheld(its);
    })
    .map(wordsOf);
}

it('gives three people three codes, whichever two of them are merged first', () => {
  for (let round = 0; round < 20; round++) {
    const base = begun('10:00 VP: welcome');
    const [a, b, c] = ['Ana ROY', 'Bea SUN', 'Cy TAM'].map((name) => {
      const doc = copyOfDoc(base);
      putParticipant(doc, { ...vera, id: 'new', code: 'XX', name });
      return doc;
    }) as [Y.Doc, Y.Doc, Y.Doc];
    const left = opened(merged(opened(merged(a, b).state), c).state);
    const right = opened(merged(a, opened(merged(c, b).state)).state);
    const codes = merged(left, right).meeting.participants.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  }
});
