import { expect, it } from 'vitest';
import { altWatch } from './alt-alone.ts';

/** Presses and lets go of keys (`+s`, `-s`); the page takes those of `taken`. Gives whether it took the letting go of Alt. */
function letsGo(keys: string, taken: string): boolean {
  const watch = altWatch();
  let isTaken = false;
  for (const [way, letter = ''] of keys.split(' ')) {
    const key = letter === 'A' ? 'Alt' : letter;
    const press = {
      key,
      defaultPrevented: false,
      preventDefault: () => {
        press.defaultPrevented = true;
      },
    };
    if (way === '+') {
      watch.down(press);
      // As in the page: later than those who only watch.
      if (taken.includes(letter)) press.preventDefault();
    } else {
      watch.up(press);
      if (key === 'Alt') isTaken = press.defaultPrevented;
    }
  }
  return isTaken;
}

it('the menu bar does not hear that Alt was let go before the letter that the page took', () => {
  expect(letsGo('+A +s -A -s', 's')).toBe(true);
  expect(letsGo('+A +s -s +q -A -q', 'sq')).toBe(true);
});

it('the menu bar hears of Alt alone, and of Alt with a key that the page left to it', () => {
  expect(letsGo('+A -A', 's')).toBe(false);
  expect(letsGo('+A +f -A -f', 's')).toBe(false);
});

it('the menu bar, which heard of the letter that was let go first, hears of Alt after it', () => {
  expect(letsGo('+A +s -s -A', 's')).toBe(false);
});

it('a key that was taken long before says nothing of Alt alone', () => {
  expect(letsGo('+s -s +A -A', 's')).toBe(false);
  expect(letsGo('+s +A -A -s', 's')).toBe(false);
});
