import { NodeSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { typist } from './typist.fixture.ts';

it('turns a head into what the entry is, as soon as more typing could not change it', () => {
  const one = typist();
  one.type('VP: ');
  expect(one.told()).toEqual(['statement VP: ']);
  one.type('two more ferries');
  expect(one.told()).toEqual(['statement VP: two more ferries']);
});

it('takes a head without a space after its mark, and one at which the line ends', () => {
  const one = typist();
  one.type('VP:two more\nOD?\nLK>1: pumps\nVP..left\nvp: done');
  expect(one.told()).toEqual([
    'statement VP: two more',
    'question OD: ',
    'answer LK: pumps',
    'predicate VP: left',
    'statement VP: done',
  ]);
});

it('starts an entry without a speaker at Enter, and none in an empty one', () => {
  const one = typist();
  one.type('VP: yes\n\n\nwho knows');
  expect(one.told()).toEqual(['statement VP: yes', 'unattributed: who knows']);
});

it('types into an entry that came without a passage, and leaves it what it is', () => {
  const one = typist();
  const { entry } = one.state.schema.nodes;
  const bare = entry?.create({ id: 'q1', kind: 'question', speakers: 'p-OD' });
  if (bare) one.apply(one.state.tr.insert(1, bare));
  one.apply(one.state.tr.setSelection(NodeSelection.create(one.state.doc, 1)));
  one.type('why');
  expect(one.told()[0]).toBe('question OD: why');
  expect(one.entries()[0]?.id).toBe('q1');
});

it('stamps the time at the first key, and lets a typed time replace it', () => {
  const one = typist();
  one.type('VP: yes\n');
  one.time = '10:05';
  one.type('10:02 OD? why\n# Next\nnobody\n11:00 nobody either');
  one.settle();
  expect(one.entries().map((entry) => entry.time)).toEqual(['10:00', '10:02', null, '10:05', '11:00']);
});

it('makes a paragraph or a list item of the entry above from an indented line or a dash', () => {
  const one = typist();
  one.type('VP: three things\n- one\n- two\n  and so on\nOD? why');
  expect(one.told()).toEqual(['statement VP: three things / - one / - two / and so on', 'question OD: why']);
});

it('reads mentions, bold, italic, links and escapes when the entry is left', () => {
  const one = typist();
  one.type('VP: with @OD, **bold**, *it*, [plan](https://example.org/) and 2 \\* 3\n');
  expect(one.entries()[0]?.content[0]?.content).toEqual([
    { text: 'with ' },
    { mention: 'p-OD' },
    { text: ', ' },
    { text: 'bold', bold: true },
    { text: ', ' },
    { text: 'it', italic: true },
    { text: ', ' },
    { text: 'plan', link: 'https://example.org/' },
    { text: ' and 2 * 3' },
  ]);
});

it('makes a participant of a code that nobody has, and goes on', () => {
  const one = typist();
  one.type('XY: hello\nNB: not a person');
  expect(one.told()).toEqual(['statement XY: hello', 'unattributed: NB: not a person']);
  expect(one.codes).toEqual(['VP', 'OD', 'LK', 'XY']);
});

it('touches nothing while an input method composes', () => {
  const one = typist();
  one.isComposing = true;
  one.type('VP: x');
  expect(one.told()).toEqual(['unattributed: VP: x']);
  expect(one.entries()[0]?.time).toBeNull();
});

it('makes a further paragraph a list item where it begins with a hyphen', () => {
  const one = typist();
  one.type('VP: three things\v- ferries\vpiers\n');
  expect(one.told()[0]).toBe('statement VP: three things / - ferries / - piers');
  // Not in the first paragraph, and not in the middle of one.
  one.type('VP: - no\vcosts - no');
  expect(one.told().at(-1)).toBe('statement VP: - no / costs - no');
});
