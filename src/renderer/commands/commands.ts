/**
 * All that the app can do by name: one table, from which the keys, the command
 * palette, the printed sheet and the changing of keys are derived. A command is
 * heard and listed while something on the page offers it (`use-command.ts`).
 */
import { onPreferences, preferences } from '../preferences/preferences.ts';
import { type Shortcut, shortcutLabel } from '../ui/shortcuts.ts';
import { APP_COMMANDS } from './app-commands.ts';
import type { Command } from './command.ts';
import { DRAFT_COMMANDS } from './draft-commands.ts';
import { type KeyMap, keyMapOf } from './key-map.ts';
import { NOTES_COMMANDS } from './notes-commands.ts';

export const COMMANDS = {
  newMeeting: { title: 'New meeting', group: 'Library', keys: [{ key: 'n', mod: true }] },
  importFile: { title: 'Import a file', group: 'Library', keys: [{ key: 'o', mod: true }] },
  search: {
    title: 'Search the meetings',
    group: 'Library',
    keys: [{ key: 'f', mod: true }, { key: '/' }],
  },
  /** Everybody of the meetings so far. */
  directory: { title: 'People of your meetings', group: 'Library', keys: [] },
  composeDraft: { title: 'Compose draft', group: 'Meeting', keys: [{ key: 'Enter', mod: true }] },
  exportDraft: { title: 'Export', group: 'Meeting', keys: [{ key: 'e', mod: true, shift: true }] },
  /** From a list that is pasted or read from a file. */
  addPeople: { title: 'Add people', group: 'Meeting', keys: [{ key: 'l', mod: true, shift: true }] },
  particulars: { title: 'Particulars', group: 'Meeting', keys: [{ key: 'p', mod: true, shift: true }] },
  /** From a meeting to its history, and back. */
  history: {
    title: 'History',
    group: 'Meeting',
    keys: [{ key: 'h', mod: true, shift: true }],
    pages: ['meeting', 'history'],
  },
  backUp: { title: 'Back up now', group: 'Meeting', keys: [{ key: 's', mod: true }], pages: ['history'] },
  /** Of the entry with the cursor, or of those that are selected. */
  editTime: { title: 'Edit the time', group: 'Notes', keys: [{ key: 'F2' }], heardIn: 'notes' },
  /** Of whoever speaks in the entry with the cursor. */
  changeRole: {
    title: 'Change the role of the speaker from here on',
    group: 'Notes',
    keys: [{ key: 'g', alt: true, shift: true }],
    heardIn: 'notes',
  },
  agenda: { title: 'Agenda: type or paste the items', group: 'Meeting', keys: [] },
  nextItem: { title: 'Next agenda item', group: 'Meeting', keys: [{ key: 'PageDown', alt: true }] },
  previousItem: { title: 'Previous agenda item', group: 'Meeting', keys: [{ key: 'PageUp', alt: true }] },
  /** The item with the cursor, or that in the list which has the focus; with all that was said under it. */
  itemDown: {
    title: 'Move the agenda item down',
    group: 'Meeting',
    keys: [{ key: 'PageDown', alt: true, shift: true }],
  },
  itemUp: {
    title: 'Move the agenda item up',
    group: 'Meeting',
    keys: [{ key: 'PageUp', alt: true, shift: true }],
  },
  nextWithoutSpeaker: { title: 'Next entry without a speaker', group: 'Meeting', keys: [{ key: 'F8' }] },
  nameUnnamed: { title: 'Name those who have no name yet', group: 'Meeting', keys: [] },
  otherPane: { title: 'Go to the other pane', group: 'Window', keys: [{ key: 'F6' }] },
  ...DRAFT_COMMANDS,
  ...NOTES_COMMANDS,
  ...APP_COMMANDS,
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

/** A command of the table, by its id. */
export function commandOf(id: CommandId): Command {
  return COMMANDS[id];
}

let keyMap: KeyMap<CommandId> | null = null;
onPreferences(() => {
  keyMap = null;
});

/** The keys that a command has now: its usual ones, or those that a person gave it. The page is shown anew when they change. */
export function keysOf(id: CommandId): readonly Shortcut[] {
  keyMap ??= keyMapOf(COMMANDS, preferences().keys);
  return keyMap[id];
}

/** The key that is shown beside a command; undefined for one without. */
export function shownKey(id: CommandId): Shortcut | undefined {
  return keysOf(id)[0];
}

/** The key as people read it, "Ctrl+Enter"; '' for a command without. */
export function shownKeyLabel(id: CommandId): string {
  const key = shownKey(id);
  return key === undefined ? '' : shortcutLabel(key);
}
