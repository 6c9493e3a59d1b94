import { type KeyboardEvent, useState } from 'react';
import { type Shortcut, shortcutLabel, shortcutOf } from '../ui/shortcuts.ts';

interface KeyFieldProps {
  /** What the key does. */
  command: string;
  /** The key as it is; undefined for none. */
  shortcut: Shortcut | undefined;
  onGive: (pressed: Shortcut) => void;
  onTake: () => void;
  /** Told, in a sentence, why what was pressed is no key to give. */
  onType: (sentence: string) => void;
}

/** A button that shows a key; pressed, it waits for the new one. */
export function KeyField({ command, shortcut, onGive, onTake, onType }: KeyFieldProps) {
  const [waits, setWaiting] = useState(false);
  const label = shortcut === undefined ? 'no key' : shortcutLabel(shortcut);

  const hear = (event: KeyboardEvent) => {
    if (!waits) return;
    // Tab goes on, since who waits for a key must be able to leave by one.
    if (event.key === 'Tab') {
      setWaiting(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    const pressed = shortcutOf(event.nativeEvent);
    if (pressed === 'holds') return;
    setWaiting(false);
    if (pressed === 'types') onType('That types a character on some keyboards. Press another key.');
    else if (pressed.key === 'Escape' && !pressed.mod && !pressed.alt && !pressed.shift) return;
    else if (isErasing(pressed)) onTake();
    else onGive(pressed);
  };

  return (
    <button
      type="button"
      className="key-field"
      data-waits={waits || undefined}
      aria-label={
        waits
          ? `${command}: press the new key; Backspace takes the key away, Escape leaves it`
          : `${command}: ${label}, change`
      }
      onClick={() => setWaiting(true)}
      onKeyDown={hear}
      onBlur={() => setWaiting(false)}
    >
      {waits ? 'Press the new key…' : shortcut === undefined ? '—' : label}
    </button>
  );
}

function isErasing({ key, mod, alt, shift }: Shortcut): boolean {
  return (key === 'Backspace' || key === 'Delete') && !mod && !alt && !shift;
}
