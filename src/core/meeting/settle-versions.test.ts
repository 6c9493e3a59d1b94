import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { parseShorthand } from '../shorthand/parse.ts';
import { fromLiving, setParticular, toLiving } from './living.ts';
import { meetingOf } from './meetings.fixture.ts';
import { copyOfDoc } from './settle.fixture.ts';
import { copyOf, entryPlaces } from './settle-entries.ts';
import {
  begun,
  blank,
  entryWith,
  fill,
  HEAD,
  lines,
  merged,
  notesOf,
  opened,
  remove,
  textWith,
  type,
  withheld,
  wordsOf,
} from './two-writers.fixture.ts';

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
