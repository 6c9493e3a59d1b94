/**
 * Keys that are not the app's to give away: those of the systems, of editing and of the menu bar.
 *
 * Sources: Apple, "Human Interface Guidelines: Keyboards" and "Mac keyboard shortcuts" (support.apple.com/102650), and
 * the text system's StandardKeyBinding.dict for Control with a letter; Microsoft, "Keyboard shortcuts in Windows" and
 * "Keyboard shortcuts for apps"; GNOME, "Human Interface Guidelines: Keyboard" and GTK's and IBus's keys for entering
 * Unicode and emoji; the roles of Electron's menus (src/main/menu.ts).
 */
import type { Shortcut } from '../ui/shortcuts.ts';

type Held = '' | 'shift' | 'mod' | 'mod shift' | 'alt' | 'alt shift';

interface Taken {
  readonly held: Held;
  readonly keys: readonly string[];
  /** The rest of a sentence that begins with the key. */
  readonly does: string;
  /** Where it is taken; everywhere if left out. */
  readonly on?: 'mac' | 'other';
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const EDITING = [
  ...ARROWS,
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Enter',
  'Tab',
  ' ',
  'Backspace',
  'Delete',
  'Insert',
];

const TAKEN: readonly Taken[] = [
  { held: '', keys: EDITING, does: 'is needed for writing and for moving about' },
  { held: 'shift', keys: EDITING, does: 'is needed for writing and for selecting' },
  { held: '', keys: ['Escape'], does: 'closes what is open' },
  { held: 'mod', keys: ['c', 'Insert'], does: 'copies' },
  { held: 'mod', keys: ['x'], does: 'cuts' },
  { held: 'mod', keys: ['v'], does: 'pastes' },
  { held: 'mod shift', keys: ['v'], does: 'pastes without formatting' },
  { held: 'mod', keys: ['a'], does: 'selects all' },
  { held: 'mod', keys: ['z'], does: 'undoes' },
  { held: 'mod shift', keys: ['z'], does: 'redoes' },
  { held: 'mod', keys: ['y'], does: 'redoes', on: 'other' },
  { held: 'mod', keys: ['b'], does: 'makes bold' },
  { held: 'mod', keys: ['i'], does: 'makes italic' },
  { held: 'mod', keys: [...ARROWS, 'Home', 'End'], does: 'moves by words and pages' },
  { held: 'mod shift', keys: [...ARROWS, 'Home', 'End'], does: 'selects by words and pages' },
  { held: 'mod', keys: ['Backspace', 'Delete'], does: 'erases a word' },
  { held: 'mod', keys: ['q'], does: 'quits' },
  { held: 'mod', keys: ['w'], does: 'closes the window' },
  { held: 'mod', keys: ['m'], does: 'minimises the window' },
  { held: 'mod', keys: ['0', '+', '=', '-'], does: 'sets the size of what is shown' },
  { held: 'mod shift', keys: ['+', '=', '_'], does: 'sets the size of what is shown' },
  { held: 'mod', keys: ['Tab', ' '], does: 'is the system’s' },
  { held: 'mod shift', keys: ['Tab', ' '], does: 'is the system’s' },
  { held: '', keys: ['F11'], does: 'fills the screen' },

  { held: 'mod', keys: ['h'], does: 'hides the app', on: 'mac' },
  { held: 'mod', keys: [',', '`'], does: 'is the system’s', on: 'mac' },
  {
    held: 'mod shift',
    keys: ['3', '4', '5', '#', '$', '%', '`', 'q', '/', '?'],
    does: 'is the system’s',
    on: 'mac',
  },
  {
    held: 'alt',
    // Not Control+L and Control+O, which centre the line and open one below: few know them, and the notes need the letters.
    keys: ['a', 'b', 'd', 'e', 'f', 'h', 'k', 'n', 'p', 't', 'v', 'y'],
    does: 'moves and erases in text',
    on: 'mac',
  },
  {
    held: 'alt',
    keys: [...ARROWS, ' ', 'Tab', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'],
    does: 'is the system’s',
    on: 'mac',
  },

  { held: 'mod shift', keys: ['i'], does: 'opens the tools for developers', on: 'other' },
  { held: 'mod shift', keys: ['u'], does: 'enters a character by its number', on: 'other' },
  { held: 'mod', keys: ['.', ';'], does: 'enters an emoji', on: 'other' },
  { held: 'mod', keys: ['Escape', 'F4'], does: 'is the system’s', on: 'other' },
  { held: 'mod shift', keys: ['Escape'], does: 'is the system’s', on: 'other' },
  {
    held: 'alt',
    keys: ['Tab', 'Escape', ' ', '`', 'F1', 'F2', 'F4', 'F7', 'F8', 'F10', 'Enter'],
    does: 'is the system’s',
    on: 'other',
  },
  { held: 'alt shift', keys: ['Tab', 'Escape', 'F10'], does: 'is the system’s', on: 'other' },
  { held: 'alt', keys: ARROWS, does: 'is the system’s', on: 'other' },
  { held: 'alt', keys: ['f', 'e', 'v', 'w', 'h'], does: 'opens a menu of the menu bar', on: 'other' },
  { held: '', keys: ['F10'], does: 'goes to the menu bar', on: 'other' },
  { held: 'shift', keys: ['F10'], does: 'opens the menu of a right click', on: 'other' },
];

/** What a key does everywhere, as the rest of a sentence ("copies"); null for one that is free. */
export function takenFor(shortcut: Shortcut, onMac: boolean): string | null {
  const held = [shortcut.mod && 'mod', shortcut.alt && 'alt', shortcut.shift && 'shift']
    .filter(Boolean)
    .join(' ');
  const taken = TAKEN.find(
    ({ held: with_, keys, on }) =>
      with_ === held && keys.includes(shortcut.key) && (on === undefined || (on === 'mac') === onMac),
  );
  return taken?.does ?? null;
}
