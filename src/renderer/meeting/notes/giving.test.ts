import { expect, it } from 'vitest';
import { giveForName, giveTo, giveToNobody } from './giving.ts';
import { typist } from './typist.fixture.ts';

it('gives an entry and a run of them to somebody else; the kind stays', () => {
  const one = typist();
  one.type('VP: one\nOD? two\nVP> three\nLK: four');
  one.select(0, 1, 2, 1);
  one.run(giveTo('p-LK', 'speaker', one.writing));
  expect(one.told()).toEqual([
    'statement LK: one',
    'question LK: two',
    'answer LK: three',
    'statement LK: four',
  ]);
  expect(one.entries()[2]?.head).toMatchObject({ answers: [one.entries()[1]?.id] });
});

it('makes a statement of what was nobody’s yet, a question of what somebody asked', () => {
  const one = typist();
  one.type('two more ferries\n?? what of winter');
  one.select(0, 1, 1, 1);
  one.run(giveTo('p-OD', 'speaker', one.writing));
  expect(one.told()).toEqual(['statement OD: two more ferries', 'question OD: what of winter']);
});

it('lays nobody’s words in no mouth', () => {
  const one = typist();
  const lines = '# Item\n* The list was closed.\n= Noted.\n~ ask Vera\n// a comment';
  one.type(lines);
  one.goTo(0, 0);
  one.select(0, 0, 4, 3);
  const before = one.told();
  one.run(giveTo('p-OD', 'speaker', one.writing));
  expect(one.told()).toEqual(before);
});

it('adds a second speaker, and takes out who is added again, but never the last', () => {
  const one = typist();
  one.type('VP: one');
  one.run(giveTo('p-OD', 'joint', one.writing));
  expect(one.told()).toEqual(['statement VP&OD: one']);
  one.run(giveTo('p-VP', 'joint', one.writing));
  one.run(giveTo('p-OD', 'joint', one.writing));
  expect(one.told()).toEqual(['statement OD: one']);
});

it('says for whom, a participant or a name, and who speaks does not speak for themselves', () => {
  const one = typist();
  one.type('VP: one');
  const behalf = () => one.entries()[0]?.head;
  one.run(giveTo('p-OD', 'behalf', one.writing));
  expect(behalf()).toMatchObject({ voice: { behalf: { participant: 'p-OD' } } });
  one.run(giveTo('p-OD', 'speaker', one.writing));
  expect(behalf()).toMatchObject({ voice: { speakers: ['p-OD'], behalf: null } });
  one.run(giveForName('the small islands', one.writing));
  expect(behalf()).toMatchObject({ voice: { behalf: { name: 'the small islands' } } });
});

it('stamps the time at the first key, as if a head had been typed', () => {
  const one = typist();
  one.run(giveTo('p-OD', 'speaker', one.writing));
  expect(one.entries()[0]?.time).toBeNull();
  one.type('w');
  expect(one.entries()[0]).toMatchObject({ time: '10:00', head: { kind: 'statement' } });
});

it('takes the speaker off again', () => {
  const one = typist();
  one.type('VP: one\nOD? two');
  one.select(0, 1, 1, 1);
  one.run(giveToNobody(one.writing));
  expect(one.told()).toEqual(['unattributed: one', 'asked: two']);
});
