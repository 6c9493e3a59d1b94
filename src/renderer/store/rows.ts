/** What stands in the tables of the database. */

/** One meeting. Its content is the property that y-dexie adds; the updates stand in a table of their own. */
export interface DocumentRow {
  id: string;
  /** Milliseconds since 1970. */
  addedAt: number;
  changedAt: number;
  binned: 0 | 1;
  /** When it was put into the bin last, in milliseconds since 1970; versions before this one did not note it. */
  binnedAt?: number;
}

/** What the library shows of a meeting; derived from its document, and rebuilt from it. */
export interface MeetingRow {
  id: string;
  title: string;
  body: string;
  /** As in the particulars: an ISO 8601 date when it can be read as one. */
  date: string;
  /** Milliseconds since 1970. */
  updatedAt: number;
  /** How many entries there are. */
  entries: number;
  binned: 0 | 1;
  /** As in its document row. */
  binnedAt?: number;
}

/** A picture that the notes name by `path`. */
export interface Picture {
  path: string;
  /** A media type, such as image/jpeg. */
  type: string;
  bytes: Uint8Array;
}

export interface PictureRow extends Picture {
  meeting: string;
}

/** Where the cursor was in a meeting. */
export interface PlaceRow {
  meeting: string;
  /** The id of the entry. */
  entry: string;
  /** How far into it, in positions of the editor. */
  offset: number;
}

/** What was typed into a form and not saved yet. */
export interface KeptTextRow {
  form: string;
  /** By the names of the fields. */
  texts: Readonly<Record<string, string>>;
}

/** A row that could not be read, kept as it was. */
export interface DamagedRow {
  n?: number;
  meeting: string;
  row: unknown;
  /** Milliseconds since 1970. */
  foundAt: number;
}

/** Somebody who is not to be proposed any more, by the key of core/people/directory.ts. */
export interface ForgottenRow {
  key: string;
  /** Since when, in milliseconds since 1970: a meeting that came later names them anew. */
  at: number;
}

/** Work on the whole database that was begun, and is gone on with at the next start. */
export interface TaskRow {
  name: string;
}
