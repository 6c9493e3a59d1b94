/**
 * Electron's menu bar on Windows and Linux takes the focus when Alt is let go after it was pressed alone. It counts as
 * alone where the page took the key in between (Electron's root_view.cc): after Alt and a letter of the notes, with Alt
 * let go first, the next words would be typed into the menu bar. So the page takes that letting go too.
 */

type Press = Pick<KeyboardEvent, 'key' | 'defaultPrevented' | 'preventDefault'>;

/** Takes the letting go of Alt where the page took the key before it, and that is still held. */
export function altWatch(): { down: (press: Press) => void; up: (press: Press) => void } {
  let last: Press | null = null;
  return {
    down: (press) => {
      last = press;
    },
    up: (press) => {
      if (press.key === 'Alt' && last !== null && last.key !== 'Alt' && last.defaultPrevented) {
        press.preventDefault();
      }
      // The letting go of another key is the menu bar's to see: it knows then that Alt was not alone.
      last = null;
    },
  };
}

/** Starts to watch; once. */
export function watchAlt(): void {
  const watch = altWatch();
  window.addEventListener('keydown', watch.down, { capture: true });
  window.addEventListener('keyup', watch.up, { capture: true });
}
