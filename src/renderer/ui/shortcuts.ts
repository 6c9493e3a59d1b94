/** The keys of the app: one way to write, show and hear them. */
import { useEffect, useRef } from 'react';

/** `mod` is Ctrl, or Command on a Mac. `key` as in KeyboardEvent.key, letters in lower case. */
export interface Shortcut {
  readonly key: string;
  readonly mod?: true;
  readonly shift?: true;
}

export const SHORTCUTS = {
  newMeeting: { key: 'n', mod: true },
  importNotes: { key: 'o', mod: true },
  search: { key: 'f', mod: true },
  searchAtOnce: { key: '/' },
  composeDraft: { key: 'Enter', mod: true },
  /** Heard by the forms of dialogs, which have their keys to themselves. */
  submit: { key: 'Enter', mod: true },
  exportDraft: { key: 'e', mod: true, shift: true },
  particulars: { key: 'p', mod: true, shift: true },
  /** From a meeting to its history, and back. */
  history: { key: 'h', mod: true, shift: true },
  /** In the history. */
  backUp: { key: 's', mod: true },
  otherPane: { key: 'F6' },
  /** Heard by the draft editor, in the sentence where the cursor is. */
  showSources: { key: 'j', mod: true },
} as const satisfies Record<string, Shortcut>;

const ON_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a key press is the shortcut. AltGr, which some systems report as Ctrl and Alt, never is one: it types characters. */
export function isShortcut(shortcut: Shortcut, press: KeyboardEvent, onMac = ON_MAC): boolean {
  if (press.altKey || press.getModifierState('AltGraph') || press.isComposing) return false;
  const mod = onMac ? press.metaKey : press.ctrlKey;
  const otherMod = onMac ? press.ctrlKey : press.metaKey;
  if (otherMod || mod !== (shortcut.mod ?? false)) return false;
  // A character that stands for itself may need Shift on some layouts ("/" on a German one).
  const shiftCounts = shortcut.mod || shortcut.key.length > 1;
  if (shiftCounts && press.shiftKey !== (shortcut.shift ?? false)) return false;
  return press.key === shortcut.key || press.key.toLowerCase() === shortcut.key;
}

/** The shortcut as a reader of menus knows it: "Ctrl+Enter", on a Mac "⌘↩". */
export function shortcutLabel(shortcut: Shortcut, onMac = ON_MAC): string {
  const name = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key;
  if (onMac) {
    return `${shortcut.shift ? '⇧' : ''}${shortcut.mod ? '⌘' : ''}${name === 'Enter' ? '↩' : name}`;
  }
  return [shortcut.mod && 'Ctrl', shortcut.shift && 'Shift', name].filter(Boolean).join('+');
}

/** The shortcut as `aria-keyshortcuts` wants it: "Control+Enter". */
export function ariaShortcut(shortcut: Shortcut, onMac = ON_MAC): string {
  const name = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key;
  return [shortcut.mod && (onMac ? 'Meta' : 'Control'), shortcut.shift && 'Shift', name]
    .filter(Boolean)
    .join('+');
}

/**
 * Runs `action` on the shortcut, wherever the focus is, but never from inside a
 * dialog or a menu, which have the keys to themselves; one that is a bare
 * character is not taken from a place where one types.
 */
export function useShortcut(shortcut: Shortcut, action: () => void): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    const hear = (press: KeyboardEvent) => {
      if (!isShortcut(shortcut, press)) return;
      const target = press.target instanceof Element ? press.target : null;
      if (target?.closest('[role=dialog],[role=alertdialog],[role=menu]')) return;
      if (!shortcut.mod && shortcut.key.length === 1 && isForTyping(target)) return;
      press.preventDefault();
      press.stopPropagation();
      latest.current();
    };
    // Before the editors see it, so that one key means one thing everywhere.
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, [shortcut]);
}

function isForTyping(target: Element | null): boolean {
  return target?.closest('input,textarea,[contenteditable=true]') != null;
}
