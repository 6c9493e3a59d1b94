import { beforeEach, expect, it } from 'vitest';
import { VERIFIED } from '../../../core/meeting/quotations.ts';
import { toggleFlag } from './flagging.ts';
import { toggleLabel } from './labelling.ts';
import { quotedPlugin } from './quoted.ts';
import { quote, quotingPlugin } from './quoting.ts';
import { type Typist, typist } from './typist.fixture.ts';

let one: Typist;
const quoted = quotedPlugin();

beforeEach(() => {
  one = typist();
  one.state = one.state.reconfigure({ plugins: [...one.state.plugins, quotingPlugin(), quoted] });
});

const shown = () => (quoted.getState(one.state)?.find() ?? []).map(({ spec }) => spec.shows);

it('opens a quotation that the next press closes, before the space', () => {
  one.type('VP: she called it ');
  one.run(quote());
  one.type('a turning point ');
  one.run(quote());
  one.type('for the islands');
  expect(one.told()).toEqual(['statement VP: she called it “a turning point” for the islands']);
});

it('ends a quotation with its entry, before flags', () => {
  one.type('VP: ');
  one.run(quote());
  one.type('we will not');
  one.run(toggleFlag('off'));
  one.type('\nOD: but');
  expect(one.told()).toEqual(['statement VP: “we will not” !off', 'statement OD: but']);
});

it('ends it when the cursor goes to another entry, and leaves no marks around nothing', () => {
  one.type('VP: yes\nOD: ');
  one.run(quote());
  one.goTo(0, 3);
  expect(one.told()).toEqual(['statement VP: yes', 'statement OD: ']);
  one.goTo(1, 0);
  one.run(quote());
  one.type('no');
  one.goTo(0, 3);
  expect(one.told()).toEqual(['statement VP: yes', 'statement OD: “no”']);
});

it('closes nothing where its mark was erased', () => {
  one.type('VP: ');
  one.run(quote());
  one.type('\bno quotation\n');
  expect(one.told()[0]).toBe('statement VP: no quotation');
});

it('quotes what is selected without the spaces at its ends, and again what is not to be quoted', () => {
  one.type('VP: it is a turning point indeed');
  one.select(0, 5, 0, 22);
  one.run(quote());
  expect(one.told()).toEqual(['statement VP: it is “a turning point” indeed']);
  one.select(0, 7, 0, 22);
  one.run(quote());
  expect(one.told()).toEqual(['statement VP: it is a turning point indeed']);
});

it('quotes each entry of a run by itself', () => {
  one.type('VP: one\vand on\nOD: two');
  one.select(0, 0, 1, 3);
  one.run(quote());
  expect(one.told()).toEqual(['statement VP: “one” / “and on”', 'statement OD: “two”']);
});

it('shows quotations as to be verified until the label says that they are', () => {
  one.type('VP: "yes, we will"');
  expect(shown()).toEqual(['to be verified', 'quotation']);
  one.run(toggleLabel(VERIFIED));
  expect(shown()).toEqual([]);
  expect(one.entries()[0]?.head).toMatchObject({ voice: { labels: ['verified'] } });
  one.run(toggleLabel(VERIFIED));
  expect(shown()).toEqual(['to be verified', 'quotation']);
  one.type('\b');
  expect(shown()).toEqual([]);
});
