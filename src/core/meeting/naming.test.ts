import { describe, expect, it } from 'vitest';
import type { Participant } from './meeting.ts';
import {
  firstMention,
  laterMention,
  nameOf,
  otherScriptName,
  pronounOf,
  shortName,
  titledName,
} from './naming.ts';

function person(name: string, rest: Partial<Participant> = {}): Participant {
  return {
    id: 'p1',
    code: 'AB',
    kind: 'person',
    style: '',
    honorific: '',
    name,
    pronoun: '',
    position: '',
    affiliation: '',
    roles: [],
    ...rest,
  };
}

describe('the family name', () => {
  it.each([
    // name as written, full, family, given
    ['Vera PAPPAS', 'Vera Pappas', 'Pappas', 'Vera'],
    ['Omar van den DOOL', 'Omar van den Dool', 'van den Dool', 'Omar'],
    ['Vic van Vuuren', 'Vic van Vuuren', 'van Vuuren', 'Vic'],
    ['Vic Van Vuuren', 'Vic Van Vuuren', 'Van Vuuren', 'Vic'],
    ['LI Kang', 'Li Kang', 'Li', 'Kang'],
    ['GAO Si', 'Gao Si', 'Gao', 'Si'],
    ['Cheryl L. Daytec', 'Cheryl L. Daytec', 'Daytec', 'Cheryl L.'],
    ['J.R. Smith', 'J.R. Smith', 'Smith', 'J.R.'],
    ['Maria GARCIA MARQUEZ', 'Maria Garcia Marquez', 'Garcia Marquez', 'Maria'],
    ['José ORTEGA y GASSET', 'José Ortega y Gasset', 'Ortega y Gasset', 'José'],
    ["Siobhán O'NEILL", "Siobhán O'Neill", "O'Neill", 'Siobhán'],
    ["Ruth NG'ANG'A", "Ruth Ng'ang'a", "Ng'ang'a", 'Ruth'],
    ["Mumbi THIONG'O", "Mumbi Thiong'o", "Thiong'o", 'Mumbi'],
    ['Chiara DELL’ACQUA', 'Chiara Dell’Acqua', 'Dell’Acqua', 'Chiara'],
    ['Ewan McDONALD', 'Ewan McDonald', 'McDonald', 'Ewan'],
    ['Ewan MCDONALD', 'Ewan McDonald', 'McDonald', 'Ewan'],
    ['Huda al-RASHID', 'Huda al-Rashid', 'al-Rashid', 'Huda'],
    ['Huda AL-RASHID', 'Huda Al-Rashid', 'Al-Rashid', 'Huda'],
    ['Ana dos SANTOS', 'Ana dos Santos', 'dos Santos', 'Ana'],
    ['Jan VAN DER BERG', 'Jan van der Berg', 'van der Berg', 'Jan'],
    ['VAN DER BERG Jan', 'van der Berg Jan', 'van der Berg', 'Jan'],
    ['VAN DER BERG', 'van der Berg', 'van der Berg', ''],
    ['JAN VAN DER BERG', 'Jan van der Berg', 'Jan van der Berg', ''],
    ['Ana DE LA CRUZ', 'Ana de la Cruz', 'de la Cruz', 'Ana'],
    ['Ana DE LOS SANTOS', 'Ana de los Santos', 'de los Santos', 'Ana'],
    ['Rui DA SILVA', 'Rui da Silva', 'da Silva', 'Rui'],
    ['José ORTEGA Y GASSET', 'José Ortega y Gasset', 'Ortega y Gasset', 'José'],
    ['Omar BIN SAEED', 'Omar bin Saeed', 'bin Saeed', 'Omar'],
    ['Kurt VON DER LEYEN', 'Kurt von der Leyen', 'von der Leyen', 'Kurt'],
    ['Vic Van DER BERG', 'Vic Van der Berg', 'Van der Berg', 'Vic'],
    ['Mohamed BEN ALI', 'Mohamed Ben Ali', 'Ben Ali', 'Mohamed'],
    ['Marie LE PEN', 'Marie Le Pen', 'Le Pen', 'Marie'],
    ['Elio DI PIETRO', 'Elio Di Pietro', 'Di Pietro', 'Elio'],
    ['Anna EL AMIN', 'Anna El Amin', 'El Amin', 'Anna'],
    ['NGUYEN VAN LINH', 'Nguyen Van Linh', 'Nguyen Van Linh', ''],
    ['LE VAN Duc', 'Le Van Duc', 'Le Van', 'Duc'],
    ['DO THI LAN', 'Do Thi Lan', 'Do Thi Lan', ''],
    ['LI KANG', 'Li Kang', 'Li Kang', ''],
    ['Joost ter HAAR', 'Joost ter Haar', 'ter Haar', 'Joost'],
    ['Al Gore', 'Al Gore', 'Gore', 'Al'],
    ['Ben SMITH', 'Ben Smith', 'Smith', 'Ben'],
    ['Mohamed ben ALI', 'Mohamed ben Ali', 'ben Ali', 'Mohamed'],
    ['Sukarno', 'Sukarno', 'Sukarno', ''],
    ['Élodie ÉTIENNE', 'Élodie Étienne', 'Étienne', 'Élodie'],
    ['李康', '李康', '李康', ''],
    ['李刚 LI Gang', 'Li Gang', 'Li', 'Gang'],
    ['LI Gang (李刚)', 'Li Gang', 'Li', 'Gang'],
    ['Симель Эсим / Simel ESIM', 'Simel Esim', 'Esim', 'Simel'],
    ['Симель ЭСИМ', 'Симель Эсим', 'Эсим', 'Симель'],
  ])('in "%s" is found, and printed in normal case', (written, full, family, given) => {
    expect(nameOf(person(written))).toEqual({ full, family, given, suffix: '' });
  });

  it('leaves suffixes aside', () => {
    expect(nameOf(person('John Smith Jr.'))).toMatchObject({ family: 'Smith', full: 'John Smith Jr.' });
    expect(nameOf(person('John SMITH III'))).toMatchObject({ family: 'Smith', suffix: 'III' });
    expect(nameOf(person('Николай II'))).toMatchObject({ family: 'Николай', full: 'Николай II' });
  });

  it('of a name in two scripts is the Latin one, and the other stays known', () => {
    expect(otherScriptName(person('LI Gang (李刚)'))).toBe('李刚');
    expect(otherScriptName(person('Симель Эсим / Simel ESIM'))).toBe('Симель Эсим');
    expect(otherScriptName(person('Симель ЭСИМ'))).toBe('');
    expect(otherScriptName(person('Vera PAPPAS'))).toBe('');
  });
});

describe('mentions', () => {
  const maki = person('Aulis MAKI', {
    style: 'H.E.',
    honorific: 'Mr.',
    position: 'Ambassador',
    affiliation: 'Finland',
  });

  it('name a person in full first, then by honorific and family name', () => {
    expect(firstMention(maki)).toBe('H.E. Mr. Aulis Maki, Ambassador, Finland');
    expect(titledName(maki)).toBe('H.E. Mr. Aulis Maki');
    expect(laterMention(maki)).toBe('Mr. Maki');
  });

  it('keep the full name after a style that has no honorific with it', () => {
    expect(laterMention({ ...maki, honorific: '' })).toBe('H.E. Aulis Maki');
  });

  it('use the bare family name where neither style nor honorific is given', () => {
    expect(laterMention(person('Omar van den DOOL'))).toBe('van den Dool');
  });

  it('call delegations, groups, offices and "the Chair" as written, every time', () => {
    const fiji = person('the representative of Fiji', { kind: 'delegation' });
    expect([firstMention(fiji), laterMention(fiji)]).toEqual([fiji.name, fiji.name]);
    expect(laterMention(person('the Chair', { roles: ['chair'] }))).toBe('the Chair');
  });

  it('treat whoever has an honorific as a person, also one who stands for an office', () => {
    const li = person('LI Kang', { kind: 'office', honorific: 'Dr.', position: 'Head, Docks and Piers' });
    expect([firstMention(li), laterMention(li)]).toEqual(['Dr. Li Kang, Head, Docks and Piers', 'Dr. Li']);
  });

  it('are empty while the participant is unnamed, never the code', () => {
    expect([firstMention(person('')), laterMention(person('', { honorific: 'Mr.' }))]).toEqual(['', '']);
  });
});

it('gives short names for gutters and lists', () => {
  expect(shortName(person('Omar van den DOOL'))).toBe('van den Dool');
  expect(shortName(person('the representative of Fiji', { kind: 'delegation' }))).toBe('Fiji');
  expect(shortName(person('the representative of the Netherlands', { kind: 'delegation' }))).toBe(
    'Netherlands',
  );
  expect(shortName(person('the small islands', { kind: 'group' }))).toBe('small islands');
  expect(shortName(person('the Chair'))).toBe('Chair');
  expect(shortName(person('', { code: 'XY' }))).toBe('XY');
});

it('takes the pronoun from the brackets, else from the honorific, else gives none', () => {
  expect(pronounOf(person('Vera PAPPAS', { honorific: 'Ms.' }))).toBe('she');
  expect(pronounOf(person('LI Kang', { honorific: 'Dr.', pronoun: 'she' }))).toBe('she');
  expect(pronounOf(person('LI Kang', { honorific: 'Dr.' }))).toBeNull();
  expect(pronounOf(person('LI Kang', { honorific: 'Mr.', pronoun: 'they/them' }))).toBe('they');
  expect(pronounOf(person('the Chair', { honorific: 'Mr.' }))).toBeNull();
});
