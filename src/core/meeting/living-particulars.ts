/** The header of a living meeting: its particulars, and the lines that this version does not know. */
import * as Y from 'yjs';
import {
  COMMENTS,
  OTHER_PARTICULARS,
  PARTICULAR_KEYS,
  PARTICULARS,
  SETTING_ORIGIN,
  textOr,
} from './living-layout.ts';
import { emptyParticulars, type Meeting, type Particulars } from './meeting.ts';

/** The particulars as they stand; '' for what is not given. */
export function particularsOf(doc: Y.Doc): Particulars {
  const map = doc.getMap(PARTICULARS);
  const particulars: Particulars = { ...emptyParticulars };
  for (const key of PARTICULAR_KEYS) particulars[key] = textOr(map.get(key), '');
  return particulars;
}

/** Sets one of the particulars, in one transaction; nothing happens where it has that value. */
export function setParticular(doc: Y.Doc, key: keyof Particulars, value: string): void {
  if (particularsOf(doc)[key] === value) return;
  doc.transact(() => doc.getMap(PARTICULARS).set(key, value), SETTING_ORIGIN);
}

/** Header lines that this version does not know. */
export function otherParticularsOf(doc: Y.Doc): Meeting['otherParticulars'] {
  return records(doc.getArray(OTHER_PARTICULARS), ['key', 'value']);
}

/** Comments outside the notes. */
export function commentsOf(doc: Y.Doc): Meeting['comments'] {
  return records(doc.getArray(COMMENTS), ['before', 'text']);
}

/** Puts other header lines in place of those that stand there. */
export function setOtherParticulars(doc: Y.Doc, lines: Meeting['otherParticulars']): void {
  replace(doc, OTHER_PARTICULARS, otherParticularsOf(doc), lines);
}

/** Puts other comments in place of those that stand there. */
export function setComments(doc: Y.Doc, comments: Meeting['comments']): void {
  replace(doc, COMMENTS, commentsOf(doc), comments);
}

function replace(doc: Y.Doc, name: string, present: readonly object[], wanted: readonly object[]): void {
  if (JSON.stringify(present) === JSON.stringify(wanted)) return;
  doc.transact(() => {
    const array = doc.getArray(name);
    array.delete(0, array.length);
    array.push(wanted.map((record) => ({ ...record })));
  }, SETTING_ORIGIN);
}

function records<Key extends string>(array: Y.Array<unknown>, keys: readonly Key[]): Record<Key, string>[] {
  return array.toArray().map((item) => {
    const given = item instanceof Y.Map ? item.toJSON() : item;
    const fields: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
    return Object.fromEntries(keys.map((key) => [key, textOr(fields[key], '')])) as Record<Key, string>;
  });
}
