import { expect, it } from 'vitest';
import { paletteEntries } from './palette-entries.ts';

const inLibrary = {
  page: 'library',
  offered: ['newMeeting', 'search', 'importFile', 'commandPalette'],
  recent: ['importFile', 'composeDraft'],
} as const;

it('lists what can be done now, what was chosen last before the rest, and never itself', () => {
  const entries = paletteEntries('', inLibrary);
  expect(entries.map(({ id }) => id)).toEqual(['importFile', 'newMeeting', 'search']);
});

it('shows what is sought and can be done elsewhere only, with where, after what can be done now', () => {
  expect(paletteEntries('compose', inLibrary)).toMatchObject([
    { id: 'composeDraft', elsewhere: 'in a meeting' },
  ]);
  expect(paletteEntries('e', inLibrary)[0]?.elsewhere).toBeNull();
  expect(paletteEntries('compose', { ...inLibrary, page: 'meeting' })[0]?.elsewhere).toBe(
    'not at the moment',
  );
});
