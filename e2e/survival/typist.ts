/** Somebody who types into the notes without looking up, until the power goes. */
import type { Page } from 'playwright/test';

const WORDS = 'the delegate of a small island asked how long ferries would run after dark in winter'.split(
  ' ',
);
const LONGEST_LINE = 60;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words without end: a line break begins an entry. */
export function* dictation(random: () => number): Generator<string> {
  let line = 0;
  for (;;) {
    const word = WORDS[Math.floor(random() * WORDS.length)] ?? '';
    for (const letter of word) yield letter;
    line += word.length + 1;
    yield line > LONGEST_LINE ? '\n' : ' ';
    if (line > LONGEST_LINE) line = 0;
  }
}

export interface Typing {
  /** Lifts the hands: no further key is pressed. Gives all that were; the last one may be on its way. */
  stop(): string;
  /** Resolves when no key is on its way any more. */
  ended: Promise<void>;
}

/** Types until it is stopped, which is when the power goes, or the letters are at an end. `pause`: milliseconds from key to key, 0 for as fast as the machine takes them. */
export function typeUntilKilled(window: Page, letters: Iterator<string>, pause: number): Typing {
  let pressed = '';
  let stopped = false;
  const type = async () => {
    const began = performance.now();
    for (let count = 0; ; count++) {
      const due = began + count * pause;
      // The pace of the hand, not a wait for the app.
      if (due > performance.now()) await new Promise((tick) => setTimeout(tick, due - performance.now()));
      if (stopped) return;
      const { value: letter, done } = letters.next();
      if (done) return;
      pressed += letter;
      await window.keyboard.press(letter === '\n' ? 'Enter' : letter === ' ' ? 'Space' : letter);
    }
  };
  // A key that was on its way when all was killed is refused by the driver.
  return {
    stop: () => {
      stopped = true;
      return pressed;
    },
    ended: type().catch(() => undefined),
  };
}
