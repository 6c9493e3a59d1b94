import { describe, expect, it } from 'vitest';
import { emptyParticulars } from '../meeting/meeting.ts';
import { unnamedParticipant } from '../shorthand/cast.ts';
import { acquaintanceKey, acquaintancesLike, type Cast, castOf, directoryOf } from './directory.ts';
import { type ListedPerson, nobody } from './list.ts';

function listed(name: string, position = '', affiliation = ''): ListedPerson {
  return { ...nobody(), name, position, affiliation };
}

function cast(date: string, addedAt: number, ...people: ListedPerson[]): Cast {
  return { meeting: `m${addedAt}`, date, addedAt, people };
}

const NOBODY_FORGOTTEN = new Map<string, number>();

describe('what the directory takes from a meeting', () => {
  const vera = {
    ...unnamedParticipant('VP'),
    name: 'Vera PAPPAS',
    position: 'Minister',
    roles: ['chair' as const],
  };

  it('is its people with names, without their roles', () => {
    expect(castOf(emptyParticulars, [vera, unnamedParticipant('OD')])).toEqual([
      { ...listed('Vera PAPPAS', 'Minister'), code: 'VP' },
    ]);
  });

  it('is nobody of a closed meeting, nor of one whose setting is not known', () => {
    expect(castOf({ ...emptyParticulars, record: 'closed' }, [vera])).toEqual([]);
    expect(castOf({ ...emptyParticulars, record: 'clsoed' }, [vera])).toEqual([]);
    expect(castOf({ ...emptyParticulars, record: 'chatham' }, [vera])).toHaveLength(1);
  });

  it('is nobody whose line is off the record', () => {
    expect(castOf(emptyParticulars, [{ ...vera, position: 'Minister !off' }])).toEqual([]);
  });
});

describe('the directory', () => {
  it('has everybody once, as at their last meeting, the last met first', () => {
    const directory = directoryOf(
      [
        cast('2024-05-07', 3, listed('Vera PAPPAS', 'Deputy Minister')),
        cast('2025-01-02', 1, listed('PAPPAS Vera', 'Minister'), listed('Tom ROE')),
        cast('2023-01-01', 2, listed('Jane DOE')),
      ],
      NOBODY_FORGOTTEN,
    );
    expect(directory.map(({ person, met }) => [person.name, person.position, met])).toEqual([
      ['PAPPAS Vera', 'Minister', '2025-01-02'],
      ['Tom ROE', '', '2025-01-02'],
      ['Jane DOE', '', '2023-01-01'],
    ]);
  });

  it('places a meeting without a date by the day on which it came', () => {
    const may = Date.UTC(2024, 4, 7);
    const directory = directoryOf(
      [
        cast('', may, listed('Vera PAPPAS', 'Minister')),
        cast('2024-01-01', 1, listed('Vera PAPPAS', 'Mayor')),
      ],
      NOBODY_FORGOTTEN,
    );
    expect(directory).toMatchObject([{ person: { position: 'Minister' }, met: '' }]);
  });

  it('leaves out who was forgotten, until a meeting that came later names them', () => {
    const old = cast('2024-05-07', 1, listed('Vera PAPPAS'), listed('Tom ROE'));
    const forgotten = new Map([[acquaintanceKey(listed('Vera Pappas')), 5]]);
    expect(directoryOf([old], forgotten).map(({ person }) => person.name)).toEqual(['Tom ROE']);
    const later = cast('2024-01-01', 6, listed('Vera PAPPAS', 'Mayor'));
    expect(directoryOf([old, later], forgotten)).toMatchObject([
      { person: { name: 'Tom ROE' } },
      { person: { name: 'Vera PAPPAS', position: 'Mayor' } },
    ]);
  });

  it('finds people by the beginnings of words, of the name first', () => {
    const directory = directoryOf(
      [
        cast(
          '2024-05-07',
          1,
          listed('Tom ROE', 'Verifier'),
          listed('Véra PAPPAS', 'Minister'),
          listed('LI Gang (李刚)'),
        ),
      ],
      NOBODY_FORGOTTEN,
    );
    const names = (typed: string, most = 9) =>
      acquaintancesLike(directory, typed, most).map(({ person }) => person.name);
    expect(names('ver')).toEqual(['Véra PAPPAS', 'Tom ROE']);
    expect(names('pap min')).toEqual(['Véra PAPPAS']);
    expect(names('李')).toEqual(['LI Gang (李刚)']);
    expect(names('', 2)).toHaveLength(2);
    expect(names('nobody')).toEqual([]);
  });
});
