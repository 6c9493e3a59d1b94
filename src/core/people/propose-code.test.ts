import { describe, expect, it } from 'vitest';
import { nobody } from './list.ts';
import { proposeCode } from './propose-code.ts';

function code(name: string, taken: string[] = []): string {
  return proposeCode({ ...nobody(), name }, new Set(taken));
}

describe('a proposed code', () => {
  it.each([
    ['Vera PAPPAS', 'VP'],
    ['Omar van den DOOL', 'OD'],
    ['LI Kang', 'LK'],
    ['Cheryl L. Daytec', 'CD'],
    ['Élodie ÉTIENNE', 'EE'],
    ['Øystein ŁUKASZ', 'OL'],
    ['Sukarno', 'SU'],
    ['Maria GARCIA MARQUEZ', 'MG'],
    ['the Port Authority', 'PA'],
    ['the representative of Fiji', 'RF'],
    ['Симель ЭСИМ', 'SE'],
    ['Άννα ΠΑΠΠΑ', 'AP'],
    ['李刚', 'LG'],
    ['김철수', 'GC'],
    ['たなか けん', 'TK'],
    ['محمد علي', 'MA'],
    ['LI Gang (李刚)', 'LG'],
  ])('of "%s" is %s', (name, expected) => {
    expect(code(name)).toBe(expected);
  });

  it('takes in further initials, then letters of the family name, then a number, where it is taken', () => {
    expect(code('Vera Maria PAPPAS', ['VP'])).toBe('VMP');
    expect(code('Vera PAPPAS', ['VP'])).toBe('VPA');
    expect(code('Omar van den DOOL', ['OD'])).toBe('ODO');
    expect(code('Vera PAPPAS', ['VP', 'VPA', 'VPAP', 'VPAPP', 'VPAPPA'])).toBe('VP2');
    expect(code('Sukarno', ['SU', 'SUK', 'SUKARN', 'S', 'P'])).toBe('SU2');
  });

  it('is none of the words that begin a line of notes and are nobody', () => {
    expect(code('Paul SMITH')).toBe('PSM');
    expect(code('Nina BERG')).toBe('NBE');
  });

  it('of a name whose letters it can not tell is a number', () => {
    expect(code('สมชาย')).toBe('P');
    expect(code('สมชาย', ['P'])).toBe('P2');
  });
});
