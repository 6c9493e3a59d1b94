/** What can be done in any meeting or in none: rows of the table of commands. */
import type { Command } from './command.ts';

const EVERYWHERE = ['library', 'meeting', 'history'] as const;

export const APP_COMMANDS = {
  openExample: { title: 'Open the example', group: 'Library', keys: [] },
  backups: { title: 'Backups: folder and size', group: 'Library', keys: [] },
  allMeetings: { title: 'All meetings', group: 'Window', keys: [], pages: ['meeting', 'history'] },
  /** To what it offers, or to putting it away; from there back to where one was. */
  lastNotice: {
    title: 'Go to the last notice',
    group: 'Window',
    keys: [{ key: 'n', alt: true, shift: true }],
  },
  newWindow: { title: 'New window', group: 'Window', keys: [{ key: 'n', mod: true, shift: true }] },
  changeTheme: { title: 'Change the theme: light, dark, as the system', group: 'Window', keys: [] },
  // Ctrl+Shift+P is taken by the particulars. F1 types nothing and asks for help everywhere; Ctrl+K is what people try.
  commandPalette: { title: 'Commands', group: 'Window', keys: [{ key: 'F1' }, { key: 'k', mod: true }] },
  keySheet: { title: 'Print the keys and the shorthand', group: 'Window', keys: [] },
  keyboardShortcuts: { title: 'Keyboard shortcuts', group: 'Window', keys: [] },
  typingHelps: { title: 'Typing helps on or off', group: 'Notes', keys: [], pages: EVERYWHERE },
  abbreviations: { title: 'Abbreviations and typing helps', group: 'Notes', keys: [], pages: EVERYWHERE },
} as const satisfies Record<string, Command>;
