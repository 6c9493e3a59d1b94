import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagsOf, isWithheld } from '../../../core/meeting/flags.ts';
import { toggleFlag } from './flagging.ts';
import { typist } from './typist.fixture.ts';

describe('a flag by its key', () => {
  it('stands at the end of the entry, the cursor before it, and goes again', () => {
    const one = typist();
    one.type('VP: staff will be cut');
    one.run(toggleFlag('off'));
    one.type(' next year');
    expect(one.told()).toEqual(['statement VP: staff will be cut next year !off']);
    one.run(toggleFlag('check'));
    one.run(toggleFlag('off'));
    expect(one.told()).toEqual(['statement VP: staff will be cut next year !check']);
    one.run(toggleFlag('check'));
    expect(one.told()).toEqual(['statement VP: staff will be cut next year']);
  });

  it('goes wherever it was typed, and however often', () => {
    const one = typist();
    one.type('VP: !OFF staff (!off) will\v- be cut !off, he said');
    one.run(toggleFlag('off'));
    expect(one.told()).toEqual(['statement VP: staff will / - be cut, he said']);
  });

  it('is put on those of a run that lack it, and taken only where all have it', () => {
    const one = typist();
    one.type('VP: one\nOD: two !off\nLK: three');
    one.select(0, 1, 2, 2);
    one.run(toggleFlag('off'));
    expect(one.told()).toEqual([
      'statement VP: one !off',
      'statement OD: two !off',
      'statement LK: three !off',
    ]);
    one.run(toggleFlag('off'));
    expect(one.told()).toEqual(['statement VP: one', 'statement OD: two', 'statement LK: three']);
  });

  it('can come before the words, and before the head', () => {
    const one = typist();
    one.run(toggleFlag('off'));
    one.type('VP: staff');
    expect(one.told()).toEqual(['statement VP: staff !off']);
    expect(one.entries()[0]?.time).toBe('10:00');
  });

  it('stays with its entry at Enter, and an entry of nothing else begins no further one', () => {
    const one = typist();
    one.type('VP: staff');
    one.run(toggleFlag('off'));
    one.type('\nOD: ferries\n');
    one.run(toggleFlag('off'));
    one.type('\n\n');
    expect(one.told()).toEqual(['statement VP: staff !off', 'statement OD: ferries', 'unattributed:  !off']);
  });
});

describe('an entry that is split', () => {
  it.each([
    ['VP: staff will !off be cut', 9, ['statement VP: staff wil !off', 'unattributed: l !off be cut']],
    ['VP: staff will be cut !anon', 5, ['statement VP: staff !anon', 'unattributed: will be cut !anon']],
    ['VP: staff will be cut !of', 5, ['statement VP: staff !of', 'unattributed: will be cut !of']],
    ['VP: a figure of 30 !check', 1, ['statement VP: a', 'unattributed: figure of 30 !check']],
  ])('%j at %i keeps what withholds it on both sides', (line, at, told) => {
    const one = typist();
    one.type(line);
    one.goTo(0, at);
    one.type('\n');
    expect(one.told()).toEqual(told);
  });

  it('releases no word that was withheld, wherever it is split', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.constantFrom('!off', '!of', '!anon'), (cut, flag) => {
        const one = typist();
        one.type(`VP: secret ${flag} words\vand more of them`);
        const passage = cut % 2;
        one.goTo(0, cut % 15, passage);
        one.type('\n');
        for (const entry of one.entries()) {
          const flags = flagsOf(entry);
          const hasWords = entry.content.some(({ content }) => content.length > 0);
          expect(!hasWords || isWithheld(flags) || flags.anon).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('while a stretch lasts', () => {
  it('all that is begun carries its flag from the first key', () => {
    const one = typist();
    one.type('VP: open\n');
    one.stretches = ['off'];
    one.type('O');
    expect(one.told()).toEqual(['statement VP: open', 'unattributed: O !off']);
    one.type('D? what\n# Staff\nVP> that\n- and this\n~ x\n');
    expect(one.told()).toEqual([
      'statement VP: open',
      'question OD: what !off',
      'section: Staff !off',
      'answer VP: that !off / - and this !off',
      'private: x !off',
      'unattributed: ',
    ]);
    one.stretches = [];
    one.type('VP: open again');
    expect(one.told().at(-1)).toBe('statement VP: open again');
  });

  it('what was begun before it stays as it was', () => {
    const one = typist();
    one.type('VP: open\nOD: too');
    one.stretches = ['off', 'anon'];
    one.goTo(0, 4);
    one.type(' as ever');
    expect(one.told()).toEqual(['statement VP: open as ever', 'statement OD: too']);
  });

  it('what carries the flag already gets no second one', () => {
    const one = typist();
    one.stretches = ['off', 'anon'];
    one.run(toggleFlag('off'));
    one.type('VP: staff');
    expect(one.told()).toEqual(['statement VP: staff !off !anon']);
  });
});
