/**
 * What the hands do in the notes: rows of the table of commands. Alt and a letter says what an entry is or does, Alt and
 * Shift and a letter what it is to others, or from here on. The letters keep clear of the menus (F, E, V, W) and
 * of those that Control has in every text of a Mac (A, B, D, E, F, H, K, N, P, T, Y).
 */
import type { Shortcut } from '../ui/shortcuts.ts';

export const NOTES_COMMANDS = {
  makeStatement: inNotes('Make it a statement', { key: 's', alt: true }),
  makeQuestion: inNotes('Make it a question', { key: 'q', alt: true }),
  makeAnswer: inNotes('Make it an answer (reply)', { key: 'r', alt: true }),
  makeProceedings: inNotes('Make it proceedings (log)', { key: 'l', alt: true }),
  makeOutcome: inNotes('Make it an outcome', { key: 'o', alt: true }),
  makePrivate: inNotes('Make it a private note (memo)', { key: 'm', alt: true }),
  beginSection: inNotes('Begin an agenda item', { key: 'i', alt: true }),
  flagOff: inNotes('Off the record, or on it again', { key: 'x', alt: true }),
  flagAnon: inNotes('Do not name who said it (unnamed)', { key: 'u', alt: true }),
  flagCheck: inNotes('To be checked (judge it later)', { key: 'j', alt: true }),
  stretchOff: inNotes('Off the record from here on, or no longer', { key: 'x', alt: true, shift: true }),
  stretchAnon: inNotes('Name nobody from here on, or again', { key: 'u', alt: true, shift: true }),
  quote: inNotes('Quote word for word (cite)', { key: 'c', alt: true }),
  verifyQuotations: inNotes('Quotations verified, or not yet', { key: 'q', alt: true, shift: true }),
};

export type NotesCommandId = keyof typeof NOTES_COMMANDS;

export const NOTES_COMMAND_IDS = Object.keys(NOTES_COMMANDS) as NotesCommandId[];

function inNotes(title: string, ...keys: readonly Shortcut[]) {
  return { title, group: 'Notes', keys, heardIn: 'notes' } as const;
}
