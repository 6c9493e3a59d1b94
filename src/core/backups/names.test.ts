import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, folderName, isAsked, isBackupName, isFolderOf, safeTitle } from './names.ts';

describe('the folder of a meeting', () => {
  it('has its title in it, and is found again by its key under any title', () => {
    const name = folderName('Ferries: the plan / part 2?', '0123456789ab');
    expect(name).toBe('Ferries- the plan - part 2- 0123456789ab');
    expect(isFolderOf(name, '0123456789ab')).toBe(true);
    expect(isFolderOf(name, 'ba9876543210')).toBe(false);
  });

  it('has a name that every file system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const safe = safeTitle(title);
        expect(safe).not.toBe('');
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(91);
        expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(safe).not.toMatch(/^[.\s]|[.\s]$/);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['', ' . ', '\u202e', 'CON', 'aux.txt', 'Lpt1'])(
    'is no device and never without a name (%j)',
    (title) => {
      expect(['Untitled', `_${title}`]).toContain(safeTitle(title));
    },
  );
});

describe('the file of a backup', () => {
  it('is named by the time of the person’s clock', () => {
    const at = Date.UTC(2026, 10, 24, 23, 5, 7);
    expect(fileName(at, 120, false)).toBe('2026-11-25 01-05-07.rapporteur');
    expect(fileName(at, 120, true)).toBe('2026-11-25 01-05-07 asked.rapporteur');
    expect(fileName(at, 120, false, 2)).toBe('2026-11-25 01-05-07 (2).rapporteur');
    expect([fileName(at, 0, true, 2), fileName(at, 0, false)].map(isAsked)).toEqual([true, false]);
  });

  it('is told from a file that somebody has put there', () => {
    expect(isBackupName(fileName(0, 0, false))).toBe(true);
    expect(isBackupName(fileName(0, -330, true, 3))).toBe(true);
    for (const name of ['notes.rapporteur', '2026-11-25 01-05-07.rapporteur.part', '2026-11-25.rapporteur']) {
      expect(isBackupName(name)).toBe(false);
    }
  });
});
