import { expect, it } from 'vitest';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { namedBy, readPeople, stayingSentence, withCodesBefore, withKnownIds } from './people-lines.ts';

const nobodyIsNeeded = () => false;

function read(text: string): Participant[] {
  const reading = readPeople(text);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.participants;
}

/** The people of some lines, under ids that say who they are. */
function known(lines: string, ...ids: string[]): Participant[] {
  return read(lines).map((person, index) => ({ ...person, id: ids[index] ?? '' }));
}

const before = known(
  'VP = Ms. Vera PAPPAS, Deputy Minister\nOD = Mr. Omar van den DOOL, Mayor\nXX =',
  'vera',
  'omar',
  'unnamed',
);

function idsAfter(lines: string) {
  const { participants } = withKnownIds(before, read(lines), nobodyIsNeeded);
  return participants.map(({ code, id }) => `${code} ${id}`);
}

it('keeps a person’s id when their position, their name or their code changes', () => {
  expect(idsAfter('VP = Ms. Vera PAPPAS, Minister')).toEqual(['VP vera']);
  expect(idsAfter('VP = Ms. Vera PAPPA, Deputy Minister')).toEqual(['VP vera']);
  expect(idsAfter('VERA = Ms. Vera PAPPAS, Deputy Minister')).toEqual(['VERA vera']);
  expect(idsAfter('VERA = Ms. Vera PAPPAS, Minister')).toEqual(['VERA vera']);
});

it('gives somebody unnamed their name under the id they have', () => {
  expect(idsAfter('XX = Dr. LI Kang, Head')).toEqual(['XX unnamed']);
});

it('keeps who is who when two codes are swapped', () => {
  expect(idsAfter('OD = Ms. Vera PAPPAS, Deputy Minister\nVP = Mr. Omar van den DOOL, Mayor')).toEqual([
    'OD vera',
    'VP omar',
  ]);
});

it('gives somebody new an id of their own, also under a code that somebody else had', () => {
  const ids = idsAfter('PA = Ms. Vera PAPPAS, Deputy Minister\nVP = Mr. Karl LANG, Clerk');
  expect(ids[0]).toBe('PA vera');
  expect(ids[1]).not.toMatch(/vera|omar|unnamed/);
});

it('keeps those in the list whom the notes still name, and says so', () => {
  const { participants, stay } = withKnownIds(before, read('VP = Ms. Vera PAPPAS'), (id) => id === 'omar');
  expect(participants.map(({ id }) => id)).toEqual(['vera', 'omar']);
  expect(stayingSentence(stay)).toBe('van den Dool stays in the list, since the notes still name them.');
});

it('gives another code to somebody who stays while a new person takes theirs', () => {
  const lines = 'OD = Mr. Omar van den DOOL, Mayor\nVP = the Chair [chair]\nPA = Ms. Vera PAPPA';
  const again = known('AB = Ms. Ada BELL\nVP = Ms. Vera PAPPAS', 'ada', 'vera');
  const { participants } = withKnownIds(again, read('VP = Ms. Ada BELL'), () => true);
  expect(participants.map(({ code, id }) => `${code} ${id}`)).toEqual(['VP ada', 'VP2 vera']);
  expect(new Set(idsAfter(lines)).size).toBe(3);
});

it('takes nothing, and says which line, where a line is no person or a code is there twice', () => {
  expect(readPeople('VP = Ms. Vera PAPPAS\n\nwho is this')).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/^Line 3: /),
  });
  expect(readPeople('VP = Vera\nVP = Karl')).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/^Line 2: /),
  });
  expect(readPeople('// a comment')).toMatchObject({ ok: false });
});

it('names somebody by a line without the code, who stays who they are', () => {
  const [unnamed] = known('XX = [chair]', 'first seen');
  if (!unnamed) throw new Error('There is nobody.');
  expect(namedBy(unnamed, 'Ms. Vera PAPPAS, Deputy Minister')).toEqual({
    ...unnamed,
    honorific: 'Ms.',
    name: 'Vera PAPPAS',
    position: 'Deputy Minister',
  });
  expect(namedBy(unnamed, 'AB = the representative of Fiji [delegation]')).toMatchObject({
    id: 'first seen',
    code: 'XX',
    kind: 'delegation',
    name: 'the representative of Fiji',
  });
  expect(namedBy(unnamed, '  ')).toBeNull();
  expect(namedBy(unnamed, 'H.E.')).toBeNull();
});

it('puts a code that nobody has before each person of a list, and leaves all else as it stands', () => {
  expect(
    withCodesBefore(
      'VP = Ms. Vera PAPPAS, Deputy Minister\n\n  Mr. Victor PRICE, Clerk\nLI Gang (李刚)\nwho is that',
    ),
  ).toEqual({
    lines:
      'VP = Ms. Vera PAPPAS, Deputy Minister\n\nVPR = Mr. Victor PRICE, Clerk\nLG = LI Gang (李刚)\nwho is that',
    given: ['VPR', 'LG'],
  });
  expect(withCodesBefore('VP = Ms. Vera PAPPAS\nwho is that\n// Mr. Nobody')).toBeNull();
});

it('knows by the name who had a code before, and gives nobody else one of theirs', () => {
  const lines = 'Mr. Victor PRICE, Clerk\nPAPPAS, Vera (Ms.), Minister\nMr. Omar DAVIES';
  expect(withCodesBefore(lines, before)?.lines).toBe(
    'VPR = Mr. Victor PRICE, Clerk\nVP = Ms. Vera PAPPAS, Minister\nODA = Mr. Omar DAVIES',
  );
  expect(withCodesBefore('Ms. Vera PAPPAS, Minister', before)?.lines).toBe('VP = Ms. Vera PAPPAS, Minister');
  expect(withCodesBefore('VP = Mr. Victor PRICE\nMs. Vera PAPPAS', before)?.lines).toBe(
    'VP = Mr. Victor PRICE\nVPA = Ms. Vera PAPPAS',
  );
});
