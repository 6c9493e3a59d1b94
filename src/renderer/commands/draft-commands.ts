/**
 * What ties the draft to the notes: rows of the table of commands. The letters keep clear of those that the
 * menus have and Control has in every text of a Mac (see notes-commands.ts).
 */
import type { Command } from './command.ts';

export const DRAFT_COMMANDS = {
  /** Opens the copy desk. The key of spelling checkers on Windows and Linux. */
  checkDraft: { title: 'Check the draft', group: 'Draft', keys: [{ key: 'F7' }] },
  /** Once more: the next note behind it, and in the end the sentence again. */
  showSources: {
    title: 'Show the note behind the sentence',
    group: 'Draft',
    keys: [{ key: 'j', mod: true }],
    heardIn: 'draft',
  },
  showReporting: {
    title: 'Show the sentence that reports the note',
    group: 'Notes',
    keys: [{ key: 'j', mod: true }],
    heardIn: 'notes',
  },
  unreportedNotes: {
    title: 'Go to the unreported notes',
    group: 'Meeting',
    keys: [{ key: 'F9' }],
  },
  compareTexts: {
    title: 'Compare a paragraph with the notes as they are now',
    group: 'Draft',
    keys: [{ key: 'c', alt: true }],
    heardIn: 'draft',
  },
  takeNewText: {
    title: 'Take the new text of the paragraph',
    group: 'Draft',
    keys: [{ key: 'r', alt: true }],
    heardIn: 'draft',
  },
  keepOwnText: {
    title: 'Keep my text of the paragraph',
    group: 'Draft',
    keys: [{ key: 'o', alt: true }],
    heardIn: 'draft',
  },
  scrollTogether: {
    title: 'Scroll notes and draft together, or apart',
    group: 'Meeting',
    keys: [{ key: 'y', mod: true, shift: true }],
  },
} as const satisfies Record<string, Command>;
