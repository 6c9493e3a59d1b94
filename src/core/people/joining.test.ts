import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unnamedParticipant } from '../shorthand/cast.ts';
import { findParticipant, updated, withCodes, wouldChange } from './joining.ts';
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
      expect(findParticipant(listed(name), [vera])).toBe(vera);
    },
  );

  it('is found by the name in the other script', () => {
    const gang = { ...unnamedParticipant('LG'), name: '李刚' };
    expect(findParticipant(listed('LI Gang (李刚)'), [vera, gang])).toBe(gang);
  });

  it('with the code of somebody who has no name yet names them', () => {
    const unnamed = unnamedParticipant('OD');
    expect(findParticipant(listed('Omar DOOL', { code: 'OD' }), [vera, unnamed])).toBe(unnamed);
    expect(findParticipant(listed('Omar DOOL', { code: 'VP' }), [vera, unnamed])).toBeNull();
  });

  it('changes what the list says, and leaves the rest, the code and the id', () => {
    const person = listed('Vera PAPPAS', { position: 'Minister', code: 'MIN' });
    expect(updated(vera, person)).toEqual({ ...vera, position: 'Minister' });
    expect(wouldChange(vera, person)).toBe(true);
    expect(wouldChange(vera, listed('Vera PAPPAS'))).toBe(false);
  });
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
