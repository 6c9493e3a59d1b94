/**
 * Making a living meeting read as another: what restoring a backup does, and
 * what takes a merge back. All in place, in one transaction, so that it is one
 * step to undo and what another window types meanwhile is merged.
 */
import { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { GROUP_SIZE, notesSchema } from '../document/notes.ts';
import { canonicalJson } from './canonical-json.ts';
import { entryToNode, readEntryNode } from './entry-node.ts';
import { writeChoices } from './living-choices.ts';
import { draftIdsOf, writeDraft } from './living-draft.ts';
import { DRAFTS, draftFragment, notesFragment, PARTICULAR_KEYS, textOr } from './living-layout.ts';
import { longestRisingRun } from './living-order.ts';
import { setComments, setOtherParticulars, setParticular } from './living-particulars.ts';
import { setParticipants, setPhotos, setTerms } from './living-people.ts';
import { readElement } from './living-tree.ts';
import type { Entry, Meeting } from './meeting.ts';

/**
 * Makes `doc` read as `meeting`, its id apart, in one transaction of this origin.
 * Entries and blocks that are there already are changed letter by letter, and those
 * that are alike not touched at all; the others are added and taken out around them.
 * The document must fit the schema (`checkContent`). Linear in the content, but for n log n of order.
 */
export function rewriteMeeting(doc: Y.Doc, meeting: Meeting, origin: unknown): void {
  doc.transact(() => {
    for (const key of PARTICULAR_KEYS) setParticular(doc, key, meeting.particulars[key]);
    setOtherParticulars(doc, meeting.otherParticulars);
    setComments(doc, meeting.comments);
    setParticipants(doc, meeting.participants);
    setTerms(doc, meeting.terms);
    setPhotos(doc, meeting.photos);
    writeEntries(doc, meeting.entries);
    writeDrafts(doc, meeting.drafts);
  }, origin);
}

function writeDrafts(doc: Y.Doc, wanted: Meeting['drafts']): void {
  const drafts = doc.getMap(DRAFTS);
  const ids = new Set(wanted.map((draft) => draft.id));
  for (const id of draftIdsOf(doc)) {
    if (ids.has(id)) continue;
    const fragment = draftFragment(doc, id);
    fragment.delete(0, fragment.length);
    writeChoices(doc, id, {});
    drafts.delete(id);
  }
  for (const draft of wanted) writeDraft(doc, draft);
  for (const [index, { id }] of wanted.entries()) {
    const item = drafts.get(id);
    if (item instanceof Y.Map && item.get('order') !== index + 1) item.set('order', index + 1);
  }
}

/** An entry as it stands in a group. */
interface Standing {
  group: Y.XmlElement;
  element: Y.XmlElement;
  place: number;
}

function writeEntries(doc: Y.Doc, entries: readonly Entry[]): void {
  const notes = notesFragment(doc);
  const staying = stayingEntries(notes, entries);
  removeOthers(notes, new Set(staying.map(({ element }) => element)));

  const writer = new GroupWriter(notes, staying);
  const standing = new Map(staying.map((one) => [one.place, one]));
  for (const [place, entry] of entries.entries()) {
    const present = standing.get(place);
    if (present) {
      writer.pass(present.group);
      if (!reads(present.element, entry)) write(doc, present.element, entry);
    } else {
      const element = new Y.XmlElement('entry');
      writer.insert(element, entry);
      write(doc, element, entry);
    }
  }
}

/** The entries that can stay where they are, each with its place among those that are wanted. */
function stayingEntries(notes: Y.XmlFragment, entries: readonly Entry[]): Standing[] {
  const placeOf = new Map(entries.map(({ id }, place) => [id, place]));
  const candidates: Standing[] = [];
  const seen = new Set<number>();
  for (const group of notes.toArray()) {
    if (!(group instanceof Y.XmlElement) || group.nodeName !== 'group') continue;
    for (const element of group.toArray()) {
      if (!(element instanceof Y.XmlElement) || element.nodeName !== 'entry') continue;
      const place = placeOf.get(textOr(element.getAttribute('id'), ''));
      if (place === undefined || seen.has(place)) continue;
      seen.add(place);
      candidates.push({ group, element, place });
    }
  }
  return longestRisingRun(candidates.map(({ place }) => place)).flatMap((index) => candidates[index] ?? []);
}

/** Takes out all entries but those that stay, and the groups that this leaves empty. */
function removeOthers(notes: Y.XmlFragment, staying: ReadonlySet<unknown>): void {
  for (let at = notes.length - 1; at >= 0; at--) {
    const group = notes.get(at);
    if (!(group instanceof Y.XmlElement)) {
      notes.delete(at, 1);
      continue;
    }
    const children = group.toArray();
    if (!children.some((child) => staying.has(child))) {
      notes.delete(at, 1);
      continue;
    }
    for (let index = children.length - 1; index >= 0; index--) {
      if (!staying.has(children[index])) group.delete(index, 1);
    }
  }
}

/**
 * Walks along the groups and puts entries in between. A new entry goes into the group that
 * the walk is in; behind the last entry of a group that stays it opens one of its
 * own where a meeting that is made anew would have one.
 */
class GroupWriter {
  readonly #notes: Y.XmlFragment;
  /** How many entries of a group that stay are still to come. */
  readonly #toCome = new Map<Y.XmlElement, number>();
  #group: Y.XmlElement | null = null;
  /** Where the group stands among the groups; -1 before the first. */
  #at = -1;
  /** How many entries of the group the walk has passed. */
  #passed = 0;

  constructor(notes: Y.XmlFragment, staying: readonly Standing[]) {
    this.#notes = notes;
    for (const { group } of staying) this.#toCome.set(group, (this.#toCome.get(group) ?? 0) + 1);
  }

  /** Goes on behind the next entry that stays, which is in this group. */
  pass(group: Y.XmlElement): void {
    if (group !== this.#group) {
      this.#group = group;
      this.#at++;
      this.#passed = 0;
    }
    this.#passed++;
    this.#toCome.set(group, (this.#toCome.get(group) ?? 0) - 1);
  }

  insert(element: Y.XmlElement, { head }: Entry): void {
    const isOver = this.#group === null || (this.#toCome.get(this.#group) ?? 0) === 0;
    const opens = head.kind === 'section' || head.kind === 'sitting' || this.#passed >= GROUP_SIZE;
    if (this.#group === null || (isOver && opens)) {
      this.#group = new Y.XmlElement('group');
      this.#at++;
      this.#passed = 0;
      this.#notes.insert(this.#at, [this.#group]);
    }
    this.#group.insert(this.#passed, [element]);
    this.#passed++;
  }
}

function reads(element: Y.XmlElement, entry: Entry): boolean {
  const reading = readEntryNode(readElement(element));
  return reading.foreign.length === 0 && canonicalJson(reading.entry) === canonicalJson(entry);
}

function write(doc: Y.Doc, element: Y.XmlElement, entry: Entry): void {
  updateYFragment(doc, element, Node.fromJSON(notesSchema, entryToNode(entry)), {
    mapping: new Map(),
    isOMark: new Map(),
  });
}
