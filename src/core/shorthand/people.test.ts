import { describe, expect, it } from 'vitest';
import { parsePeople, printParticipant, readParticipant } from './people.ts';

/** What a line says, without what it leaves empty. */
function read(line: string) {
  const { id, ...its } = readParticipant(line) ?? { id: '' };
  return Object.fromEntries(
    Object.entries(its).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}

describe('a line of the people', () => {
  it.each([
    [
      'VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping [presenter]',
      {
        code: 'VP',
        kind: 'person',
        honorific: 'Ms.',
        name: 'Vera PAPPAS',
        position: 'Deputy Minister',
        affiliation: 'Ministry of Shipping',
        roles: ['presenter'],
      },
    ],
    [
      'JS = Cllr. June SALE, Member, Lakeview',
      {
        code: 'JS',
        kind: 'person',
        honorific: 'Cllr.',
        name: 'June SALE',
        position: 'Member',
        affiliation: 'Lakeview',
      },
    ],
    [
      'PW = Supt Priya WADE, Head, Harbour Police',
      {
        code: 'PW',
        kind: 'person',
        honorific: 'Supt',
        name: 'Priya WADE',
        position: 'Head',
        affiliation: 'Harbour Police',
      },
    ],
    [
      'LK = Dr. LI Kang (she); Head, Docks and Piers; Port Authority [office]',
      {
        code: 'LK',
        kind: 'office',
        honorific: 'Dr.',
        name: 'LI Kang',
        pronoun: 'she',
        position: 'Head, Docks and Piers',
        affiliation: 'Port Authority',
      },
    ],
    [
      'AM = H.E. Mr. Aulis MAKI, Ambassador, Finland [chair]',
      {
        code: 'AM',
        kind: 'person',
        style: 'H.E.',
        honorific: 'Mr.',
        name: 'Aulis MAKI',
        position: 'Ambassador',
        affiliation: 'Finland',
        roles: ['chair'],
      },
    ],
    [
      'LS = Mr. Luis SOTO, Chile',
      { code: 'LS', kind: 'person', honorific: 'Mr.', name: 'Luis SOTO', affiliation: 'Chile' },
    ],
    [
      'AL = Ms. Ana Lima, the European Union',
      { code: 'AL', kind: 'person', honorific: 'Ms.', name: 'Ana Lima', affiliation: 'the European Union' },
    ],
    [
      'AK = Mr. Ali KAYA; Türkiye',
      { code: 'AK', kind: 'person', honorific: 'Mr.', name: 'Ali KAYA', affiliation: 'Türkiye' },
    ],
    [
      'GS = Ms. Gil SANZ, Chair of the G77',
      { code: 'GS', kind: 'person', honorific: 'Ms.', name: 'Gil SANZ', position: 'Chair of the G77' },
    ],
    [
      'JD = Mr. Jean DO, Ambassador, Chad',
      {
        code: 'JD',
        kind: 'person',
        honorific: 'Mr.',
        name: 'Jean DO',
        position: 'Ambassador',
        affiliation: 'Chad',
      },
    ],
    [
      'FJ = the representative of Fiji [delegation]',
      { code: 'FJ', kind: 'delegation', name: 'the representative of Fiji' },
    ],
    [
      'ML = the Ministry of Labour, Trade and Work [office, observer]',
      { code: 'ML', kind: 'office', name: 'the Ministry of Labour, Trade and Work', roles: ['observer'] },
    ],
    [
      'vv = Mr Vic van Vuuren, Director, Enterprises Department, ILO',
      {
        code: 'VV',
        kind: 'person',
        honorific: 'Mr',
        name: 'Vic van Vuuren',
        position: 'Director',
        affiliation: 'Enterprises Department, ILO',
      },
    ],
    [
      'PD = Prof. Dr. Ana DÍAZ (they/them)',
      { code: 'PD', kind: 'person', honorific: 'Prof. Dr.', name: 'Ana DÍAZ', pronoun: 'they/them' },
    ],
    [
      'RH = Rt Hon. Jo SWAN; ; Port [x]',
      { code: 'RH', kind: 'person', style: 'Rt Hon.', name: 'Jo SWAN', affiliation: 'Port [x]' },
    ],
    ['XY =', { code: 'XY', kind: 'person' }],
  ])('is read from %j', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    'no equals sign',
    '= no code',
    '1A = begins with a figure',
    'TOOLONG = seven letters',
    'ΩΜ = not Latin',
  ])('is not read from %j', (line) => {
    expect(readParticipant(line)).toBeNull();
  });

  it('is printed with semicolons where its position holds commas', () => {
    const line = 'LK = Dr. LI Kang (she); Head, Docks and Piers; Port Authority';
    const participant = readParticipant(line);
    expect(participant && printParticipant(participant)).toBe(line);
  });

  it.each(['LS = Mr. Luis SOTO, Chile', 'LS = Mr. Luis SOTO, Chile,', 'LS = Mr. Luis SOTO, , Chilean Ports'])(
    'tells a country behind a name from a position that is called like one: %j',
    (line) => {
      const read = readParticipant(line);
      expect(read && readParticipant(printParticipant(read))).toEqual(read);
    },
  );

  it('gives a code to one person only, and says what became of the others', () => {
    const { participants, unread, diagnostics } = parsePeople(
      'VP = Ms. A\n\n// remark\nVP = Mr. B\nnobody\n',
    );
    expect(participants.map((one) => one.name)).toEqual(['A']);
    expect(unread.map((line) => line.number)).toEqual([3, 4, 5]);
    expect(diagnostics.map(({ line, severity }) => [line, severity])).toEqual([
      [4, 'error'],
      [5, 'error'],
    ]);
  });
});
