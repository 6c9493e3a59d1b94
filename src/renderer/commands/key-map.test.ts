import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { keyMapOf } from './key-map.ts';

const TABLE = {
  compose: { title: 'Compose', group: 'Meeting', keys: [{ key: 'Enter', mod: true }] },
  find: { title: 'Find', group: 'Library', keys: [{ key: 'f', mod: true }, { key: '/' }] },
  answer: { title: 'Answer', group: 'Notes', keys: [{ key: '1', alt: true }], heardIn: 'notes' },
  sources: { title: 'Sources', group: 'Draft', keys: [{ key: 'j', mod: true }], heardIn: 'draft' },
} as const satisfies Record<string, Command>;

describe('the keys of commands', () => {
  it('are the usual ones where nobody has changed them', () => {
    expect(keyMapOf(TABLE, {}).find).toEqual(TABLE.find.keys);
  });

  it('are those that a person gave, or none where they were taken away', () => {
    const map = keyMapOf(TABLE, { compose: [{ key: 'F2' }], sources: [] });
    expect(map.compose).toEqual([{ key: 'F2' }]);
    expect(map.sources).toEqual([]);
  });

  it('leave a key to the command that a person gave it to, in the places where both are heard', () => {
    const map = keyMapOf(TABLE, { answer: [{ key: 'Enter', mod: true }] });
    expect(map.compose).toEqual([]);
    // The library has no notes, and what is heard in the notes is not heard in the draft.
    expect(keyMapOf(TABLE, { answer: [{ key: 'f', mod: true }] }).find).toEqual(TABLE.find.keys);
    expect(keyMapOf(TABLE, { answer: [{ key: 'j', mod: true }] }).sources).toEqual(TABLE.sources.keys);
  });

  it('pass over commands that this version does not have', () => {
    expect(keyMapOf(TABLE, { dictate: [{ key: 'j', mod: true }] }).sources).toEqual(TABLE.sources.keys);
  });
});
