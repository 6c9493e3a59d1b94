/**
 * The keys of commands, heard wherever the focus is, but never from inside a
 * dialog or a menu, which have the keys to themselves; one that is a bare
 * character is not taken from a place where one types.
 */
import { isShortcut, type Shortcut } from '../ui/shortcuts.ts';
import { type CommandId, commandOf, keysOf } from './commands.ts';
import { offeredCommands, runCommand } from './offers.ts';

/** Starts to listen; once, before anything is offered. */
export function hearKeys(): void {
  // Before the editors see it, so that one key means one thing everywhere.
  window.addEventListener('keydown', hear, { capture: true });
}

function hear(press: KeyboardEvent): void {
  const target = press.target instanceof Element ? press.target : null;
  if (hasKeysToItself(target)) return;
  const id = offeredCommands().find((one) => isAskedFor(one, press, target));
  if (id === undefined) return;
  press.preventDefault();
  press.stopPropagation();
  // The editors hear nothing of this key, and so would not know where the key before it put the cursor (selection-in-step.ts).
  document.dispatchEvent(new Event('selectionchange'));
  runCommand(id, press);
}

/** Whether a place is inside a dialog or a menu. */
export function hasKeysToItself(place: Element | null): boolean {
  return place?.closest('[role=dialog],[role=alertdialog],[role=menu]') != null;
}

function isAskedFor(id: CommandId, press: KeyboardEvent, target: Element | null): boolean {
  const { heardIn } = commandOf(id);
  if (heardIn !== undefined && !target?.closest(`[data-commands=${heardIn}]`)) return false;
  return keysOf(id).some((key) => isShortcut(key, press) && !(isBare(key) && isForTyping(target)));
}

function isBare({ key, mod, alt }: Shortcut): boolean {
  return !mod && !alt && key.length === 1;
}

function isForTyping(target: Element | null): boolean {
  return target?.closest('input,textarea,[contenteditable=true]') != null;
}
