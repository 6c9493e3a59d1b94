/** The keys of the app: one way to write, show and hear them. */

/**
 * `mod` is Ctrl, or Command on a Mac; `alt` is Alt, or Control on a Mac, where Option types characters.
 * `key` as in KeyboardEvent.key, letters in lower case; with `alt` a digit is the key of that place, whatever
 * the layout types there.
 */
export interface Shortcut {
  readonly key: string;
  readonly mod?: true;
  readonly alt?: true;
  readonly shift?: true;
}

/** Heard by the forms of dialogs, which have their keys to themselves. */
export const SUBMIT: Shortcut = { key: 'Enter', mod: true };

export const ON_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a key press is the shortcut. AltGr, which some systems report as Ctrl and Alt, never is one: it types characters. */
export function isShortcut(shortcut: Shortcut, press: KeyboardEvent, onMac = ON_MAC): boolean {
  if (press.getModifierState('AltGraph') || press.isComposing) return false;
  const mod = shortcut.mod ?? false;
  const alt = shortcut.alt ?? false;
  const held = heldWith(press, onMac);
  if (held.other || held.mod !== mod || held.alt !== alt) return false;
  // A character that stands for itself may need Shift on some layouts ("/" on a German one).
  const shiftCounts = mod || alt || shortcut.key.length > 1;
  if (shiftCounts && press.shiftKey !== (shortcut.shift ?? false)) return false;
  return keyOf(press, mod || alt, alt) === shortcut.key;
}

/**
 * Which key was pressed. Held with another it may be named by its place: a digit with `alt` always, and a
 * letter on a layout that types no Latin ones (Greek, Cyrillic, Arabic), where Ctrl+N is the key of the N all the same.
 */
function keyOf({ key, code }: KeyboardEvent, isHeld: boolean, isAlt: boolean): string {
  if (isAlt && /^Digit\d$/.test(code)) return code.slice('Digit'.length);
  if (key.length > 1) return key;
  const isLatin = key <= '\u024f';
  return isHeld && !isLatin && /^Key[A-Z]$/.test(code)
    ? code.slice('Key'.length).toLowerCase()
    : key.toLowerCase();
}

/** Whether two shortcuts are one and the same press. */
export function isSameKey(one: Shortcut, other: Shortcut): boolean {
  const shiftCounts = one.mod || one.alt || one.key.length > 1;
  return (
    one.key === other.key &&
    one.mod === other.mod &&
    one.alt === other.alt &&
    (!shiftCounts || one.shift === other.shift)
  );
}

/** What a key press is that is no shortcut: a key that only holds others, or one that types. */
export type NoShortcut = 'holds' | 'types';

const HOLDING = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'NumLock', 'OS']);
/** What is no key yet, but the first half of a character, or with an input method. */
const HALF = new Set(['Dead', 'Process', 'Compose', 'Unidentified']);

/** The shortcut that a key press is, as far as it can be one: what AltGr, Option or an input method types is none. */
export function shortcutOf(press: KeyboardEvent, onMac = ON_MAC): Shortcut | NoShortcut {
  if (HOLDING.has(press.key)) return 'holds';
  const held = heldWith(press, onMac);
  if (press.getModifierState('AltGraph') || press.isComposing || HALF.has(press.key)) return 'types';
  if (held.other || (held.mod && held.alt)) return 'types';
  return {
    key: keyOf(press, held.mod || held.alt, held.alt),
    ...(held.mod && { mod: true }),
    ...(held.alt && { alt: true }),
    ...(press.shiftKey && { shift: true }),
  };
}

function heldWith(press: KeyboardEvent, onMac: boolean) {
  return onMac
    ? { mod: press.metaKey, alt: press.ctrlKey, other: press.altKey }
    : { mod: press.ctrlKey, alt: press.altKey, other: press.metaKey };
}

/** Names of keys as people know them, where they are not those of KeyboardEvent.key. */
const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** The shortcut as a reader of menus knows it: "Ctrl+Enter", on a Mac "⌘↩". */
export function shortcutLabel(shortcut: Shortcut, onMac = ON_MAC): string {
  const name = NAMES[shortcut.key] ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key);
  if (onMac) {
    return `${shortcut.alt ? '⌃' : ''}${shortcut.shift ? '⇧' : ''}${shortcut.mod ? '⌘' : ''}${name === 'Enter' ? '↩' : name}`;
  }
  return [shortcut.mod && 'Ctrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift', name]
    .filter(Boolean)
    .join('+');
}

/** The shortcut as `aria-keyshortcuts` wants it: "Control+Enter". */
export function ariaShortcut(shortcut: Shortcut, onMac = ON_MAC): string {
  const named = shortcut.key === ' ' ? 'Space' : shortcut.key;
  const name = named.length === 1 ? named.toUpperCase() : named;
  return [
    shortcut.mod && (onMac ? 'Meta' : 'Control'),
    shortcut.alt && (onMac ? 'Control' : 'Alt'),
    shortcut.shift && 'Shift',
    name,
  ]
    .filter(Boolean)
    .join('+');
}
