import { expect, it } from 'vitest';
import { summarize } from './summary.ts';
import { typist } from './typist.fixture.ts';
import { nextWithoutSpeaker } from './without-speaker.ts';

it('goes from one entry without a speaker to the next and around, and each leaves the list as it is given to somebody', () => {
  const one = typist();
  one.type('somebody said\nVP: known\n?? somebody asked\n// aside\n~ a note\nlast words\n');
  const waiting = () => summarize(one.state).unattributed.map(({ text }) => text);
  const next = () => {
    const tr = nextWithoutSpeaker(one.state);
    if (tr) one.apply(tr);
    return one.state.selection.$head.parent.textContent;
  };
  expect(waiting()).toEqual(['somebody said', 'somebody asked', 'last words']);
  expect([next(), next(), next(), next()]).toEqual([
    'somebody said',
    'somebody asked',
    'last words',
    'somebody said',
  ]);
  one.type('OD: ');
  expect(waiting()).toEqual(['somebody asked', 'last words']);
  expect(one.told()[0]).toBe('statement OD: somebody said');
});

it('leaves out what is being typed, and has nowhere to go where all is given', () => {
  const one = typist();
  one.type('VP: known\nwho knows');
  expect(summarize(one.state).unattributed).toEqual([]);
  one.settle();
  expect(summarize(one.state).unattributed).toHaveLength(1);
  expect(nextWithoutSpeaker(one.state)).toBeNull();
});
