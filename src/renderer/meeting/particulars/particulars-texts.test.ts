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
  expect(saveTexts(doc, before, { ...before })).toEqual({ problems: {}, given: [], stay: [] });
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
  expect(saveTexts(doc, before, { ...before, people })).toEqual({ problems: {}, given: [], stay: [] });
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

it('takes a line without a code under one that nobody has, and says which', () => {
  const { doc, before, meeting } = opened();
  const people = `${before.people}Ms. Ana Lima, Director, Trade\nMr. Victor PRICE, Clerk\n`;
  const { problems, given } = saveTexts(doc, before, { ...before, people });
  expect(problems).toEqual({});
  expect(given.map(({ code, name }) => `${code} ${name}`)).toEqual(['AL Ana Lima', 'VPR Victor PRICE']);
  expect(meeting().participants.map(({ code }) => code)).toEqual(['VP', 'OD', 'AL', 'VPR']);
  expect(meeting().participants[2]).toMatchObject({ position: 'Director', affiliation: 'Trade' });
  // Written again without codes, they stay who they are.
  const ids = meeting().participants.map(({ id }) => id);
  const bare = 'Ms. Ana Lima, Minister\nMs. Vera PAPPAS, Minister\nOD = Mr. Omar van den DOOL';
  expect(saveTexts(doc, textsOf(doc), { ...textsOf(doc), people: bare }).given).toEqual([]);
  expect(meeting().participants.map(({ id }) => id)).toEqual([ids[2], ids[0], ids[1]]);
});

it('says of a line that it can not read where it is, and puts the codes of the others in their place', () => {
  const { doc, before, meeting } = opened();
  const was = meeting();
  const people = `${before.people}Ms. Ana Lima, Director\nsomebody with a hat`;
  const { problems, coded } = saveTexts(doc, before, { ...before, people });
  expect(problems.people).toMatch(/^Line 4: /);
  expect(coded).toBe(`${before.people}AL = Ms. Ana Lima, Director\nsomebody with a hat`);
  expect(meeting()).toEqual(was);
});
