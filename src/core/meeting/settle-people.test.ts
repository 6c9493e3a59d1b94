import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { fromLiving, putParticipant, setParticular } from './living.ts';
import type { Meeting, Participant } from './meeting.ts';
import { copyOfDoc } from './settle.fixture.ts';
import { begun, entryWith, merged, notesOf, opened, type, vera, wordsOf } from './two-writers.fixture.ts';

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
