import { expect, it } from 'vitest';
import { fromLiving, toLiving } from '../../../core/meeting/living.ts';
import { parseShorthand } from '../../../core/shorthand/parse.ts';
import { saveTexts, textsOf } from './particulars-texts.ts';

const NOTES = `title: Ferries
body: Council
date: 2024-05-07
people:
  VP = Ms. Vera PAPPAS, Deputy Minister [presenter]
  OD = Mr. Omar van den DOOL, Mayor
terms:
  CIM = Council of Island Mayors
photos:
  VP = pappas.jpg | Photo: Port Authority
notes:
10:00 VP: two more ferries
10:01 ~ ask @OD
`;

function opened() {
  const doc = toLiving(parseShorthand(NOTES).meeting);
  return { doc, before: textsOf(doc), meeting: () => fromLiving(doc).meeting };
}

it('changes nothing where nothing was typed', () => {
  const { doc, before, meeting } = opened();
  const was = meeting();
  let updates = 0;
  doc.on('update', () => updates++);
  expect(saveTexts(doc, before, { ...before })).toEqual({ problems: {}, stay: [] });
  expect(updates).toBe(0);
  expect(meeting()).toEqual(was);
});

it('saves the header on one line each, and people, terms and pictures as they are typed', () => {
  const { doc, before, meeting } = opened();
  saveTexts(doc, before, {
    ...before,
    summary: ' Two lines\nof a summary ',
    people: `${before.people}LK = Dr. LI Kang, Head\n`,
    terms: 'SSE = Social and Solidarity Economy',
    photos: 'lk = li.jpg',
  });
  const { particulars, participants, terms, photos } = meeting();
  expect(particulars.summary).toBe('Two lines of a summary');
  expect(participants.map(({ code }) => code)).toEqual(['VP', 'OD', 'LK']);
  expect(terms).toEqual([{ acronym: 'SSE', meaning: 'Social and Solidarity Economy' }]);
  expect(photos).toEqual([{ participant: participants[2]?.id, path: 'li.jpg', credit: '' }]);
});

it('keeps what was said with who said it when a code is changed', () => {
  const { doc, before, meeting } = opened();
  const said = meeting().entries;
  saveTexts(doc, before, { ...before, people: before.people.replace('VP =', 'VERA =') });
  expect(meeting().entries).toEqual(said);
  expect(meeting().participants[0]).toMatchObject({ code: 'VERA', name: 'Vera PAPPAS' });
});

it('takes nobody out whom the notes name', () => {
  const { doc, before, meeting } = opened();
  const { stay } = saveTexts(doc, before, { ...before, people: '' });
  expect(stay.map(({ code }) => code)).toEqual(['VP', 'OD']);
  expect(meeting().participants).toHaveLength(2);
  expect(meeting().photos).toHaveLength(1);
});

it('saves a list whole or not at all, and the others all the same', () => {
  const { doc, before, meeting } = opened();
  const was = meeting();
  const { problems } = saveTexts(doc, before, {
    ...before,
    place: 'Harbourtown',
    people: 'VP = Ms. Vera PAPPAS\nwho is that',
    terms: 'CIM',
    photos: 'XX = nobody.jpg',
  });
  expect(problems.people).toMatch(/^Line 2: /);
  expect(problems.terms).toMatch(/^Line 1: /);
  expect(problems.photos).toBe('Line 1: XX is nobody in the list of people.');
  expect(meeting()).toEqual({ ...was, particulars: { ...was.particulars, place: 'Harbourtown' } });
});

it('shows roles that change by the numbers of entries, and saves them by their ids', () => {
  const { doc, before, meeting } = opened();
  const people = before.people.replace('[presenter]', '[presenter; chair from entry 2]');
  expect(saveTexts(doc, before, { ...before, people })).toEqual({ problems: {}, stay: [] });
  expect(meeting().participants[0]?.roleChanges).toEqual([
    { entry: meeting().entries[1]?.id, roles: ['chair'] },
  ]);
  expect(textsOf(doc).people).toBe(people);
});

it('does not save roles that change at an entry that there is not', () => {
  const { doc, before, meeting } = opened();
  const was = meeting();
  const people = before.people.replace('[presenter]', '[chair from entry 9]');
  expect(saveTexts(doc, before, { ...before, people }).problems.people).toContain(
    'Line 1: There is no entry 9',
  );
  expect(meeting()).toEqual(was);
});
