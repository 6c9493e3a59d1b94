/**
 * The two states that a merge brought together, beside their union: what each of
 * them wrote that the other had not seen, and what of it the union lost. Yjs
 * numbers all that a client writes, so that this is known exactly.
 */
import * as Y from 'yjs';
import { fromLiving } from './living.ts';
import {
  CHOICES_PREFIX,
  COMMENTS,
  DRAFT_PREFIX,
  DRAFTS,
  META,
  MOVED,
  notesFragment,
  OTHER_PARTICULARS,
  PARTICIPANTS,
  PARTICULARS,
  PHOTOS,
  TERMS,
} from './living-layout.ts';
import type { Meeting } from './meeting.ts';
import { type EntryPlace, entryPlaces } from './settle-entries.ts';

/** One of the two states, as the other sees it. */
export interface Side {
  readonly doc: Y.Doc;
  readonly meeting: Meeting;
  /** Its entries in their order. */
  readonly places: readonly EntryPlace[];
  /** The first entry of each id. */
  readonly byId: ReadonlyMap<string, EntryPlace>;
  /** How far it knows each client. */
  readonly known: ReadonlyMap<number, number>;
  /** What it has that the other has not seen. */
  readonly news: Written;
  /** What of that is gone from the union, though nobody who knew it took it out. */
  readonly lost: Written;
}

export type Sides = readonly [Side, Side];

/** A type of Yjs, as far as the items in it are looked at. */
export interface Walked {
  readonly _start: Y.Item | null;
  readonly _map: ReadonlyMap<string, Y.Item>;
}

/** Where something was written. */
export interface Written {
  /** Ids of entries. */
  readonly entries: Set<string>;
  /** Ids of blocks, by the name of their draft's fragment. */
  readonly blocks: Map<string, Set<string>>;
  /** Keys of the maps of particulars, participants, terms and photos, by the name of the map. */
  readonly keys: Map<string, Set<string>>;
}

/** Makes the types of a document known, which Yjs only makes when they are asked for. */
export function openTypes(doc: Y.Doc): void {
  for (const name of [META, PARTICULARS, PARTICIPANTS, TERMS, PHOTOS, DRAFTS, MOVED]) doc.getMap(name);
  for (const name of [OTHER_PARTICULARS, COMMENTS]) doc.getArray(name);
  notesFragment(doc);
  for (const name of draftNames(doc)) doc.getXmlFragment(name);
  for (const name of choicesNames(doc)) doc.getMap(name);
}

/** The names of the fragments of drafts, in an order that is the same everywhere. */
export function draftNames(doc: Y.Doc): string[] {
  return namesBehind(doc, DRAFT_PREFIX);
}

function namesBehind(doc: Y.Doc, prefix: string): string[] {
  return [...doc.share.keys()].filter((name) => name.startsWith(prefix)).sort();
}

/** The names of the maps of what was decided about drafts. */
export function choicesNames(doc: Y.Doc): string[] {
  return namesBehind(doc, CHOICES_PREFIX);
}

/** A text that is the same for the same content and history, however the document came by it. */
export function historyOf(doc: Y.Doc): string {
  return Y.encodeSnapshotV2(Y.snapshot(doc)).join(' ');
}

/** The two sides of a merge; null where one holds all of the other, so that nothing was brought together. */
export function sidesOf(union: Y.Doc, a: Y.Doc, b: Y.Doc): Sides | null {
  const history = historyOf(union);
  if (historyOf(a) === history || historyOf(b) === history) return null;
  for (const doc of [a, b]) openTypes(doc);
  // One order of the two, whoever merges.
  const [first, second] = historyOf(a) < historyOf(b) ? [a, b] : [b, a];
  return [sideOf(union, first, second), sideOf(union, second, first)];
}

function sideOf(union: Y.Doc, doc: Y.Doc, other: Y.Doc): Side {
  const places = entryPlaces(doc);
  const byId = new Map<string, EntryPlace>();
  for (const place of places) if (!byId.has(place.id)) byId.set(place.id, place);
  const news = nothingWritten();
  const lost = nothingWritten();
  const nameOf = new Map([...doc.share].map(([name, type]) => [type as object, name]));
  const seen = stateOf(other);
  for (const [client, structs] of doc.store.clients) {
    const from = seen.get(client) ?? 0;
    for (const item of structs) {
      if (!(item instanceof Y.Item) || item.deleted || item.id.clock + item.length <= from) continue;
      if (item.parentSub === null && !item.content.isCountable()) continue;
      note(news, item, nameOf);
      if (isGone(union, client, Math.max(from, item.id.clock), item.id.clock + item.length)) {
        note(lost, item, nameOf);
      }
    }
  }
  return { doc, meeting: fromLiving(doc).meeting, places, byId, known: stateOf(doc), news, lost };
}

/** How far a document knows each client. */
export function stateOf(doc: Y.Doc): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}

/** Whether any of these units is there no more. What has not arrived yet is not gone. */
export function isGone(doc: Y.Doc, client: number, from: number, to: number): boolean {
  const structs = doc.store.clients.get(client);
  const end = Math.min(to, Y.getState(doc.store, client));
  if (!structs || from >= end) return false;
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end) return false;
    if (struct.deleted) return true;
  }
  return false;
}

function nothingWritten(): Written {
  return { entries: new Set(), blocks: new Map(), keys: new Map() };
}

/** Puts down where an item stands. */
function note(written: Written, item: Y.Item, nameOf: ReadonlyMap<object, string>): void {
  let top = item;
  let below: Y.Item | null = null;
  for (;;) {
    if (elementOf(top)?.nodeName === 'entry') {
      written.entries.add(String(elementOf(top)?.getAttribute('id') ?? ''));
      return;
    }
    const above: Y.Item | null = top.parent instanceof Y.AbstractType ? top.parent._item : null;
    if (above === null) break;
    below = top;
    top = above;
  }
  const root = nameOf.get(top.parent as object);
  if (root === undefined) return;
  if (root.startsWith(DRAFT_PREFIX)) {
    add(written.blocks, root, String(elementOf(top)?.getAttribute('id') ?? ''));
  } else if (top.parentSub !== null) {
    // Of an item's fields its order alone is no words of anybody's.
    if (below?.parentSub !== 'order') add(written.keys, root, top.parentSub);
  }
}

function elementOf(item: Y.Item): Y.XmlElement | null {
  const type = item.content instanceof Y.ContentType ? item.content.type : null;
  return type instanceof Y.XmlElement ? type : null;
}

function add(places: Map<string, Set<string>>, name: string, key: string): void {
  const there = places.get(name);
  if (there) there.add(key);
  else places.set(name, new Set([key]));
}
