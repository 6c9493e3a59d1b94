/**
 * Putting in order what a merge brought together. docs/decisions/merging.md has
 * the rules as a rapporteur would read them.
 *
 * All is done in one transaction under a client id hashed from the states that
 * were merged: two people who merge the same two apart write the very same thing.
 */
import type * as Y from 'yjs';
import { numberHash } from '../hash.ts';
import { canonicalJson } from './canonical-json.ts';
import { plainText } from './meeting.ts';
import { arranged, rearrange } from './settle-arrange.ts';
import { settleDrafts } from './settle-drafts.ts';
import { type EntryPlace, entryOf, entryPlaces, fingerprintOfEntry } from './settle-entries.ts';
import { addNeedsOfSides, keepFlags, needsOf, partNeeds } from './settle-flags.ts';
import { putMoved, reachOf } from './settle-moved.ts';
import { interleave, type Noted } from './settle-order.ts';
import { noteIn, settleParticulars } from './settle-particulars.ts';
import { settlePeople, settleTermsAndPhotos } from './settle-people.ts';
import { followEntries, followOwnVersions } from './settle-references.ts';
import { historyOf, isGone, openTypes, type Sides, sidesOf } from './settle-sides.ts';
import { type SettleReport, Tally } from './settle-tally.ts';
import { collapseCopies, keepBoth, noVersions, type Versions } from './settle-versions.ts';

export type { SettleReport } from './settle-tally.ts';

/** Raised with every change of what `settle` writes for the same states. */
const SETTLER_VERSION = 1;

/** The origin of the transaction. */
export const SETTLE_ORIGIN = 'settle';

/**
 * Settles a document that holds the union of several states: copies of one entry
 * or paragraph become one, and where they differ all are kept, marked. With the two documents that
 * were brought together, it also orders what stands at one place, and keeps what the union overwrote
 * or mixed; without them nothing is ever moved. Writes nothing where nothing is to be settled, so
 * that doing it again changes nothing. The documents must fit the schema (`checkContent`). Near linear.
 */
export function settle(doc: Y.Doc, merged: readonly [Y.Doc, Y.Doc] | null = null): SettleReport {
  openTypes(doc);
  const sides = merged && sidesOf(doc, merged[0], merged[1]);
  const tally = new Tally();
  const own = doc.clientID;
  doc.clientID = settlersId(doc, sides);
  try {
    doc.transact(() => settleAll(doc, sides, tally), SETTLE_ORIGIN);
  } finally {
    doc.clientID = own;
  }
  return tally.report();
}

/** A client id that is new to the document, and the same for all who settle the same. */
function settlersId(doc: Y.Doc, sides: Sides | null): number {
  const histories = [doc, ...(sides ?? []).map((side) => side.doc)].map(historyOf);
  let id = numberHash(`settle ${SETTLER_VERSION}\n${histories.join('\n')}`);
  while (doc.store.clients.has(id)) id = numberHash(`${id}`);
  return id;
}

function settleAll(doc: Y.Doc, sides: Sides | null, tally: Tally): void {
  const versions = noVersions();
  const needs = needsOf(doc);
  if (sides) {
    addNeedsOfSides(needs, sides);
    keepBoth(doc, sides, versions, tally);
    partNeeds(needs, sides, versions);
  }
  collapseCopies(doc, sides, versions, tally);
  if (sides) {
    followOwnVersions(doc, sides, versions);
    const note = noteIn(doc);
    settlePeople(doc, sides, note, tally);
    settleTermsAndPhotos(doc, sides, note, tally);
    settleParticulars(doc, sides, note, tally);
    order(doc, sides, versions, tally);
  }
  settleDrafts(doc, sides, tally);
  keepFlags(doc, needs, sides, versions, tally);
}

/** Puts what each of the two alone has into one order. */
function order(doc: Y.Doc, sides: Sides, versions: Versions, tally: Tally): void {
  const places = new Map(
    entryPlaces(doc).map((place, index): [string, EntryPlace & { container: Y.XmlElement }] => [
      place.id === '' ? `#${index}` : place.id,
      { ...place, container: place.group },
    ]),
  );
  const writerOf = (id: string) => {
    const own = versions.own.get(id);
    if (own) return own === sides[0] ? 0 : 1;
    const [one, other] = sides.map((side) => side.byId.has(id));
    return one === other ? null : one ? 0 : 1;
  };
  const present = [...places.keys()];
  const parted = partedVersions(versions);
  if (parted.size === 0 && present.every((id) => writerOf(id) === null)) return;
  const notedOf = (id: string): Noted[] => {
    const place = places.get(id);
    return place ? [noted(id, place.element)] : [];
  };
  const inOrder = arranged({
    present,
    written: [writtenBy(sides, 0, versions), writtenBy(sides, 1, versions)],
    writerOf,
    holds: (id, writer) => {
      const item = sides[writer].byId.get(id)?.element._item;
      return (
        versions.collapsed.has(id) ||
        (item ? !isGone(doc, item.id.client, item.id.clock, item.id.clock + 1) : false)
      );
    },
    interleave: (one, other) => interleave(one.flatMap(notedOf), other.flatMap(notedOf)).map(({ id }) => id),
  });
  const wanted = withVersionsTogether(inOrder, parted);
  const became = new Map<string, string>();
  const standing = wanted.filter((id, index) => {
    const above = wanted[index - 1] ?? '';
    const [place, before] = [places.get(id), places.get(above)];
    const isAgain = place && before && writerOf(id) !== null && sameHeading(before.element, place.element);
    if (!isAgain || writerOf(id) === writerOf(above)) return true;
    became.set(id, became.get(above) ?? above);
    place.group.delete(place.group.toArray().indexOf(place.element), 1);
    tally.collapsed++;
    return false;
  });
  followEntries(doc, became);
  const left = new Set(standing);
  tally.ordered += rearrange(
    present.filter((id) => left.has(id)).flatMap((id) => places.get(id) ?? []),
    standing.flatMap((id) => places.get(id) ?? []),
    ({ id, element }) => {
      if (id !== '') putMoved(doc, id, fingerprintOfEntry(element), [reachOf(element)]);
    },
  );
}

/** Versions of entries that both had written apart, by the entry: they stand where each of the two had them. */
function partedVersions({ own, versionOf }: Versions): Map<string, string[]> {
  const parted = new Map<string, string[]>();
  for (const [version, id] of versionOf) {
    if (!own.has(version)) parted.set(id, [...(parted.get(id) ?? []), version]);
  }
  return parted;
}

/** The versions of one entry behind it, all where the first of them stood: there its sitting and its agenda item are. */
function withVersionsTogether(
  ids: readonly string[],
  parted: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (parted.size === 0) return ids;
  const present = new Set(ids);
  const entryOfVersion = new Map([...parted].flatMap(([id, own]) => own.map((version) => [version, id])));
  const told = new Set<string>();
  return ids.flatMap((one) => {
    const id = entryOfVersion.get(one) ?? one;
    if (told.has(id)) return [];
    told.add(id);
    return [id, ...(parted.get(id) ?? [])].filter((version) => present.has(version));
  });
}

/** Whether two are headings that say the same, whenever they were typed: both typed the one that was called. */
function sameHeading(one: Y.XmlElement, other: Y.XmlElement): boolean {
  const [first, second] = [one, other].map(entryOf);
  if (first?.head.kind !== 'section' && first?.head.kind !== 'sitting') return false;
  return canonicalJson([first.head, first.content]) === canonicalJson([second?.head, second?.content]);
}

/** The ids of a writer's entries in their order, with what was parted from them behind. */
function writtenBy(sides: Sides, writer: 0 | 1, versions: Versions): string[] {
  const parted = new Map<string, string>();
  for (const [own, side] of versions.own) {
    const id = versions.versionOf.get(own);
    if (id !== undefined && side === sides[writer]) parted.set(id, own);
  }
  return sides[writer].places.flatMap(({ id }) => [id, parted.get(id) ?? []].flat());
}

function noted(id: string, element: Y.XmlElement): Noted {
  const { time, head, content } = entryOf(element);
  const words = content.map((passage) => plainText(passage.content, (participant) => participant)).join('\n');
  const title =
    head.kind === 'sitting' ? head.date : head.kind === 'section' ? words.trim().toLowerCase() : '';
  return { id, kind: head.kind, time, title };
}
