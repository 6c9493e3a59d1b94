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
  giveTo: inNotes('Give to somebody, add a speaker, say for whom', { key: 'g', alt: true }),
  giveToNobody: inNotes('Speaker not known', { key: '0', alt: true }),
  giveToRecent1: inNotes('Give to who spoke last', { key: '1', alt: true }),
  giveToRecent2: inNotes('Give to the second of the speakers at hand', { key: '2', alt: true }),
  giveToRecent3: inNotes('Give to the third of the speakers at hand', { key: '3', alt: true }),
  giveToRecent4: inNotes('Give to the fourth of the speakers at hand', { key: '4', alt: true }),
  giveToRecent5: inNotes('Give to the fifth of the speakers at hand', { key: '5', alt: true }),
  giveToRecent6: inNotes('Give to the sixth of the speakers at hand', { key: '6', alt: true }),
  giveToRecent7: inNotes('Give to the seventh of the speakers at hand', { key: '7', alt: true }),
  giveToRecent8: inNotes('Give to the eighth of the speakers at hand', { key: '8', alt: true }),
  giveToRecent9: inNotes('Give to the ninth of the speakers at hand', { key: '9', alt: true }),
  answerWhich: inNotes('Answers which question', { key: 'q', alt: true, shift: true }),
  answerQuestion0: inNotes('Answers the question whose number ends in 0', {
    key: '0',
    alt: true,
    shift: true,
  }),
  answerQuestion1: inNotes('Answers the question whose number ends in 1', {
    key: '1',
    alt: true,
    shift: true,
  }),
  answerQuestion2: inNotes('Answers the question whose number ends in 2', {
    key: '2',
    alt: true,
    shift: true,
  }),
  answerQuestion3: inNotes('Answers the question whose number ends in 3', {
    key: '3',
    alt: true,
    shift: true,
  }),
  answerQuestion4: inNotes('Answers the question whose number ends in 4', {
    key: '4',
    alt: true,
    shift: true,
  }),
  answerQuestion5: inNotes('Answers the question whose number ends in 5', {
    key: '5',
    alt: true,
    shift: true,
  }),
  answerQuestion6: inNotes('Answers the question whose number ends in 6', {
    key: '6',
    alt: true,
    shift: true,
  }),
  answerQuestion7: inNotes('Answers the question whose number ends in 7', {
    key: '7',
    alt: true,
    shift: true,
  }),
  answerQuestion8: inNotes('Answers the question whose number ends in 8', {
    key: '8',
    alt: true,
    shift: true,
  }),
  answerQuestion9: inNotes('Answers the question whose number ends in 9', {
    key: '9',
    alt: true,
    shift: true,
  }),
  rightOfReply: inNotes('Right of reply', { key: 'r', alt: true, shift: true }),
  pointOfOrder: inNotes('Point of order', { key: 'o', alt: true, shift: true }),
  amendment: inNotes('Amendment', { key: 'm', alt: true, shift: true }),
  interpreted: inNotes('Through an interpreter (translated)', { key: 't', alt: true, shift: true }),
  supports: inNotes('Supports an earlier entry', { key: 's', alt: true, shift: true }),
  corrects: inNotes('Corrects an earlier entry', { key: 'c', alt: true, shift: true }),
  repliesTo: inNotes('Replies to an earlier entry (link)', { key: 'l', alt: true, shift: true }),
  joinAbove: inNotes('In one with the entry above: both said it', { key: 'i', alt: true, shift: true }),
  flagOff: inNotes('Off the record, or on it again', { key: 'x', alt: true }),
  flagAnon: inNotes('Do not name who said it (unnamed)', { key: 'u', alt: true }),
  flagCheck: inNotes('To be checked (judge it later)', { key: 'j', alt: true }),
  stretchOff: inNotes('Off the record from here on, or no longer', { key: 'x', alt: true, shift: true }),
  stretchAnon: inNotes('Name nobody from here on, or again', { key: 'u', alt: true, shift: true }),
  quote: inNotes('Quote word for word (cite)', { key: 'c', alt: true }),
  verifyQuotations: inNotes('Quotations verified (judged), or not yet', { key: 'j', alt: true, shift: true }),
};

export type NotesCommandId = keyof typeof NOTES_COMMANDS;

export const NOTES_COMMAND_IDS = Object.keys(NOTES_COMMANDS) as NotesCommandId[];

/** The command that gives an entry to a speaker at hand, by their place from 0. */
export function recentSpeakerCommand(index: number): NotesCommandId | undefined {
  return NOTES_COMMAND_IDS.find((id) => id === `giveToRecent${index + 1}`);
}

function inNotes(title: string, ...keys: readonly Shortcut[]) {
  return { title, group: 'Notes', keys, heardIn: 'notes' } as const;
}
