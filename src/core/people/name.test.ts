import { describe, expect, it } from 'vitest';
import { nameOf } from '../meeting/naming.ts';
import { unnamedParticipant } from '../shorthand/cast.ts';
import { givenFirst, hasFamilyFirst, nameFromParts, readName } from './name.ts';

function printed(name: string): string {
  return nameOf({ ...unnamedParticipant('X'), name }).full;
}

describe('a name in running order', () => {
  it.each([
    ['Vera PAPPAS'],
    ['Vera Pappas'],
    ['Omar van den Dool'],
    ['J.R. Smith'],
    ['Sukarno'],
    ['SUKARNO'],
    ['John Smith Jr.'],
    ['LI Gang'],
    ['NGUYEN Van An'],
    ['李刚'],
    ["Pat O'BRIEN"],
    ['Ewan McDONALD'],
    ['the representative of Fiji'],
  ])('"%s" stays as it is, without a doubt', (text) => {
    expect(readName(text, '')).toEqual({ name: text, doubts: [] });
  });

  it.each([
    ['VERA PAPPAS', 'All in capitals: leave only the family name in capitals.'],
    ['Maria Garcia Marquez', 'The family name is read as “Marquez”: write it in CAPITALS if it is another.'],
    ['Li Gang', 'The family name is read as “Gang”: write it in CAPITALS if it is another.'],
    ['PAPPAS Vera', 'The family name stands first: printed “Pappas Vera”.'],
    ['محمد بن علي', 'The family name is read as “علي”: write it in CAPITALS if it is another.'],
  ])('"%s" stays as it is, and a doubt says what it is read as', (text, doubt) => {
    expect(readName(text, '')).toEqual({ name: text, doubts: [{ field: 'name', text: doubt }] });
  });

  it('has the family name first without a doubt where that is the usage of the country', () => {
    expect(readName('ORBÁN Viktor', 'Hungary').doubts).toEqual([]);
    expect(readName('OUYANG Fei', 'Permanent Mission of China').doubts).toEqual([]);
  });

  it.each([
    ['李刚 LI Gang', 'LI Gang (李刚)', 'Li Gang'],
    ['李刚LI Gang', 'LI Gang (李刚)', 'Li Gang'],
    ['Симель Эсим / Simel ESIM', 'Simel ESIM (Симель Эсим)', 'Simel Esim'],
    ['محمد علي Mohamed ALI', 'Mohamed ALI (محمد علي)', 'Mohamed Ali'],
  ])('in two scripts, "%s", keeps both and prints the Latin one', (text, name, shown) => {
    expect(readName(text, '')).toEqual({ name, doubts: [] });
    expect(printed(name)).toBe(shown);
  });
});

describe('a name with the family name before a comma', () => {
  it.each([
    ['PAPPAS, Vera', 'Vera PAPPAS'],
    ['Pappas, Vera', 'Vera PAPPAS'],
    ['PAPPAS, VERA', 'Vera PAPPAS'],
    ['van den Dool, Omar', 'Omar van den DOOL'],
    ['Smith, John, Jr.', 'John SMITH Jr.'],
    ["O'Brien, Pat", "Pat O'BRIEN"],
    ['McDonald, Ewan', 'Ewan MCDONALD'],
    ['MacDonald, Ewan', 'Ewan MacDONALD'],
    ["d'Ormesson, Jean", "Jean d'ORMESSON"],
    ['al-Rashid, Huda', 'Huda al-RASHID'],
    ['Ortega y Gasset, José', 'José ORTEGA y GASSET'],
    ['García-Márquez, Ana', 'Ana GARCÍA-MÁRQUEZ'],
    ['Groß, Hans', 'Hans Groß'],
  ])('"%s" is "%s"', (text, name) => {
    expect(readName(text, '')).toEqual({ name, doubts: [] });
  });

  it('of a country where it is spoken first comes first, and that is said', () => {
    expect(readName('LI, Gang', 'China')).toEqual({
      name: 'LI Gang',
      doubts: [{ field: 'name', text: 'The family name stands first: printed “Li Gang”.' }],
    });
  });

  it('that can not be told apart stays as written', () => {
    const { name, doubts } = readName('Pappas, Vera, Deputy', '');
    expect(name).toBe('Pappas, Vera, Deputy');
    expect(doubts).toHaveLength(1);
  });
});

it('says so where capitals would change how a family name of two words is printed', () => {
  expect(nameFromParts('Groß Meier', 'Hans', '', '').doubts).toEqual([
    { field: 'name', text: 'The family name is read as “Meier”.' },
  ]);
});

it('puts the given name first when asked', () => {
  expect(hasFamilyFirst('PAPPAS Vera')).toBe(true);
  expect(hasFamilyFirst('Vera PAPPAS')).toBe(false);
  expect(givenFirst('PAPPAS Vera')).toBe('Vera PAPPAS');
  expect(givenFirst('van den DOOL Omar Jan')).toBe('Omar Jan van den DOOL');
  expect(givenFirst('SMITH John Jr. (Смит)')).toBe('John SMITH Jr. (Смит)');
  expect(givenFirst('Vera Pappas')).toBe('Vera Pappas');
});
