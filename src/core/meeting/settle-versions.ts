/**
 * One entry, several versions: copies become one, what differs is kept beside it
 * and marked, and what was typed into something that the other took out comes back.
 */
import * as Y from 'yjs';
import { flagsOf, isWithheld } from './flags.ts';
import { notesFragment } from './living-layout.ts';
import {
  copyOf,
  type EntryPlace,
  entryOf,
  entryPlaces,
  fingerprintOfEntry,
  markAsUncertain,
  markAsVersion,
  numberOf,
  rewriteElement,
  sayingOf,
  versionId,
  wordsIn,
} from './settle-entries.ts';
import { knows, type Moved, movedIds, movedOf, putMoved, reachOf } from './settle-moved.ts';
import { isGone, type Side, type Sides, type Walked } from './settle-sides.ts';
import type { Tally } from './settle-tally.ts';

/** What the versions of entries have become, for what comes after. */
export interface Versions {
  /** Further entries that hold the words of one side alone, and the side. */
  readonly own: Map<string, Side>;
  /** Which entry each further version is one of: whatever flags that one has had, this one keeps. */
  readonly versionOf: Map<string, string>;
  /** Entries whose copies became one, whichever element stayed. */
  readonly collapsed: Set<string>;
}

export function noVersions(): Versions {
  return { own: new Map(), versionOf: new Map(), collapsed: new Set() };
}

/** The entries of a document by id, kept up to date as versions are added. */
class Index {
  readonly byId = new Map<string, EntryPlace[]>();

  constructor(readonly doc: Y.Doc) {
    for (const place of entryPlaces(doc)) this.#add(place);
  }

  first(id: string): EntryPlace | null {
    return this.byId.get(id)?.[0] ?? null;
  }

  #add(place: EntryPlace): void {
    const there = this.byId.get(place.id);
    if (there) there.push(place);
    else this.byId.set(place.id, [place]);
  }

  /** Puts a copy of an element behind a place, or at the start of the notes. */
  insert(element: Y.XmlElement, id: string, behind: EntryPlace | null): EntryPlace {
    const copy = copyOf(element);
    const group = behind?.group ?? this.#firstGroup();
    const at = behind ? group.toArray().indexOf(behind.element) + 1 : 0;
    group.insert(at, [copy]);
    copy.setAttribute('id', id);
    const place = { id, group, element: copy };
    this.#add(place);
    return place;
  }

  #firstGroup(): Y.XmlElement {
    const notes = notesFragment(this.doc);
    const first = notes
      .toArray()
      .find((child) => child instanceof Y.XmlElement && child.nodeName === 'group');
    if (first instanceof Y.XmlElement) return first;
    const group = new Y.XmlElement('group');
    notes.insert(0, [group]);
    return group;
  }
}

/** Makes one of several entries of one id. */
export function collapseCopies(doc: Y.Doc, sides: Sides | null, versions: Versions, tally: Tally): void {
  const index = new Index(doc);
  for (const [id, places] of [...index.byId]) {
    if (id !== '' && places.length > 1) collapse(doc, sides, index, id, places, versions, tally);
  }
}

function collapse(
  doc: Y.Doc,
  sides: Sides | null,
  index: Index,
  id: string,
  places: readonly EntryPlace[],
  versions: Versions,
  tally: Tally,
): void {
  const bySaying = new Map<string, EntryPlace[]>();
  for (const place of places) {
    const saying = sayingOf(place.element);
    const alike = bySaying.get(saying);
    if (alike) alike.push(place);
    else bySaying.set(saying, [place]);
  }
  versions.collapsed.add(id);
  const reaches = places.map(({ element }) => reachOf(element)).sort();
  const moved = movedOf(doc, id);
  const kept = [...bySaying].map(([saying, alike]) => {
    const [stays, ...others] = [...alike].sort((a, b) => rank(b.element) - rank(a.element));
    for (const { group, element } of others) remove(group, element, tally);
    return { saying, stays, others };
  });
  const changed = kept.filter(
    ({ stays }) => stays && fingerprintOfEntry(stays.element) !== moved?.fingerprint,
  );
  // What nobody touched since it was moved gives way to what somebody made of it who had seen it.
  const givesWay =
    changed.length > 0 && changed.every(({ stays }) => stays && isInformed(sides, stays, moved));
  const wanted = (givesWay ? changed : kept).sort((a, b) => compare(a, b));
  for (const { stays } of kept) {
    if (stays && !wanted.some((one) => one.stays === stays)) remove(stays.group, stays.element, tally);
  }
  const [primary, ...rest] = wanted;
  if (!primary?.stays) return;
  for (const { stays } of rest) {
    if (!stays) continue;
    const own = versionId(id, stays.element);
    markAsUncertain(primary.stays.element);
    versions.versionOf.set(own, id);
    if (index.first(own)) {
      remove(stays.group, stays.element, tally);
    } else {
      stays.element.setAttribute('id', own);
      markAsVersion(stays.element);
      index.byId.set(own, [{ ...stays, id: own }]);
      tally.entriesTwice++;
    }
  }
  putMoved(doc, id, fingerprintOfEntry(primary.stays.element), reaches);
}

/** Whether a side that has this element knows what was moved. Without the sides nobody can tell. */
function isInformed(sides: Sides | null, { id, element }: EntryPlace, moved: Moved | null): boolean {
  if (sides === null || moved === null) return false;
  return sides.some((side) => {
    const own = side.byId.get(id);
    return own !== undefined && numberOf(own.element) === numberOf(element) && knows(side.known, moved);
  });
}

/** Of copies that say the same, one that carries marks stays: it has been settled before. */
function rank(element: Y.XmlElement): number {
  return wordsIn(element).length;
}

/** What is withheld goes first, then what is longer: the same order wherever versions meet. */
function compare(a: { saying: string; stays?: EntryPlace | undefined }, b: typeof a): number {
  return (
    Number(withheld(b.stays)) - Number(withheld(a.stays)) ||
    b.saying.length - a.saying.length ||
    (a.saying < b.saying ? -1 : 1)
  );
}

function withheld(place: EntryPlace | undefined): boolean {
  return place !== undefined && isWithheld(flagsOf(entryOf(place.element)));
}

function remove(group: Y.XmlElement, element: Y.XmlElement, tally: Tally): void {
  const at = group.toArray().indexOf(element);
  if (at < 0) return;
  group.delete(at, 1);
  tally.collapsed++;
}

/** Keeps what the union of two states lost, and parts what it mixed. */
export function keepBoth(doc: Y.Doc, sides: Sides, versions: Versions, tally: Tally): void {
  const index = new Index(doc);
  const done = partMixed(index, sides, versions);
  for (const side of sides) followMoved(doc, index, side, done, versions, tally);
  for (const side of sides) bringBack(doc, index, side, done, versions, tally);
}

/**
 * Parts entries that were empty when the two went apart and that both filled: Yjs
 * shuffles their words into one. The earlier one stays, the other becomes an entry of its own.
 */
function partMixed(index: Index, sides: Sides, versions: Versions): Set<string> {
  const done = new Set<string>();
  const [one, other] = sides;
  for (const id of [...one.news.entries].sort()) {
    if (!other.news.entries.has(id)) continue;
    const present = index.first(id);
    const a = one.byId.get(id);
    const b = other.byId.get(id);
    if (!present || !a || !b || !isOne(present, a, b) || !filledApart(a.element, b.element)) continue;
    done.add(id);
    const [first, second] = earlier(b.element, a.element) ? [b, a] : [a, b];
    if (sayingOf(present.element) !== sayingOf(first.element)) rewriteElement(present.element, first.element);
    if (sayingOf(first.element) === sayingOf(second.element)) continue;
    const own = versionId(id, second.element);
    if (index.first(own)) continue;
    index.insert(second.element, own, present);
    versions.own.set(own, second === a ? one : other);
    versions.versionOf.set(own, id);
  }
  return done;
}

/** Whether these are one element to Yjs. */
function isOne(...places: EntryPlace[]): boolean {
  return new Set(places.map(({ element }) => numberOf(element))).size === 1;
}

/** Whether both hold words, and none that are the same to Yjs. */
function filledApart(a: Y.XmlElement, b: Y.XmlElement): boolean {
  if (wordsIn(a) === '' || wordsIn(b) === '') return false;
  const inA = new Set(unitsOf(a));
  return unitsOf(b).every((unit) => !inA.has(unit));
}

/** The characters of an element, by the numbers that Yjs gives them. */
function unitsOf(element: Y.XmlElement): string[] {
  const units: string[] = [];
  const walk = (type: Walked) => {
    for (let item = type._start; item !== null; item = item.right) {
      if (item.deleted) continue;
      if (item.content instanceof Y.ContentType) walk(item.content.type);
      else if (item.content.isCountable()) {
        for (let unit = 0; unit < item.length; unit++)
          units.push(`${item.id.client}:${item.id.clock + unit}`);
      }
    }
  };
  walk(element);
  return units;
}

function earlier(a: Y.XmlElement, b: Y.XmlElement): boolean {
  const [timeA, timeB] = [entryOf(a).time ?? '', entryOf(b).time ?? ''];
  return timeA === timeB ? sayingOf(a) < sayingOf(b) : timeA < timeB;
}

/** Takes changes that a side made in an entry since it was moved over into the copy. */
function followMoved(
  doc: Y.Doc,
  index: Index,
  side: Side,
  done: Set<string>,
  versions: Versions,
  tally: Tally,
): void {
  for (const id of movedIds(doc)) {
    const old = side.byId.get(id);
    const moved = movedOf(doc, id);
    const present = index.first(id);
    if (!old || !moved || !present || done.has(id) || !isTakenOut(doc, old)) continue;
    const said = fingerprintOfEntry(old.element);
    if (said === moved.fingerprint || !knows(side.known, moved)) continue;
    const now = fingerprintOfEntry(present.element);
    if (now === said) continue;
    if (now === moved.fingerprint) {
      rewriteElement(present.element, old.element);
      putMoved(doc, id, said, [reachOf(old.element)]);
    } else {
      keepVersion(doc, index, old, present, versions, tally);
    }
    done.add(id);
  }
}

/** Whether the element of an entry is there no more. */
function isTakenOut(doc: Y.Doc, { element }: EntryPlace): boolean {
  const item = element._item;
  return item !== null && isGone(doc, item.id.client, item.id.clock, item.id.clock + 1);
}

/** Brings back entries, and versions of entries, in which a side typed what the union does not have. */
function bringBack(
  doc: Y.Doc,
  index: Index,
  side: Side,
  done: ReadonlySet<string>,
  versions: Versions,
  tally: Tally,
): void {
  let behind: EntryPlace | null = null;
  for (const { id } of side.places) {
    const present = index.first(id);
    const old = side.byId.get(id);
    if (side.lost.entries.has(id) && old && !done.has(id)) {
      if (present) {
        keepVersion(doc, index, old, present, versions, tally);
      } else if (wordsIn(old.element) !== '') {
        behind = index.insert(old.element, id, behind);
        markAsVersion(behind.element);
        versions.own.set(id, side);
        tally.broughtBack++;
        continue;
      }
    }
    if (present) behind = present;
  }
}

/** Keeps a version of an entry beside the one that stands. */
function keepVersion(
  doc: Y.Doc,
  index: Index,
  old: EntryPlace,
  present: EntryPlace,
  versions: Versions,
  tally: Tally,
): void {
  const { id } = present;
  const said = sayingOf(old.element);
  if (index.byId.get(id)?.some((place) => sayingOf(place.element) === said)) return;
  const own = versionId(id, old.element);
  if (!index.first(own)) {
    const { element } = index.insert(old.element, own, present);
    markAsVersion(element);
    tally.entriesTwice++;
  }
  versions.versionOf.set(own, id);
  if (!isWithheld(flagsOf(entryOf(present.element)))) markAsUncertain(present.element);
  if (movedOf(doc, id)) putMoved(doc, id, fingerprintOfEntry(old.element), [reachOf(old.element)]);
}
