import { expect, it } from 'vitest';
import { ariaShortcut, isShortcut, type Shortcut, shortcutLabel, shortcutOf } from './shortcuts.ts';

const composeDraft: Shortcut = { key: 'Enter', mod: true };
const exportDraft: Shortcut = { key: 'e', mod: true, shift: true };
const newMeeting: Shortcut = { key: 'n', mod: true };
const searchAtOnce: Shortcut = { key: '/' };
const firstSpeaker: Shortcut = { key: '1', alt: true };

/** A key press as the browser reports it; nothing else of the event is looked at. */
function press(
  key: string,
  held: { ctrl?: true; meta?: true; shift?: true; alt?: true; altGr?: true } = {},
  code = '',
) {
  return {
    key,
    code,
    ctrlKey: held.ctrl ?? held.altGr ?? false,
    metaKey: held.meta ?? false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? held.altGr ?? false,
    isComposing: false,
    getModifierState: (name: string) => name === 'AltGraph' && held.altGr === true,
  } as unknown as KeyboardEvent;
}

it('hears Ctrl, on a Mac Command, and not the other one', () => {
  expect(isShortcut(composeDraft, press('Enter', { ctrl: true }), false)).toBe(true);
  expect(isShortcut(composeDraft, press('Enter', { meta: true }), false)).toBe(false);
  expect(isShortcut(composeDraft, press('Enter', { meta: true }), true)).toBe(true);
  expect(isShortcut(composeDraft, press('Enter'), false)).toBe(false);
});

it('never takes a character that AltGr types', () => {
  expect(isShortcut(exportDraft, press('e', { altGr: true, shift: true }), false)).toBe(false);
  expect(isShortcut(newMeeting, press('n', { ctrl: true, alt: true }), false)).toBe(false);
});

it('hears a letter whatever its case, and minds Shift', () => {
  expect(isShortcut(exportDraft, press('E', { ctrl: true, shift: true }), false)).toBe(true);
  expect(isShortcut(exportDraft, press('e', { ctrl: true }), false)).toBe(false);
});

it('hears a slash on layouts where it needs Shift', () => {
  expect(isShortcut(searchAtOnce, press('/', { shift: true }), false)).toBe(true);
  expect(isShortcut(searchAtOnce, press('/', { ctrl: true }), false)).toBe(false);
});

it('is written as each system writes it', () => {
  expect(shortcutLabel(exportDraft, false)).toBe('Ctrl+Shift+E');
  expect(shortcutLabel(exportDraft, true)).toBe('⇧⌘E');
  expect(ariaShortcut(composeDraft, false)).toBe('Control+Enter');
});

it('hears a digit with Alt by its place, whatever the layout types there, on a Mac with Control', () => {
  expect(isShortcut(firstSpeaker, press('&', { alt: true }, 'Digit1'), false)).toBe(true);
  expect(isShortcut(firstSpeaker, press('1', { altGr: true }, 'Digit1'), false)).toBe(false);
  expect(isShortcut(firstSpeaker, press('1', {}, 'Digit1'), false)).toBe(false);
  expect(isShortcut(firstSpeaker, press('1', { ctrl: true }, 'Digit1'), true)).toBe(true);
  expect(isShortcut(firstSpeaker, press('¡', { alt: true }, 'Digit1'), true)).toBe(false);
  expect(shortcutLabel(firstSpeaker, true)).toBe('⌃1');
});

it('hears the key of a letter on a layout without Latin letters, and only there', () => {
  expect(isShortcut(newMeeting, press('т', { ctrl: true }, 'KeyN'), false)).toBe(true);
  expect(isShortcut(newMeeting, press('ν', { ctrl: true }, 'KeyN'), false)).toBe(true);
  // A Dvorak layout has its B on the key of the N.
  expect(isShortcut(newMeeting, press('b', { ctrl: true }, 'KeyN'), false)).toBe(false);
  expect(isShortcut({ key: 'n' }, press('т', {}, 'KeyN'), false)).toBe(false);
});

it('tells which shortcut a press is, the same that is heard then', () => {
  for (const [event, onMac] of [
    [press('E', { ctrl: true, shift: true }, 'KeyE'), false],
    [press('&', { alt: true }, 'Digit1'), false],
    [press('т', { ctrl: true }, 'KeyN'), false],
    [press('F2'), false],
    [press('j', { meta: true }, 'KeyJ'), true],
    [press('1', { ctrl: true }, 'Digit1'), true],
  ] as const) {
    const shortcut = shortcutOf(event, onMac);
    expect(shortcut).toBeTypeOf('object');
    expect(typeof shortcut === 'object' && isShortcut(shortcut, event, onMac)).toBe(true);
  }
  expect(shortcutOf(press('E', { ctrl: true, shift: true }, 'KeyE'), false)).toEqual(exportDraft);
});

it('takes nothing for a shortcut that types: AltGr, Option, dead keys, an input method', () => {
  for (const [event, onMac] of [
    [press('€', { altGr: true }, 'KeyE'), false],
    [press('e', { ctrl: true, alt: true }, 'KeyE'), false],
    [press('Dead', {}, 'Equal'), false],
    [press('Process', {}, 'KeyA'), false],
    [{ ...press('a', {}, 'KeyA'), isComposing: true } as KeyboardEvent, false],
    [press('@', { alt: true }, 'KeyL'), true],
  ] as const) {
    expect(shortcutOf(event, onMac)).toBe('types');
  }
  expect(shortcutOf(press('Control', { ctrl: true }), false)).toBe('holds');
});
