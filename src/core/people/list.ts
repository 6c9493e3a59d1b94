/** What reading a list of participants gives: the people, row by row, and all that was not understood. */
import type { Participant } from '../meeting/meeting.ts';

/** A person of a list: a participant that is in no meeting yet. `code` is '' where the list gives none. */
export type ListedPerson = Omit<Participant, 'id'>;

/** Something that was read, and that a person should look at; a sentence. */
export type Doubt = { field: 'code' | 'name' | 'position' | 'affiliation' | 'row'; text: string };

/** One person of the list, and what the row says besides. */
export type ListRow = {
  /** Where it stands: the line, the row of the table or the number of the card, counted from 1. */
  place: number;
  person: ListedPerson;
  doubts: Doubt[];
  /** Words of the row that were not taken into the person: an e-mail address, a room number. */
  left: string[];
};

/** A line or row that describes nobody, as it stands, and why it was not taken; '' where that is plain (a heading). */
export type UnreadRow = { place: number; text: string; reason: string };

/** What a column of a table may hold; null for one that is not taken. */
export const COLUMN_FIELDS = [
  'name',
  'family',
  'given',
  'style',
  'honorific',
  'suffix',
  'pronoun',
  'position',
  'unit',
  'affiliation',
  'country',
  'role',
  'code',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** A column of a table: its heading ('' where the table has none), one of its values, and what it is read as. */
export type Column = { heading: string; sample: string; field: ColumnField | null };

export type PeopleList = {
  rows: ListRow[];
  unread: UnreadRow[];
  /** The columns, where the list is one table. */
  columns: Column[] | null;
  /** What is to be said of the whole list; a sentence each. */
  remarks: string[];
};

/** A person of whom nothing is known yet. */
export function nobody(): ListedPerson {
  return {
    code: '',
    kind: 'person',
    style: '',
    honorific: '',
    name: '',
    pronoun: '',
    position: '',
    affiliation: '',
    roles: [],
  };
}

/** A text as one line, with single spaces and none around it. */
export function oneLineOf(text: string): string {
  return text.replace(/[\s\u00A0\u200B\uFEFF]+/gu, ' ').trim();
}
