/** A table of people -> people. It may have headings or none, and rows that name a country for those below. */
import { ROLES, type Role } from '../meeting/meeting.ts';
import { standsInCapitals } from '../meeting/naming.ts';
import { isCode } from '../shorthand/codes.ts';
import { columnsOf, findHeadings } from './columns.ts';
import { isCountry } from './countries.ts';
import { headingInPrintedCase, joinedAffiliation } from './description.ts';
import {
  type Column,
  type ColumnField,
  type Doubt,
  type ListRow,
  nobody,
  oneLineOf,
  type PeopleList,
} from './list.ts';
import { nameFromParts, readName } from './name.ts';
import { takeTitles } from './titles.ts';
import { isRank, roleOf } from './words.ts';

/** A row of a table, with where it stands. */
export type TableRow = { place: number; cells: readonly string[] };

/** A name, a position or a body fits on far less; what is longer is a text. */
const LONGEST_CELL = 600;

/** Reads a table. `chosen`: what a person says that the columns hold, in place of what was found. */
export function readTable(
  given: readonly TableRow[],
  chosen: readonly (ColumnField | null)[] | null = null,
): PeopleList {
  const cleaned = given.map(({ place, cells }) => ({ place, cells: cells.map(oneLineOf) }));
  const isTooLong = ({ cells }: TableRow) => cells.some((cell) => cell.length > LONGEST_CELL);
  const table = cleaned.filter((row) => !isTooLong(row));
  const found = findHeadings(table.map(({ cells }) => cells));
  const body = found === null ? table : table.slice(found.at + 1);
  const guessed = columnsOf(
    found?.headings ?? null,
    body.map(({ cells }) => cells),
  );
  const columns = guessed.map((column, index) => ({
    ...column,
    field: chosen === null ? column.field : (chosen[index] ?? null),
  }));
  const list: PeopleList = { rows: [], unread: [], columns, remarks: [] };
  for (const row of cleaned.filter(isTooLong)) leave(list, row, 'It is too long to be the row of a person.');
  for (const row of found === null ? [] : table.slice(0, found.at)) leave(list, row, '');
  if (found === null && table.length > 0) {
    list.remarks.push('The table has no headings that are known: check what each column is read as.');
  }

  let group = { affiliation: '', role: null as Role | null };
  for (const row of body) {
    const heading = headingIn(row.cells, columns);
    if (heading === null) readRow(row, columns, group, list, found === null && chosen === null);
    else {
      const role = roleOf(heading);
      if (role !== null) group = { affiliation: '', role };
      else if (!isRank(heading)) group = { ...group, affiliation: headingInPrintedCase(heading) };
      leave(list, row, '');
    }
  }
  return list;
}

/** The one cell of a row that names a country, a body or a role for the rows below; null for a row of a person. */
function headingIn(cells: readonly string[], columns: readonly Column[]): string | null {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
  const [at, other] = filled;
  if (at === undefined || other !== undefined || columns.length < 2) return null;
  const cell = cells[at] ?? '';
  if (isCountry(cell) || isRank(cell) || roleOf(cell) !== null || cells.length === 1) return cell;
  const field = columns[at]?.field;
  const mayBeName = field === 'family' || (field === 'name' && !cell.includes(' '));
  return !mayBeName && cell.split(' ').every((word) => standsInCapitals(word) || /^\W*\p{L}?\W*$/u.test(word))
    ? cell
    : null;
}

/** Nothing, a number, or the address of a mailbox. */
function isContact(cell: string): boolean {
  return /^[\d\s.+()/-]*$/.test(cell) || /^\S+@\S+$/.test(cell);
}

type Cells = (field: ColumnField) => string;

function readRow(
  row: TableRow,
  columns: readonly Column[],
  group: { affiliation: string; role: Role | null },
  list: PeopleList,
  isGuessed: boolean,
): void {
  const doubts: Doubt[] = [];
  // Nobody said that a column is not to be read: what it holds is said, but for numbers and addresses.
  const left = row.cells.filter(
    (cell, index) => isGuessed && columns[index]?.field === null && !isContact(cell),
  );
  const of: Cells = (field) =>
    row.cells
      .filter((cell, index) => cell !== '' && columns[index]?.field === field)
      .join(field === 'unit' || field === 'affiliation' ? ', ' : ' ');
  const own = [of('unit'), of('affiliation')].filter(Boolean).join(', ');
  const affiliation = joinedAffiliation(joinedAffiliation(own, of('country')), group.affiliation);

  const { person, doubts: ofName } = namedIn(of, affiliation);
  if (person.name === '') {
    if (row.cells.some((cell) => cell !== '')) leave(list, row, 'No name was found in it.');
    return;
  }
  const { role, rest } = roleIn(of('role'));
  person.roles = role ?? (group.role === null ? [] : [group.role]);
  person.position = of('position') || rest;
  if (of('position') !== '' && rest !== '') left.push(rest);
  person.affiliation = affiliation;
  const code = of('code');
  if (isCode(code)) person.code = code.toUpperCase();
  else if (code !== '') left.push(code);
  const read: ListRow = { place: row.place, person, doubts: [...ofName, ...doubts], left };
  list.rows.push(read);
}

function namedIn(of: Cells, affiliation: string): Pick<ListRow, 'person' | 'doubts'> {
  const family = takeTitles(of('family'));
  const given = takeTitles(of('given'));
  const whole = takeTitles(of('name'));
  const apart = takeTitles(`${of('style')} ${of('honorific')} X`);
  const { name, doubts } =
    family.rest + given.rest === ''
      ? readName([whole.rest, of('suffix')].filter(Boolean).join(' '), affiliation)
      : nameFromParts(
          family.rest,
          [given.rest, whole.rest].filter(Boolean).join(' '),
          of('suffix'),
          affiliation,
        );
  const taken = [apart, whole, given, family];
  const first = (part: 'style' | 'honorific' | 'pronoun') =>
    taken.map((one) => one[part]).find((text) => text !== '') ?? '';
  const person = {
    ...nobody(),
    name,
    style: first('style'),
    honorific: first('honorific'),
    pronoun: of('pronoun').toLowerCase() || first('pronoun'),
  };
  // Words of the column of titles that are no titles are said, not lost.
  const unknown = apart.rest === 'X' ? [] : [apart.rest.replace(/ X$/, '')];
  return {
    person,
    doubts: [
      ...doubts,
      ...unknown.map(
        (text): Doubt => ({ field: 'name', text: `“${text}” is no title that is known, and is left out.` }),
      ),
    ],
  };
}

function roleIn(cell: string): { role: Role[] | null; rest: string } {
  if (cell === '') return { role: null, rest: '' };
  const word = cell.toLowerCase();
  const role = ROLES.find((one) => one === word) ?? roleOf(cell);
  return role === null ? { role: null, rest: cell } : { role: [role], rest: '' };
}

function leave(list: PeopleList, { place, cells }: TableRow, reason: string): void {
  const text = cells.filter((cell) => cell !== '').join(' | ');
  if (text !== '') list.unread.push({ place, text, reason });
}
