/** Two people who take the same meeting on two laptops, for the tests of merging. */
import { expect } from 'vitest';
import * as Y from 'yjs';
import { type MergeResult, mergeStates } from '../archive/merge.ts';
import { parseShorthand } from '../shorthand/parse.ts';
import { printShorthand } from '../shorthand/print.ts';
import { effectiveFlags, isWithheld } from './flags.ts';
import { toLiving } from './living.ts';
import type { Entry, Meeting, Participant } from './meeting.ts';
import { copyOf, entryPlaces } from './settle-entries.ts';

export const HEAD = `title: Ferries
date: 2024-05-07
people:
  VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping [presenter]
  OD = Mr. Omar van den DOOL, Mayor, Lower Island
notes:
`;

export const vera: Participant = {
  id: 'vera',
  code: 'VE',
  kind: 'person',
  style: '',
  honorific: '',
  name: 'Vera PAPPAS',
  pronoun: '',
  position: '',
  affiliation: '',
  roles: [],
};

/** The archive that both start from. */
export function begun(notes: string): Y.Doc {
  return toLiving(parseShorthand(HEAD + notes).meeting);
}

/** Types lines of shorthand behind the entry that holds `after`, or at the end. */
export function type(doc: Y.Doc, notes: string, after: string | null = null): void {
  const { meeting } = parseShorthand(HEAD + notes);
  const made = entryPlaces(toLiving(meeting));
  let behind = after === null ? entryPlaces(doc).at(-1) : entryWith(doc, after);
  for (const { id, element } of made) {
    const copy = copyOf(element);
    if (!behind) throw new Error('There is no entry to type behind.');
    behind.group.insert(behind.group.toArray().indexOf(behind.element) + 1, [copy]);
    copy.setAttribute('id', `${doc.clientID}-${id}`);
    behind = { id, group: behind.group, element: copy };
  }
}

export function entryWith(doc: Y.Doc, words: string) {
  const found = entryPlaces(doc).find(({ element }) => element.toString().includes(words));
  if (!found) throw new Error(`No entry says "${words}".`);
  return found;
}

export function textWith(doc: Y.Doc, words: string): Y.XmlText {
  const passage = entryWith(doc, words).element.get(0);
  const text = passage instanceof Y.XmlElement ? passage.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error(`"${words}" is no text.`);
  return text;
}

export function remove(doc: Y.Doc, words: string): void {
  const { group, element } = entryWith(doc, words);
  group.delete(group.toArray().indexOf(element), 1);
}

export function merged(a: Y.Doc, b: Y.Doc): Extract<MergeResult, { ok: true }> {
  const [one, other] = [a, b].map((doc) => Y.encodeStateAsUpdateV2(doc)) as [Uint8Array, Uint8Array];
  const result = mergeStates(one, other);
  const reversed = mergeStates(other, one);
  if (!result.ok || !reversed.ok) throw new Error('These do not merge.');
  expect(reversed.meeting).toEqual(result.meeting);
  return result;
}

export function opened(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, state);
  return doc;
}

/** The notes as a person reads them. */
export function notesOf(meeting: Meeting): string[] {
  const printed = printShorthand(meeting);
  return printed
    .slice(printed.indexOf('notes:'))
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
}

export function lines(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

export function blank(id: string): Entry {
  return {
    id,
    time: null,
    head: { kind: 'unattributed', asked: false },
    content: [{ kind: 'paragraph', content: [] }],
  };
}

export function fill(doc: Y.Doc, id: string, words: string, time: string): void {
  const element = entryPlaces(doc).find((place) => place.id === id)?.element;
  const passage = element?.get(0);
  if (!(passage instanceof Y.XmlElement)) throw new Error('This entry has no passage.');
  passage.insert(0, [new Y.XmlText(words)]);
  element?.setAttribute('time', time);
}

export function wordsOf(entry: Entry): string {
  return entry.content
    .flatMap((passage) => passage.content.map((run) => ('text' in run ? run.text : '@')))
    .join('');
}

export function withheld(meeting: Meeting): string[] {
  const flags = effectiveFlags(meeting);
  return meeting.entries
    .filter((entry) => entry.head.kind !== 'section')
    .filter(({ id }) => {
      const its = flags.get(id);
      return its !== undefined && isWithheld(its);
    })
    .map(wordsOf);
}
