/** The entries of a living document as merging handles them: where they stand, what they say, copies of them, marks on them. */
import * as Y from 'yjs';
import { shortHash } from '../hash.ts';
import { canonicalJson } from './canonical-json.ts';
import { readEntryNode } from './entry-node.ts';
import { flagsInText } from './flags.ts';
import { notesFragment, textOr } from './living-layout.ts';
import { readElement, textOf } from './living-tree.ts';
import type { Entry } from './meeting.ts';

/** An entry where it stands. */
export interface EntryPlace {
  readonly id: string;
  readonly group: Y.XmlElement;
  readonly element: Y.XmlElement;
}

/** All entries in their order. */
export function entryPlaces(doc: Y.Doc): EntryPlace[] {
  return notesFragment(doc)
    .toArray()
    .flatMap((group) => (group instanceof Y.XmlElement ? placesIn(group) : []));
}

function placesIn(group: Y.XmlElement): EntryPlace[] {
  return group
    .toArray()
    .flatMap((element) =>
      element instanceof Y.XmlElement && element.nodeName === 'entry'
        ? [{ id: textOr(element.getAttribute('id'), ''), group, element }]
        : [],
    );
}

/** The marks that merging sets, at the end of an entry. */
export const DIFFERS = '!differs';
export const CHECK = '!check';
const MARKS = /(?: !(?:differs|check|off|anon))+$/;

/** The plain form of an entry's element. */
export function entryOf(element: Y.XmlElement): Entry {
  return readEntryNode(readElement(element)).entry;
}

/** All that an entry says, its id and the marks of merging apart, as one text. */
export function sayingOf(element: Y.XmlElement): string {
  const { entry, foreign } = readEntryNode(readElement(element));
  const content = entry.content.map((passage) => ({ ...passage, content: [...passage.content] }));
  const last = content.at(-1)?.content;
  const run = last?.at(-1);
  if (last && run && 'text' in run && !run.literal) {
    const text = ` ${run.text}`.replace(MARKS, '').slice(1);
    last.pop();
    if (text !== '') last.push({ ...run, text });
  }
  return canonicalJson({ ...entry, id: '', content, foreign });
}

/** A short name of what an entry says. */
export function fingerprintOfEntry(element: Y.XmlElement): string {
  return shortHash(sayingOf(element));
}

/** The words of an entry. */
export function wordsIn(element: Y.XmlElement): string {
  return textOf(readElement(element));
}

/** The same element anew. What is made of one element is made alike on every machine. */
export function copyOf(element: Y.XmlElement): Y.XmlElement {
  const copy = new Y.XmlElement(element.nodeName);
  setAttributes(copy, attributesIn(element));
  copy.insert(0, childrenOf(element));
  return copy;
}

/** Copies of all that an element holds. */
export function childrenOf(element: Y.XmlElement): (Y.XmlElement | Y.XmlText)[] {
  return element.toArray().flatMap((child): (Y.XmlElement | Y.XmlText)[] => {
    if (child instanceof Y.XmlElement) return [copyOf(child)];
    if (!(child instanceof Y.XmlText)) return [];
    const text = new Y.XmlText();
    text.applyDelta(child.toDelta());
    return [text];
  });
}

/** Makes an element the same as another, under the id that it has. */
export function rewriteElement(element: Y.XmlElement, as: Y.XmlElement): void {
  const wanted = { ...attributesIn(as), id: element.getAttribute('id') };
  const present = attributesIn(element);
  for (const name of Object.keys(present).sort()) {
    if (!(name in wanted)) element.removeAttribute(name);
  }
  setAttributes(element, wanted, present);
  element.delete(0, element.length);
  element.insert(0, childrenOf(as));
}

/** Sets those attributes that differ, in an order that is the same everywhere. */
function setAttributes(
  element: Y.XmlElement,
  attributes: Record<string, unknown>,
  present: Record<string, unknown> = {},
): void {
  for (const name of Object.keys(attributes).sort()) {
    const value = attributes[name];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    // Yjs takes any value here; its types say text, since XML has nothing else.
    if (present[name] !== value) element.setAttribute(name, value as string);
  }
}

function attributesIn(element: Y.XmlElement): Record<string, unknown> {
  return element.getAttributes();
}

/** Adds a flag at the end of an entry, as a rapporteur would type it; nothing where it is there already. */
export function addMark(element: Y.XmlElement, mark: string): void {
  const word = mark.slice(1);
  const passages = element.toArray().filter((child) => child instanceof Y.XmlElement);
  let passage = passages.at(-1);
  if (!passage) {
    passage = new Y.XmlElement('paragraph');
    element.insert(0, [passage]);
  }
  if (flagsInText(textOf(readElement(passage))).some((span) => span.word === word)) return;
  let text = passage.toArray().at(-1);
  if (!(text instanceof Y.XmlText)) {
    text = new Y.XmlText();
    passage.insert(passage.length, [text]);
  }
  // Without attributes it would take on those of the words before it, and an escaped `!` raises nothing.
  text.insert(text.length, passage.length === 1 && text.length === 0 ? mark : ` ${mark}`, {});
}

/** Kinds whose words cover or date what follows: a second version of one must not. */
const COVERING: ReadonlySet<string> = new Set(['section', 'sitting']);

/** Marks an entry as a further version: withheld until somebody settles which one is right. */
export function markAsVersion(element: Y.XmlElement): void {
  const kind = textOr(element.getAttribute('kind'), '');
  if (COVERING.has(kind)) {
    const dated = [element.getAttribute('date'), element.getAttribute('timeZone')];
    for (const name of ['date', 'timeZone']) element.removeAttribute(name);
    element.setAttribute('kind', 'unattributed');
    const words = dated.filter((value) => typeof value === 'string' && value !== '').join(' ');
    if (words !== '') {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      element.insert(0, [paragraph]);
    }
  }
  addMark(element, DIFFERS);
}

const DRAFTED: ReadonlySet<string> = new Set([
  'statement',
  'predicate',
  'question',
  'answer',
  'document',
  'proceedings',
  'outcome',
]);

/** Marks an entry of which there is a further version: it may be drafted, and is listed until it is cleared. */
export function markAsUncertain(element: Y.XmlElement): void {
  if (DRAFTED.has(textOr(element.getAttribute('kind'), ''))) addMark(element, CHECK);
}

/** The id under which a further version of an entry stands: the same wherever it is kept. */
export function versionId(id: string, element: Y.XmlElement): string {
  return `${id}~${fingerprintOfEntry(element)}`;
}

/** The number that Yjs gives an element, the same in every copy of the document. */
export function numberOf(element: Y.XmlElement): string {
  const id = element._item?.id;
  return id ? `${id.client}:${id.clock}` : '';
}
