import { describe, expect, it } from 'vitest';
import { parseShorthand } from './parse.ts';
import { parsePeople, printParticipant, printPeople, readParticipant } from './people.ts';
import { printShorthand } from './print.ts';

/** The changes of roles in a line, each as its number and the roles. */
function changes(marks: string) {
  const participant = readParticipant(`VP = Ms. Vera PAPPAS, Mayor, Port ${marks}`);
  return [
    participant?.roles.join('+'),
    ...(participant?.roleChanges ?? []).map(({ entry, roles }) => `${entry}: ${roles.join('+')}`),
  ];
}

describe('roles that change', () => {
  it.each([
    ['[delegate; chair from entry 12]', ['delegate', 'entry-12: chair']],
    ['[chair from entry 3]', ['', 'entry-3: chair']],
    [
      '[delegate, observer; Chair, presenter  From Entry 007; no role from entry 30]',
      ['delegate+observer', 'entry-7: chair+presenter', 'entry-30: '],
    ],
    ['[office; chair from entry 2]', ['', 'entry-2: chair']],
  ])('are read from %s', (marks, expected) => {
    expect(changes(marks)).toEqual(expected);
  });

  it.each(['[boss from entry 12]', '[chair from entry]', '[delegate; from entry 3]'])(
    'are none in %s: what is not understood stays in the text',
    (marks) => {
      const participant = readParticipant(`VP = Ms. Vera PAPPAS, Mayor, Port ${marks}`);
      expect(participant).not.toHaveProperty('roleChanges');
      expect(Object.values(participant ?? {}).join()).toContain('from entry');
    },
  );

  it.each([
    'VP = Ms. Vera PAPPAS, Mayor, Port [delegate; chair from entry 12]',
    'VP = Ms. Vera PAPPAS [office, chair, observer; no role from entry 3; chair, presenter from entry 9]',
    'VP = [chair from entry 2]',
  ])('are printed as they are typed: %s', (line) => {
    const participant = readParticipant(line);
    expect(participant && printParticipant(participant)).toBe(line);
  });

  it('are printed by the numbers that their entries have now, and left out at an entry that is gone', () => {
    const { participants } = parsePeople('VP = Vera [chair from entry 2; observer from entry 3]', (number) =>
      number === 2 ? 'one' : 'other',
    );
    expect(printPeople(participants, (entry) => (entry === 'one' ? 5 : null))).toBe(
      'VP = Vera [chair from entry 5]\n',
    );
  });
});

describe('roles that change in a notes file', () => {
  const read = (marks: string) =>
    parseShorthand(`people:\nVP = Vera [${marks}]\nnotes:\n# Item\n// a remark\nVP: a\nVP: b\n`);

  it('change at the entry with that number, comments not counted', () => {
    const { meeting } = read('delegate; chair from entry 2');
    expect(meeting.participants[0]?.roleChanges).toEqual([
      { entry: meeting.entries[2]?.id, roles: ['chair'] },
    ]);
    expect(printShorthand(meeting)).toContain('VP = Vera [delegate; chair from entry 2]');
  });

  it('keep a number that no entry has, with a diagnostic', () => {
    const { meeting, diagnostics } = read('chair from entry 9');
    expect(meeting.participants[0]?.roleChanges).toEqual([{ entry: 'entry-9', roles: ['chair'] }]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ line: 2, message: expect.stringContaining('There is no entry 9') }),
    );
    expect(printShorthand(meeting)).toContain('VP = Vera [chair from entry 9]');
  });

  it('are printed for a comment by the entry that follows it', () => {
    const { meeting } = read('chair from entry 2');
    const [vera, ...rest] = meeting.participants;
    const entry = meeting.entries[1]?.id ?? '';
    if (!vera) throw new Error('there is one participant');
    const changed = { ...vera, roleChanges: [{ entry, roles: ['observer' as const] }] };
    expect(printShorthand({ ...meeting, participants: [changed, ...rest] })).toContain(
      '[observer from entry 2]',
    );
  });
});
