/** The header of two writers: nothing overwritten, and the stricter record where both set one. */
import * as Y from 'yjs';
import { shortHash } from '../hash.ts';
import {
  COMMENTS,
  notesFragment,
  OTHER_PARTICULARS,
  PARTICULAR_KEYS,
  PARTICULARS,
  textOr,
} from './living-layout.ts';
import { commentsOf, otherParticularsOf, particularsOf, setParticular } from './living-particulars.ts';
import type { Particulars } from './meeting.ts';
import { entryPlaces } from './settle-entries.ts';
import type { Note } from './settle-people.ts';
import type { Sides } from './settle-sides.ts';
import type { Tally } from './settle-tally.ts';

/** The particulars as a person would call them. */
const NAMES: Readonly<Record<keyof Particulars, string>> = {
  title: 'title',
  body: 'body',
  date: 'date',
  published: 'date of publication',
  place: 'place',
  timeZone: 'time zone',
  language: 'language',
  presentedBy: 'presenter',
  subject: 'subject',
  occasion: 'occasion',
  summary: 'summary',
  record: 'record',
};

/** Keeps what either wrote into the header. */
export function settleParticulars(doc: Y.Doc, sides: Sides, note: Note, tally: Tally): void {
  for (const { meeting, lost } of sides) {
    for (const key of PARTICULAR_KEYS) {
      if (!lost.keys.get(PARTICULARS)?.has(key)) continue;
      const mine = meeting.particulars[key];
      const present = particularsOf(doc)[key];
      if (key === 'record') {
        setParticular(doc, key, stricter(present, mine));
      } else if (present === '') {
        setParticular(doc, key, mine);
      } else if (mine !== '' && mine !== present) {
        tally.noted++;
        note(`the ${NAMES[key]} was also given as "${mine}".`);
      }
    }
  }
  uniteList(doc, OTHER_PARTICULARS, sides, otherParticularsOf);
  uniteList(doc, COMMENTS, sides, commentsOf);
}

/** What holds under both. Two that each withhold something else give a word that is no setting, and counts as all of them. */
function stricter(one: string, other: string): string {
  const [first = '', second = ''] = [one, other].sort();
  if (isPublic(first)) return second;
  if (isPublic(second) || first.toLowerCase() === second.toLowerCase()) return first;
  return first.includes(second) || second.includes(first) ? longer(first, second) : `${first} and ${second}`;
}

function isPublic(record: string): boolean {
  return record === '' || record.toLowerCase() === 'public';
}

function longer(one: string, other: string): string {
  return one.length >= other.length ? one : other;
}

/** Lines that both have stand there as often as with the one who has them more often. */
function uniteList(doc: Y.Doc, name: string, sides: Sides, read: (doc: Y.Doc) => readonly object[]): void {
  const [a, b] = sides.map((side) => counts(read(side.doc)));
  const left = new Map<string, number>();
  for (const line of new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])) {
    left.set(line, Math.max(a?.get(line) ?? 0, b?.get(line) ?? 0));
  }
  const array = doc.getArray(name);
  const surplus: number[] = [];
  for (const [index, line] of read(doc)
    .map((one) => JSON.stringify(one))
    .entries()) {
    const more = left.get(line) ?? 0;
    if (more === 0) surplus.push(index);
    else left.set(line, more - 1);
  }
  for (const index of surplus.reverse()) array.delete(index, 1);
}

function counts(lines: readonly object[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of lines.map((one) => JSON.stringify(one))) found.set(line, (found.get(line) ?? 0) + 1);
  return found;
}

/** Puts comments at the start of the notes, where they are seen and never drafted; one that is there stays. */
export function noteIn(doc: Y.Doc): Note {
  return (sentence) => {
    const id = `merged-${shortHash(sentence)}`;
    if (entryPlaces(doc).some((place) => place.id === id)) return;
    const notes = notesFragment(doc);
    let group = notes.toArray()[0];
    if (!(group instanceof Y.XmlElement) || textOr(group.nodeName, '') !== 'group') {
      group = new Y.XmlElement('group');
      notes.insert(0, [group]);
    }
    const [element, paragraph] = [new Y.XmlElement('entry'), new Y.XmlElement('paragraph')];
    if (!(group instanceof Y.XmlElement)) return;
    group.insert(0, [element]);
    element.setAttribute('id', id);
    element.setAttribute('kind', 'comment');
    element.insert(0, [paragraph]);
    paragraph.insert(0, [new Y.XmlText(`Merged: ${sentence}`)]);
  };
}
