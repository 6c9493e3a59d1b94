import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeople, printParticipant } from '../shorthand/people.ts';
import type { ListedPerson, PeopleList } from './list.ts';
import { readPeopleList } from './read.ts';

function read(text: string, rest: { html?: string; name?: string } = {}): PeopleList {
  return readPeopleList({ text, html: '', name: '', ...rest });
}

/** A person as one would say them: "Ms.|Vera PAPPAS|Deputy Minister|Ministry of Shipping". */
function said({ style, honorific, name, position, affiliation }: ListedPerson): string {
  return [[style, honorific].filter(Boolean).join(' '), name, position, affiliation].join('|');
}

function people(list: PeopleList): string[] {
  return list.rows.map(({ person }) => said(person));
}

describe('plain lines', () => {
  it.each([
    [
      'Ms Vera Pappas, Deputy Minister, Ministry of Shipping',
      'Ms|Vera Pappas|Deputy Minister|Ministry of Shipping',
    ],
    ['PAPPAS, Vera (Ms.)', 'Ms.|Vera PAPPAS||'],
    ['PAPPAS, Vera (Ms.), Deputy Minister, Ministry', 'Ms.|Vera PAPPAS|Deputy Minister|Ministry'],
    ['Pappas, Vera (Mme), Ministre', 'Mme|Vera PAPPAS|Ministre|'],
    ['3. Mr. Omar van den DOOL – Mayor, Lower Island', 'Mr.|Omar van den DOOL|Mayor|Lower Island'],
    [
      '• H.E. Mr Aulis MAKI; Ambassador, Permanent Representative; Finland',
      'H.E. Mr|Aulis MAKI|Ambassador, Permanent Representative|Finland',
    ],
    ['MR JOHN SMITH, Director', 'Mr|JOHN SMITH|Director|'],
    ['M. DUPONT Jean, Chef de division', 'M.|DUPONT Jean|Chef de division|'],
    ['Sra. Ana GARCÍA MÁRQUEZ, Directora', 'Sra.|Ana GARCÍA MÁRQUEZ|Directora|'],
    ['John Smith, Jr., Director', '|John Smith, Jr.|Director|'.replace(', Jr.', ' Jr.')],
    ['Jane DOE (Greece)', '|Jane DOE||Greece'],
    ['Mr. Luis SOTO, Chile', 'Mr.|Luis SOTO||Chile'],
    ['Ms. Ana Lima, European Union', 'Ms.|Ana Lima||European Union'],
    ['Ms. Gil SANZ, Chair of the G77', 'Ms.|Gil SANZ|Chair of the G77|'],
    ['Vera Pappas', '|Vera Pappas||'],
    ['Mr. Aulis MAKI, Ambassador', 'Mr.|Aulis MAKI|Ambassador|'],
    ['Jane DOE, Professor, University of the Sea', '|Jane DOE|Professor|University of the Sea'],
    ['MAKI, Aulis, Ambassador, Finland', '|Aulis MAKI|Ambassador|Finland'],
    [
      'Сергей ЛАВРОВ (Sergei Lavrov), Minister, Russian Federation',
      '|Sergei Lavrov (Сергей ЛАВРОВ)|Minister|Russian Federation',
    ],
    [
      'Mr. Kwame Mensah, Hydrologist\nLI Gang (李刚), Counsellor',
      'Mr.|Kwame Mensah|Hydrologist|\n|LI Gang (李刚)|Counsellor|',
    ],
  ])('"%s"', (line, expected) => {
    const list = read(line);
    expect(people(list)).toEqual(expected.split('\n'));
    expect(list.unread).toEqual([]);
  });

  it('keep pronouns, roles and codes, and say what was not taken', () => {
    const list = read(
      'Ms. Jane DOE (she/her), Clerk, Port <jane@example.org> [chair]\nVP = Ms. Vera PAPPAS, Minister [presenter]',
    );
    expect(list.rows[0]).toMatchObject({
      person: { pronoun: 'she/her', roles: ['chair'], affiliation: 'Port' },
      left: ['jane@example.org'],
    });
    expect(list.rows[1]?.person).toMatchObject({ code: 'VP', name: 'Vera PAPPAS', roles: ['presenter'] });
  });

  it('say where a line that may be a name was taken for what stands below one', () => {
    const list = read(
      'Mr. Bo CARR\nClerk\nPort Authority\nSir Keir STARMER\nBaroness ASHTON of Upholland\nAnna-Lena Müller',
    );
    const [carr, starmer] = list.rows;
    expect(carr?.doubts).toEqual([]);
    expect(starmer?.doubts.map(({ field, text }) => `${field}: ${text}`)).toEqual([
      'position: “Baroness ASHTON of Upholland” may be somebody else.',
      'affiliation: “Anna-Lena Müller” may be somebody else.',
    ]);
  });

  it('say where there are more commas than parts', () => {
    const [row] = read('Ms. Vera PAPPAS, Head, Docks, Piers, Port Authority').rows;
    expect(row?.doubts.map(({ field }) => field)).toEqual(['position']);
  });
});

describe('a list in groups', () => {
  const list = read(
    [
      'LIST OF PARTICIPANTS',
      '',
      'FIJI',
      '',
      'Head of delegation',
      'H.E. Mr. Aulis MAKI',
      'Ambassador Extraordinary and Plenipotentiary',
      'Permanent Mission of Fiji',
      '',
      'Alternates',
      'Ms. Vera PAPPAS',
      'First Secretary',
      'vera@example.org',
      '',
      'UNITED KINGDOM OF GREAT BRITAIN',
      'Mr. Pat O’BRIEN, Director, Ministry of Ports',
      '',
      'OBSERVERS',
      '',
      'International Dockers’ Union',
      'Prof. Jane DOE',
      '',
      'There will be coffee at eleven o’clock in the lobby.',
    ].join('\n'),
  );

  it('gives its people the country above them, and the lines below them', () => {
    expect(people(list)).toEqual([
      'H.E. Mr.|Aulis MAKI|Ambassador Extraordinary and Plenipotentiary|Permanent Mission of Fiji',
      'Ms.|Vera PAPPAS|First Secretary|Fiji',
      'Mr.|Pat O’BRIEN|Director|Ministry of Ports, United Kingdom of Great Britain',
      'Prof.|Jane DOE||International Dockers’ Union',
    ]);
    expect(list.rows[3]?.person.roles).toEqual(['observer']);
    expect(list.rows[1]?.left).toEqual(['vera@example.org']);
  });

  it('says which lines are headings and which were not understood', () => {
    expect(list.unread.filter(({ reason }) => reason !== '')).toEqual([
      {
        place: 23,
        text: 'There will be coffee at eleven o’clock in the lobby.',
        reason: 'No name was found in it.',
      },
    ]);
    expect(list.unread.map(({ place }) => place)).toEqual([1, 3, 5, 10, 15, 18, 20, 23]);
  });

  it('can have its headings in bold', () => {
    const html =
      '<p><b>New Zealand</b></p><p>Ms. Jane DOE</p><p>Clerk</p><p><b>Samoa</b></p><p>Mr. Tom ROE</p>';
    expect(people(read('', { html }))).toEqual(['Ms.|Jane DOE|Clerk|New Zealand', 'Mr.|Tom ROE||Samoa']);
  });
});

describe('a table', () => {
  it('is read by its headings in English, French and Spanish', () => {
    const english =
      'Title,Surname,Given name,Functional title,Organization,Country,E-mail\nMs.,Pappas,Vera,Deputy Minister,Ministry of Shipping,Greece,v@x.org\n';
    const french =
      'Nom;Prénom;Civilité;Fonction;Organisme\nPAPPAS;Véra;Mme;Ministre déléguée;Ministère de la mer\n';
    const spanish =
      'Nombre\tApellidos\tTratamiento\tCargo\tInstitución\nAna\tGarcía Márquez\tSra.\tDirectora\tPuerto\n';
    expect(people(read(english))).toEqual(['Ms.|Vera PAPPAS|Deputy Minister|Ministry of Shipping, Greece']);
    expect(people(read(french))).toEqual(['Mme|Véra PAPPAS|Ministre déléguée|Ministère de la mer']);
    expect(people(read(spanish))).toEqual(['Sra.|Ana GARCÍA MÁRQUEZ|Directora|Puerto']);
  });

  it('can have quoted cells, rows above its headings, codes, roles and pronouns', () => {
    const list = read(
      'Meeting of mayors\n\nCode,Name,Position,Role,Pronouns\nod,"DOOL, Omar ""Om"" van den","Mayor, acting",Chair,he/him\n,Jane DOE,,Guest,\n',
    );
    expect(list.rows.map(({ person }) => person)).toMatchObject([
      { code: 'OD', position: 'Mayor, acting', roles: ['chair'], pronoun: 'he/him' },
      { name: 'Jane DOE', position: 'Guest', roles: [] },
    ]);
    expect(list.unread).toEqual([{ place: 1, text: 'Meeting of mayors', reason: '' }]);
  });

  it('without headings is read by what stands in it, and says so', () => {
    const list = read('Ms.\tVera PAPPAS\tDeputy Minister\tMinistry\nMr.\tOmar DOOL\tMayor\tLower Island\n');
    expect(people(list)).toEqual([
      'Ms.|Vera PAPPAS|Deputy Minister|Ministry',
      'Mr.|Omar DOOL|Mayor|Lower Island',
    ]);
    expect(list.remarks).toHaveLength(1);
    expect(list.columns?.map(({ field }) => field)).toEqual(['honorific', 'name', 'position', 'affiliation']);
  });

  it('is read as a person says, where columns were misread', () => {
    const source = { text: 'Lower Island\tOmar DOOL\nFiji\tVera PAPPAS\n', html: '', name: '' };
    expect(people(readPeopleList(source, ['affiliation', 'name']))).toEqual([
      '|Omar DOOL||Lower Island',
      '|Vera PAPPAS||Fiji',
    ]);
  });

  it('in a page has rows that name a country for those below', () => {
    const html =
      '<table><tr><th>Title<th>Name<th>Job title</tr><tr><td colspan=3><b>GREECE</b></td></tr>' +
      '<tr><td>Ms</td><td><p class=MsoNormal>Vera <b>PAPPAS</b><o:p></o:p></p></td><td>Deputy<br>Minister</td></tr></table>';
    expect(people(read('', { html }))).toEqual(['Ms|Vera PAPPAS|Deputy, Minister|Greece']);
  });

  it('in a file named .csv needs no headings to be one', () => {
    expect(people(read('Vera PAPPAS;Minister', { name: 'list.csv' }))).toEqual(['|Vera PAPPAS|Minister|']);
  });
});

describe('cards', () => {
  const vera =
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Pappas;Vera;;Ms.;\r\nFN:Ms. Vera Pappas\r\nORG:Ministry of Shipping\\, Ports;Do\r\n cks\r\nTITLE:Deputy Minister\r\nTEL:+1 2\r\nEND:VCARD\r\n';
  const office = 'BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Port Authority\nEND:VCARD\n';
  const damaged = 'BEGIN:VCARD\nVERSION:3.0\nN M=C3=BCller;Hans\nEND:VCARD\n';

  it('of versions 3 and 4 are read, several in a file', () => {
    const list = read(vera + office);
    expect(people(list)).toEqual([
      'Ms.|Vera PAPPAS|Deputy Minister|Docks, Ministry of Shipping, Ports',
      '|Port Authority||',
    ]);
    expect(list.rows[1]?.person.kind).toBe('office');
    expect(list.remarks).toEqual(['Not taken from the cards: telephone.']);
  });

  it('of version 2.1 are read as Outlook writes them, in any character set', () => {
    const outlook = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;LANGUAGE=de;CHARSET=Windows-1252:PLACEHOLDER',
      'ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Minist=C3=A8re de la =',
      'mer',
      'TITLE;QUOTED-PRINTABLE;CHARSET=no-such-set:Cheffe=0D=0Ade division',
      'TEL;WORK;VOICE:+49 1',
      'END:VCARD',
      '',
    ];
    const named = (line: string) => outlook.join('\r\n').replace(/^N;.*$/m, line);
    for (const [line, name] of [
      ['N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;', 'Jörg MÜLLER'],
      ['N;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:M=FCller;J=F6rg', 'Jörg MÜLLER'],
      ['N;LANGUAGE=en:Müller;Hans', 'Hans MÜLLER'],
    ] as const) {
      const list = read(named(line));
      expect(people(list)).toEqual([`|${name}|Cheffe de division|Ministère de la mer`]);
      expect(list.remarks).toEqual(['Not taken from the cards: telephone.']);
    }
  });

  it('that are damaged leave the others alone', () => {
    const list = read(damaged + vera);
    expect(list.rows).toHaveLength(1);
    expect(list.unread).toMatchObject([{ place: 1 }]);
  });
});

const word = fc.constantFrom(
  ...'Ms. Mr H.E. (Ms.) (she/her) Vera PAPPAS van den DOOL LI Gang 李刚 Симель ЭСИМ محمد O’BRIEN McDONALD Jr. Minister of Shipping FIJI Greece Observers VP = [chair] [x] v@x.org +4112345678 1. • – - ; , : " \' \t ** # // <b> =HYPERLINK() \\ a'.split(
    ' ',
  ),
);
const line = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Name;Position;Country',
      'Surname,First name',
      'BEGIN:VCARD',
      'END:VCARD',
      'FN:Vera',
      'N:a;b',
      'VERSION:2.1',
      'N;ENCODING=QUOTED-PRINTABLE:=C3=;b=',
    ),
  },
);
const anyText = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

describe('any text', () => {
  it('is read without an error, as plain text, page, and table', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, html) => {
        read(text, { html, name: 'x.csv' });
        read(text);
      }),
      { numRuns: 200 },
    );
  });

  it('says what stands in a column that it could not guess', () => {
    const { rows } = read('v@x.org;PAPPAS\no@x.org (office);DOOL', { name: 'x.csv' });
    expect(rows.map(({ left }) => left)).toEqual([[], ['o@x.org (office)']]);
    const wide = read('Vera PAPPAS;Minister;Lower Island;vegetarian\nOmar DOOL;Mayor;Upper Island;halal', {
      name: 'x.csv',
    });
    expect(wide.rows.map(({ left }) => left)).toEqual([['vegetarian'], ['halal']]);
  });

  it('loses no word: each is in a person, or said to be left', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', 'x.csv'), (text, name) => {
        fc.pre(!/BEGIN:VCARD/i.test(text));
        const list = read(text, { name });
        const kept = fold(JSON.stringify(list));
        for (const one of text.split(/\n/).flatMap((each) => fold(each).match(WORDS) ?? [])) {
          expect(kept).toContain(one);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives people whose line of shorthand reads as the same people', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', 'x.csv'), (text, name) => {
        for (const { person } of read(text, { name }).rows) {
          const participant = { ...person, id: '', code: 'X' };
          const { participants } = parsePeople(printParticipant(participant));
          expect(participants.map((one) => ({ ...one, id: '' }))).toEqual([participant]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

it('reads what was made to be slow', () => {
  const nested = '<div>'.repeat(50_000);
  for (const text of [
    '('.repeat(200_000),
    ', '.repeat(200_000),
    'A '.repeat(200_000),
    'a@'.repeat(200_000),
    'A, '.repeat(150),
    '"'.repeat(100_000),
  ]) {
    expect(() => read(text, { name: 'x.csv' })).not.toThrow();
    expect(() => read(text)).not.toThrow();
  }
  expect(() => read('Vera PAPPAS', { html: nested })).not.toThrow();
});

/** A change of script ends a word: two scripts in one are written apart. */
const WORDS = /(?:\p{Script=Latin}|\p{M}){3,}|(?:(?!\p{Script=Latin})[\p{L}\p{M}]){3,}/gu;

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
