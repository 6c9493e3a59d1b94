/** The rows of a list as they are looked through before anybody is added: what a person changed in them, and what each would do. */
import type { Participant } from '../../../core/meeting/meeting.ts';
import {
  type Finder,
  finderIn,
  type Standing,
  standingsOf,
  updated,
  withCodes,
} from '../../../core/people/joining.ts';
import type { Doubt, ListedPerson, PeopleList } from '../../../core/people/list.ts';
import { givenFirst, hasFamilyFirst } from '../../../core/people/name.ts';
import { proposeCode } from '../../../core/people/propose-code.ts';
import { takeTitles } from '../../../core/people/titles.ts';
import { isCode } from '../../../core/shorthand/codes.ts';
import { printParticipant } from '../../../core/shorthand/people.ts';
import type { Addition } from './adding.ts';

export interface PreviewRow {
  readonly key: number;
  readonly person: ListedPerson;
  /** The name with its titles and pronoun, as it stands in its box: "Ms. Vera PAPPAS (she)". */
  readonly name: string;
  readonly doubts: readonly Doubt[];
  readonly left: readonly string[];
  /** What somebody chose; null while nobody has, and then who would change nothing is left out. */
  readonly chosen: boolean | null;
}

/** What a row would do. */
export interface Verdict {
  readonly standing: Standing;
  readonly included: boolean;
  /** What is wrong with its code, a sentence; '' for nothing. */
  readonly codeProblem: string;
  /** The code of somebody without a name who may be this person; '' for nobody. */
  readonly mayBe: string;
}

/** The rows of a list, with a code for each. */
export function rowsOf(list: PeopleList, participants: readonly Participant[]): PreviewRow[] {
  const coded = withCodes(
    list.rows.map(({ person }) => person),
    participants,
  );
  return list.rows.map(({ person, doubts, left }, key) => {
    const known = coded[key] ?? person;
    return { key, person: known, name: titled(known), doubts, left, chosen: null };
  });
}

function titled({ style, honorific, name, pronoun }: ListedPerson): string {
  return [style, honorific, name, pronoun === '' ? '' : `(${pronoun})`].filter(Boolean).join(' ');
}

/** The row with another text in its box for the name. Whoever writes a name settles what was in doubt about it. */
export function renamed(row: PreviewRow, text: string): PreviewRow {
  const { rest, ...titles } = takeTitles(text);
  return {
    ...row,
    name: text,
    person: { ...row.person, ...titles, name: rest },
    doubts: row.doubts.filter(({ field }) => field !== 'name'),
  };
}

/** The row with another text in a box. */
export function rewritten(
  row: PreviewRow,
  field: 'code' | 'position' | 'affiliation',
  text: string,
): PreviewRow {
  return {
    ...row,
    person: { ...row.person, [field]: field === 'code' ? text.trim().toUpperCase() : text },
    doubts: row.doubts.filter((doubt) => doubt.field !== field),
  };
}

/** Whether a row has the family name first, in doubt. */
export function mayTurn(row: PreviewRow): boolean {
  return row.doubts.some(({ field }) => field === 'name') && hasFamilyFirst(row.person.name);
}

/** The row with the given name first. */
export function turned(row: PreviewRow): PreviewRow {
  return renamed(row, titled({ ...row.person, name: givenFirst(row.person.name) }));
}

/** What each row would do. */
export function verdictsOf(rows: readonly PreviewRow[], participants: readonly Participant[]): Verdict[] {
  const find: Finder = finderIn(participants);
  const standings = standingsOf(
    rows.map(({ person }) => person),
    find,
  );
  const holders = new Map(participants.map(({ code, name }) => [code, name || 'somebody without a name']));
  const unnamed = new Set(participants.filter(({ name }) => name === '').map(({ code }) => code));
  const mayBe = (person: ListedPerson) => {
    const initials = unnamed.size === 0 ? '' : proposeCode(person, new Set());
    return unnamed.has(initials) ? initials : '';
  };
  const included = rows.map(({ chosen }, index) => chosen ?? isOfUse(standings[index]));
  return rows.map(({ person }, index) => {
    const standing = standings[index] ?? { kind: 'new' };
    const isNew = !('participant' in standing);
    const codeProblem = isNew && included[index] ? codeProblemOf(person, holders) : '';
    return {
      standing,
      included: included[index] ?? false,
      codeProblem,
      mayBe: standing.kind === 'new' ? mayBe(person) : '',
    };
  });
}

function isOfUse(standing: Standing | undefined): boolean {
  return standing?.kind === 'new' || standing?.kind === 'changes';
}

/** Takes the code, where it can be taken. */
function codeProblemOf({ code, name }: ListedPerson, holders: Map<string, string>): string {
  if (!isCode(code)) return 'A code is 1 to 6 letters or digits, and begins with a letter.';
  const holder = holders.get(code);
  if (holder !== undefined) return `${code} is ${holder}.`;
  holders.set(code, name);
  return '';
}

/** What is to be done for the rows that are included. A second row for one name adds nobody twice: it is what the first becomes. */
export function additionsOf(rows: readonly PreviewRow[], verdicts: readonly Verdict[]): Addition[] {
  return rows.flatMap(({ person }, index): Addition[] => {
    const verdict = verdicts[index];
    if (!verdict?.included || verdict.standing.kind === 'twice' || person.name.trim() === '') return [];
    const typed = { ...person, position: person.position.trim(), affiliation: person.affiliation.trim() };
    return [
      { person: typed, participant: 'participant' in verdict.standing ? verdict.standing.participant : null },
    ];
  });
}

/** The rows as lines of shorthand: what a person has changed in them outlives the dialog so. */
export function linesOf(rows: readonly PreviewRow[]): string {
  return rows.map(({ person }) => printParticipant({ ...person, id: '' })).join('\n');
}

/** What a person should know of a row, a sentence each. */
export function remarksOf(row: PreviewRow, { standing, codeProblem, mayBe }: Verdict): string[] {
  return [
    codeProblem,
    standingSentence(row, standing),
    // Whose words they are is nothing to guess.
    mayBe === ''
      ? ''
      : `${mayBe} has no name in the meeting yet: give this row that code if it is the same person.`,
    ...row.doubts
      .filter(({ field }) => field !== 'name' || !keepsName(row, standing))
      .map(({ text }) => text),
    row.left.length > 0 ? `Not taken: ${row.left.join(', ')}.` : '',
  ].filter((text) => text !== '');
}

/** Whether the name of the meeting stays, whatever is in doubt about that of the list. */
function keepsName({ person }: PreviewRow, standing: Standing): boolean {
  if (!('participant' in standing)) return false;
  return updated(standing.participant, person).name === standing.participant.name;
}

function standingSentence({ person }: PreviewRow, standing: Standing): string {
  switch (standing.kind) {
    case 'new':
      return '';
    case 'twice':
      return `The same name as in row ${standing.row + 1}: added once.`;
    case 'same':
      return 'In the meeting already, as here.';
    case 'changes': {
      const after = updated(standing.participant, person);
      const fields = (['name', 'position', 'affiliation'] as const).filter(
        (field) => after[field] !== standing.participant[field],
      );
      return `In the meeting already: gets the ${fields.length > 0 ? fields.join(' and ') : 'details'} of this list.`;
    }
  }
}
