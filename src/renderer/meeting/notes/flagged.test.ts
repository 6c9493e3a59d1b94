import { expect, it } from 'vitest';
import { flaggedPlugin, headingWithFlag } from './flagged.ts';
import { type Typist, typist } from './typist.fixture.ts';

/** A typist whose flags are shown, and what is shown: each mark, and the words under it. */
function flagged(): { one: Typist; shown: () => string[] } {
  const plugin = flaggedPlugin();
  const one = typist();
  one.state = one.state.reconfigure({ plugins: [...one.state.plugins, plugin] });
  const shown = () => {
    const found = plugin.getState(one.state)?.find() ?? [];
    const inOrder = found.sort((a, b) => a.from - b.from || b.to - a.to);
    return inOrder.map(({ from, to, spec }) => `${spec.shows}: ${one.state.doc.textBetween(from, to, ' ')}`);
  };
  return { one, shown };
}

it('marks the flag and its entry as the flag is typed', () => {
  const { one, shown } = flagged();
  one.type('VP: open\nVP: staff !o');
  expect(shown()).toEqual(['is-withheld: staff !o', 'unsettled: !o']);
  one.type('ff');
  expect(shown()).toEqual(['is-withheld: staff !off', 'off: !off']);
  one.type('\b\b\b\b');
  expect(shown()).toEqual([]);
});

it('marks what a section covers, until the next section, and as its flag comes and goes', () => {
  const { one, shown } = flagged();
  one.type('# Closed\nVP: secret\nOD: too\n# Open\nVP: said');
  expect(shown()).toEqual([]);
  one.goTo(0, 6);
  one.type(' !off');
  expect(shown()).toEqual([
    'is-withheld: Closed !off',
    'off: !off',
    'is-withheld: secret',
    'is-withheld: too',
  ]);
  one.goTo(0, 11);
  one.type('\b');
  one.type('\b\b\b');
  expect(shown()).toEqual([]);
});

it('tells the heading that keeps what is under it off the record', () => {
  const { one } = flagged();
  one.type('# Closed !off\nVP: secret');
  expect(headingWithFlag(one.state, 'off')).toBe('Closed !off');
  expect(headingWithFlag(one.state, 'anon')).toBeNull();
  one.type('\n# Open\nVP: said !off');
  expect(headingWithFlag(one.state, 'off')).toBeNull();
});

it('does not mark an exclamation mark that was escaped', () => {
  const { one, shown } = flagged();
  one.type('VP: \\!off\n');
  expect(shown()).toEqual([]);
});
