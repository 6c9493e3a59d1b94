import { expect, it } from 'vitest';
import { choose, triggerAt } from './picking.ts';
import { type Typist, typist } from './typist.fixture.ts';

/** Types, and takes a participant from the picker that it opens; whether it opened. */
function pick(one: Typist, text: string, id: string, goesOn = false): boolean {
  one.type(text);
  const trigger = triggerAt(one.state, (code) => one.writing.people.idOf(code) !== null);
  return trigger !== null && one.run(choose(id, trigger, goesOn, one.writing));
}

it('gives the entry its speaker at the head, with the time that was typed', () => {
  const one = typist();
  expect(pick(one, '10:31 pap', 'p-VP')).toBe(true);
  one.type('two more ferries');
  expect(one.told()).toEqual(['statement VP: two more ferries']);
  expect(one.entries()[0]?.time).toBe('10:31');
});

it('goes on with more speakers, and ends with whom they speak for', () => {
  const one = typist();
  pick(one, '@pap', 'p-VP', true);
  pick(one, 'do', 'p-OD');
  one.type('we agree\n');
  pick(one, 'OD for li', 'p-LK');
  one.type('and so do we');
  expect(one.told()).toEqual(['statement VP&OD: we agree', 'statement OD: and so do we']);
  expect(one.entries()[1]?.head).toMatchObject({ voice: { behalf: { participant: 'p-LK' } } });
});

it('leaves the words that stand after the cursor', () => {
  const one = typist();
  one.type('two more ferries');
  one.goTo(0, 0);
  pick(one, 'pap', 'p-VP');
  expect(one.told()).toEqual(['statement VP: two more ferries']);
});

it('names somebody in the text', () => {
  const one = typist();
  one.type('VP: as ');
  pick(one, '@doo', 'p-OD');
  one.type(' said');
  expect(one.told()).toEqual(['statement VP: as @OD said']);
});

it('changes nothing of what a head means that is typed in full', () => {
  const one = typist();
  for (const line of ['VP: yes', 'od? why', 'OD & LK: we', 'VP> so', 'LK for OD: no', 'nobody: @VP']) {
    for (const character of `${line}\n`) {
      triggerAt(one.state, (code) => one.writing.people.idOf(code) !== null);
      one.type(character);
    }
  }
  expect(one.told()).toEqual([
    'statement VP: yes',
    'question OD: why',
    'statement OD&LK: we',
    'answer VP: so',
    'statement LK: no',
    'unattributed: nobody: @VP',
    'unattributed: ',
  ]);
});
