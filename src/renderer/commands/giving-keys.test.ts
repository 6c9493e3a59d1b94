import { describe, expect, it } from 'vitest';
import type { Shortcut } from '../ui/shortcuts.ts';
import type { Command } from './command.ts';
import { refusalOf, withKeys } from './giving-keys.ts';
import { keyMapOf } from './key-map.ts';

const TABLE = {
  compose: { title: 'Compose', group: 'Meeting', keys: [{ key: 'Enter', mod: true }] },
  find: { title: 'Find', group: 'Library', keys: [{ key: 'f', mod: true }, { key: '/' }] },
  answer: { title: 'Answer', group: 'Notes', keys: [{ key: '1', alt: true }], heardIn: 'notes' },
  sources: { title: 'Sources', group: 'Draft', keys: [{ key: 'j', mod: true }], heardIn: 'draft' },
} as const satisfies Record<string, Command>;

function refusal(id: keyof typeof TABLE, key: Shortcut, changed = {}, onMac = false) {
  return refusalOf(TABLE, keyMapOf(TABLE, changed), id, key, onMac);
}

describe('a key', () => {
  it('that is free is given', () => {
    expect(refusal('compose', { key: 'F2' })).toBeNull();
    expect(refusal('compose', { key: 'g', mod: true })).toBeNull();
    expect(refusal('compose', { key: '1', alt: true, shift: true })).toBeNull();
  });

  it.each<[Shortcut, boolean, string]>([
    [{ key: 'g' }, false, '“G” is for writing. Hold Ctrl or Alt with it.'],
    [{ key: '?', shift: true }, true, 'Hold Command or Control'],
    [{ key: 'c', mod: true }, false, 'Ctrl+C copies.'],
    [{ key: 'z', mod: true, shift: true }, true, 'redoes'],
    [{ key: 'Enter' }, false, 'Enter is needed for writing'],
    [{ key: 'ArrowLeft', shift: true }, false, 'selecting'],
    [{ key: 'F4', alt: true }, false, 'Alt+F4 is the system’s'],
    [{ key: 'a', alt: true }, true, '⌃A moves and erases'],
    [{ key: 'F11' }, false, 'fills the screen'],
  ])('%j that is taken everywhere is refused in a sentence', (key, onMac, words) => {
    const refused = refusal('compose', key, {}, onMac);
    expect(refused?.sentence).toContain(words);
    expect(refused?.holder).toBeNull();
  });

  it('of another command is refused, and says whose it is', () => {
    expect(refusal('answer', { key: 'Enter', mod: true })).toEqual({
      sentence: 'Ctrl+Enter is the key of “Compose”.',
      holder: 'compose',
    });
    expect(refusal('compose', { key: 'F2' }, { answer: [{ key: 'F2' }] })?.holder).toBe('answer');
  });

  it('of a command that is never heard in the same place is given', () => {
    expect(refusal('answer', { key: 'j', mod: true })).toBeNull();
    expect(refusal('answer', { key: 'f', mod: true })).toBeNull();
  });
});

describe('what is set', () => {
  it('takes the key from whoever had it in the same place', () => {
    const first = withKeys(TABLE, {}, 'answer', [{ key: 'F2' }]);
    const second = withKeys(TABLE, first, 'compose', [{ key: 'F2' }]);
    expect(keyMapOf(TABLE, second)).toMatchObject({ compose: [{ key: 'F2' }], answer: [] });
    const third = withKeys(TABLE, second, 'answer', [{ key: 'Enter', mod: true }]);
    expect(keyMapOf(TABLE, third)).toMatchObject({ answer: [{ key: 'Enter', mod: true }] });
  });

  it('is nothing once a command has its usual keys again', () => {
    const changed = withKeys(TABLE, {}, 'compose', [{ key: 'F2' }]);
    expect(withKeys(TABLE, changed, 'compose', [{ key: 'Enter', mod: true }])).toEqual({});
  });

  it('stays for commands that this version does not have', () => {
    const changed = { dictate: [{ key: 'F2' }] };
    expect(withKeys(TABLE, changed, 'compose', [{ key: 'F2' }])).toMatchObject(changed);
  });
});
