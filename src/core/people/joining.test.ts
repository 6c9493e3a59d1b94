import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unnamedParticipant } from '../shorthand/cast.ts';
import { finderIn, standingsOf, updated, withCodes, withLineFor } from './joining.ts';
import { type ListedPerson, nobody } from './list.ts';

const vera = {
  ...unnamedParticipant('VP'),
  honorific: 'Ms.',
  name: 'Vera PAPPAS',
  position: 'Deputy Minister',
  affiliation: 'Ministry of Shipping',
};

function listed(name: string, rest: Partial<ListedPerson> = {}): ListedPerson {
  return { ...nobody(), name, ...rest };
}

describe('somebody of a list', () => {
  it.each(['Vera PAPPAS', 'Vera Pappas', 'PAPPAS Vera', 'Véra PAPPAS', 'VERA PAPPAS'])(
    'who is written "%s" is the participant Vera PAPPAS',
    (name) => {
      expect(finderIn([vera])(listed(name))).toBe(vera);
    },
  );

  it('is found by the name in the other script', () => {
    const gang = { ...unnamedParticipant('LG'), name: '李刚' };
    expect(finderIn([vera, gang])(listed('LI Gang (李刚)'))).toBe(gang);
  });

  it('with the code of somebody who has no name yet names them', () => {
    const unnamed = unnamedParticipant('OD');
    expect(finderIn([vera, unnamed])(listed('Omar DOOL', { code: 'OD' }))).toBe(unnamed);
    expect(finderIn([vera, unnamed])(listed('Omar DOOL', { code: 'VP' }))).toBeNull();
  });

  it('changes what the list says, and leaves the rest, the code and the id', () => {
    const person = listed('Vera PAPPAS', { position: 'Minister', code: 'MIN' });
    expect(updated(vera, person)).toEqual({ ...vera, position: 'Minister' });
  });

  it('is written as in the meeting, but for capitals that are missing there', () => {
    expect(updated(vera, listed('PAPPAS Vera')).name).toBe('Vera PAPPAS');
    expect(updated({ ...vera, name: 'Vera Pappas' }, listed('PAPPAS Vera')).name).toBe('PAPPAS Vera');
    expect(updated({ ...vera, name: '' }, listed('Vera Pappas')).name).toBe('Vera Pappas');
  });

  it('is new, changed, there as they are, or in the list twice', () => {
    const people = [
      listed('Vera Pappas', { position: 'Minister', name: 'Vera PAPPAS' }),
      listed('Omar DOOL'),
      listed('DOOL Omar'),
      listed('Vera PAPPAS'),
    ];
    expect(standingsOf(people, finderIn([vera]))).toEqual([
      { kind: 'changes', participant: vera },
      { kind: 'new' },
      { kind: 'twice', row: 1 },
      { kind: 'twice', row: 0 },
    ]);
    expect(standingsOf([listed('Vera PAPPAS')], finderIn([vera]))).toEqual([
      { kind: 'same', participant: vera },
    ]);
  });
});

it('comes to lines as one more, under a code that is free there, and only once', () => {
  const person = listed('Vera PAPPAS', { code: 'VP', position: 'Minister' });
  expect(withLineFor(person, '')).toBe('VP = Vera PAPPAS, Minister\n');
  const lines = withLineFor(person, 'VP = Vincent PARK\n');
  expect(lines).toBe('VP = Vincent PARK\nVPA = Vera PAPPAS, Minister\n');
  expect(withLineFor(person, lines)).toBe(lines);
});

describe('codes for a list', () => {
  it('are those of the list where they are free, those of the meeting for who is in it, and else proposed', () => {
    const people = [
      listed('Vincent PARK'),
      listed('Vera Pappas', { code: 'XX' }),
      listed('Olga DUMAS', { code: 'VPA' }),
      listed('Jane DOE', { code: 'VP' }),
    ];
    expect(withCodes(people, [vera]).map(({ code }) => code)).toEqual(['VPAR', 'VP', 'VPA', 'JD']);
  });

  it('are each a code, and of people who are not in the meeting no two alike', () => {
    const name = fc.oneof(
      fc.constantFrom('Vera PAPPAS', 'Vera', 'LI Gang', '李刚', 'Paul SMITH', 'the Port Authority', ''),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (names) => {
        const codes = withCodes(
          names.map((one) => listed(one)),
          [unnamedParticipant('VP'), unnamedParticipant('P2')],
        ).map(({ code }) => code);
        expect(codes.every((code) => /^[A-Z][A-Z0-9]{0,5}$/.test(code))).toBe(true);
        expect(new Set([...codes, 'VP', 'P2']).size).toBe(codes.length + 2);
      }),
    );
  });
});
