import { expect, it } from 'vitest';
import { ariaShortcut, isShortcut, SHORTCUTS, shortcutLabel } from './shortcuts.ts';

/** A key press as the browser reports it; nothing else of the event is looked at. */
function press(key: string, held: { ctrl?: true; meta?: true; shift?: true; alt?: true; altGr?: true } = {}) {
  return {
    key,
    ctrlKey: held.ctrl ?? held.altGr ?? false,
    metaKey: held.meta ?? false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? held.altGr ?? false,
    isComposing: false,
    getModifierState: (name: string) => name === 'AltGraph' && held.altGr === true,
  } as unknown as KeyboardEvent;
}

it('hears Ctrl, on a Mac Command, and not the other one', () => {
  expect(isShortcut(SHORTCUTS.composeDraft, press('Enter', { ctrl: true }), false)).toBe(true);
  expect(isShortcut(SHORTCUTS.composeDraft, press('Enter', { meta: true }), false)).toBe(false);
  expect(isShortcut(SHORTCUTS.composeDraft, press('Enter', { meta: true }), true)).toBe(true);
  expect(isShortcut(SHORTCUTS.composeDraft, press('Enter'), false)).toBe(false);
});

it('never takes a character that AltGr types', () => {
  expect(isShortcut(SHORTCUTS.exportDraft, press('e', { altGr: true, shift: true }), false)).toBe(false);
  expect(isShortcut(SHORTCUTS.newMeeting, press('n', { ctrl: true, alt: true }), false)).toBe(false);
});

it('hears a letter whatever its case, and minds Shift', () => {
  expect(isShortcut(SHORTCUTS.exportDraft, press('E', { ctrl: true, shift: true }), false)).toBe(true);
  expect(isShortcut(SHORTCUTS.exportDraft, press('e', { ctrl: true }), false)).toBe(false);
});

it('hears a slash on layouts where it needs Shift', () => {
  expect(isShortcut(SHORTCUTS.searchAtOnce, press('/', { shift: true }), false)).toBe(true);
  expect(isShortcut(SHORTCUTS.searchAtOnce, press('/', { ctrl: true }), false)).toBe(false);
});

it('is written as each system writes it', () => {
  expect(shortcutLabel(SHORTCUTS.exportDraft, false)).toBe('Ctrl+Shift+E');
  expect(shortcutLabel(SHORTCUTS.exportDraft, true)).toBe('⇧⌘E');
  expect(ariaShortcut(SHORTCUTS.composeDraft, false)).toBe('Control+Enter');
});
