/** A list of participants in whatever form it comes -> people. */
import { splitLines } from '../shorthand/lines.ts';
import { printParticipant, readParticipant } from '../shorthand/people.ts';
import { holdsCards, readCards } from './cards.ts';
import { rowsOf } from './csv.ts';
import { type Part, partsOfHtml } from './html.ts';
import { readLines } from './lines.ts';
import type { ColumnField, ListedPerson, PeopleList } from './list.ts';
import { readTable } from './table.ts';

export type ListSource = {
  /** Plain text: lines, a table with separators, or vCards. */
  text: string;
  /** The same with its structure, where the clipboard or the file has it; '' for none. */
  html: string;
  /** The name of the file, whose ending may tell what it is; '' where there is none. */
  name: string;
};

/** More than any meeting has; what is beyond is said, not read. */
export const MOST_CHARACTERS = 2_000_000;
const MOST_ROWS = 5_000;

/**
 * Reads a list. Takes any text, never throws, is linear in it; each word is in a person, or said
 * to be left. `columns`: what a person says that the columns of the table hold.
 */
export function readPeopleList(
  source: ListSource,
  columns: readonly (ColumnField | null)[] | null = null,
): PeopleList {
  if (source.text.length > MOST_CHARACTERS || source.html.length > 4 * MOST_CHARACTERS) {
    return said('This is far more than a list of participants: copy only the list.');
  }
  const read = readParts(partsOf(source), columns) ?? readCards(source.text);
  const list = { ...read, rows: read.rows.map((row) => ({ ...row, person: asHeld(row.person) })) };
  if (list.rows.length <= MOST_ROWS) return list;
  const remark = `Only the first ${MOST_ROWS} people are read; the list goes on after "${list.rows[MOST_ROWS - 1]?.person.name}".`;
  return { ...list, rows: list.rows.slice(0, MOST_ROWS), remarks: [...list.remarks, remark] };
}

/** The person as the line of shorthand for them says it: a list can write what that line has no place for, such as a semicolon in a name. */
function asHeld(person: ListedPerson): ListedPerson {
  const line = printParticipant({ ...person, id: '', code: 'X' });
  const { id: _, ...held } = readParticipant(line) ?? { id: '', ...person };
  return { ...held, code: person.code };
}

/** Null where the text is cards. */
function partsOf({ text, html, name }: ListSource): Part[] | null {
  if (holdsCards(text)) return null;
  const parts = html === '' ? [] : htmlParts(html);
  if (parts.length > 0) return parts;
  const rows = rowsOf(text, /\.(?:csv|tsv|tab)$/i.test(name));
  if (rows !== null) return [{ kind: 'table', rows }];
  const lines = splitLines(text).map((line) => ({ ...emphasisIn(line.text), place: line.number }));
  return [{ kind: 'lines', lines }];
}

/** A line that is bold as a whole in Markdown. */
function emphasisIn(line: string): { text: string; emphasised: boolean } {
  const bold = /^\s*(?:#{1,6}\s+(.+?)|\*\*([^*]+)\*\*|__([^_]+)__)\s*$/.exec(line.slice(0, 1_000));
  return { text: bold?.[1] ?? bold?.[2] ?? bold?.[3] ?? line, emphasised: bold !== null };
}

function htmlParts(html: string): Part[] {
  try {
    return partsOfHtml(html);
  } catch (error) {
    // Nested ten thousand deep: the plain text beside it is read.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function readParts(parts: Part[] | null, columns: readonly (ColumnField | null)[] | null): PeopleList | null {
  if (parts === null) return null;
  const tables = parts.filter((part) => part.kind === 'table');
  const read = parts.map((part): PeopleList => {
    if (part.kind === 'lines') return { ...readLines(part.lines), columns: null, remarks: [] };
    return readTable(part.rows, tables.length === 1 ? columns : null);
  });
  return {
    rows: read.flatMap(({ rows }) => rows),
    unread: read.flatMap(({ unread }) => unread),
    // Several tables have each their own columns.
    columns: tables.length === 1 ? (read.find((one) => one.columns !== null)?.columns ?? null) : null,
    remarks: [...new Set(read.flatMap(({ remarks }) => remarks))],
  };
}

function said(remark: string): PeopleList {
  return { rows: [], unread: [], columns: null, remarks: [remark] };
}
