/** People, terms and pictures of two writers: field by field, and different people under one code apart. */
import * as Y from 'yjs';
import { shortHash } from '../hash.ts';
import { canonicalJson } from './canonical-json.ts';
import { behalfFromAttribute, joinIds, splitIds } from './entry-node.ts';
import { PARTICIPANTS, PHOTOS, setFields, TERMS } from './living-layout.ts';
import { participantsOf, photosOf, putParticipant, setPhotos, setTerms, termsOf } from './living-people.ts';
import { type Entry, type Meeting, type Participant, type Photo, type Role, voiceOf } from './meeting.ts';
import { withRoleChanges } from './roles.ts';
import { entryPlaces } from './settle-entries.ts';
import type { Side, Sides } from './settle-sides.ts';
import type { Tally } from './settle-tally.ts';

/** Puts a sentence where a person finds it. */
export type Note = (sentence: string) => void;

/** The fields of a participant in which two can differ, as a person would call them. */
const FIELDS = {
  name: 'name',
  style: 'style',
  honorific: 'honorific',
  pronoun: 'pronoun',
  position: 'position',
  affiliation: 'affiliation',
} as const;

const fieldNames = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/** Keeps all that either said of the people of the meeting. */
export function settlePeople(doc: Y.Doc, sides: Sides, note: Note, tally: Tally): void {
  for (const [index, side] of sides.entries()) {
    const other = sides[index === 0 ? 1 : 0];
    for (const id of [...(side.lost.keys.get(PARTICIPANTS) ?? [])].sort()) {
      const mine = find(side.meeting.participants, id);
      if (mine) settlePerson(doc, side, other, mine, note, tally);
    }
    for (const id of missing(doc, side, other)) {
      const mine = find(side.meeting.participants, id);
      if (mine) putParticipant(doc, mine);
    }
  }
  partCodes(doc, sides, tally);
}

function find(people: readonly Participant[], id: string): Participant | undefined {
  return people.find((one) => one.id === id);
}

function settlePerson(
  doc: Y.Doc,
  side: Side,
  other: Side,
  mine: Participant,
  note: Note,
  tally: Tally,
): void {
  const present = find(participantsOf(doc), mine.id);
  if (!present) {
    putParticipant(doc, mine);
    return;
  }
  const theirs = find(other.meeting.participants, mine.id);
  const apart = theirs !== undefined && itemOf(side.doc, mine.id) !== itemOf(other.doc, mine.id);
  if (apart && areDifferent(mine, present)) {
    part(doc, side, other, mine, tally);
    return;
  }
  const merged: Participant = withRoleChanges(present, bothChanges(present, mine));
  if (merged.kind === 'person') merged.kind = mine.kind;
  merged.roles = bothRoles(present.roles, mine.roles);
  for (const field of fieldNames) {
    if (merged[field] === '') merged[field] = mine[field];
    else if (mine[field] !== '' && mine[field] !== merged[field]) {
      tally.noted++;
      note(`the ${FIELDS[field]} of ${present.code} was also given as "${mine[field]}".`);
    }
  }
  if (mine.code !== present.code) {
    tally.noted++;
    note(`the code of ${present.code} was also given as ${mine.code}.`);
  }
  putParticipant(doc, merged);
}

function bothRoles(present: readonly Role[], mine: readonly Role[]): Role[] {
  return [...present, ...mine.filter((role) => !present.includes(role))];
}

/** All changes of roles; at an entry where both have one, to the roles of both. */
function bothChanges({ roleChanges: present = [] }: Participant, { roleChanges: mine = [] }: Participant) {
  const both = new Map(present.map(({ entry, roles }): [string, Role[]] => [entry, roles]));
  for (const { entry, roles } of mine) both.set(entry, bothRoles(both.get(entry) ?? [], roles));
  return [...both].map(([entry, roles]) => ({ entry, roles }));
}

/** Which item of Yjs holds a participant: the same one means that one of the two had it from the other. */
function itemOf(doc: Y.Doc, id: string): string {
  const item = doc.getMap(PARTICIPANTS).get(id);
  const own = item instanceof Y.Map ? item._item : null;
  return own ? `${own.id.client}:${own.id.clock}` : '';
}

/** Whether two are plainly not the same: both have names, and the names are not one. */
function areDifferent(a: Participant, b: Participant): boolean {
  const [one, other] = [a.name, b.name].map((name) =>
    name
      .toLowerCase()
      .replace(/[\s.]+/g, ' ')
      .trim(),
  );
  return one !== '' && other !== '' && one !== other;
}

/** Gives the person of one side an id and a code of their own, and that side's words with it. */
function part(doc: Y.Doc, side: Side, other: Side, mine: Participant, tally: Tally): void {
  const id = `${mine.id}~${shortHash(canonicalJson(mine))}`;
  if (!find(participantsOf(doc), id)) {
    putParticipant(doc, { ...mine, id, code: freeCode(doc, mine.code) });
    tally.peopleParted++;
  }
  const theirs = new Map(other.meeting.entries.map((entry) => [entry.id, entry]));
  const ours = new Set<string>();
  for (const entry of side.meeting.entries) {
    const known = theirs.get(entry.id);
    if (namedIn(entry).has(mine.id) && !(known && namedIn(known).has(mine.id))) ours.add(entry.id);
  }
  for (const place of entryPlaces(doc)) if (ours.has(place.id)) rename(place.element, mine.id, id);

  const photo = (from: Side) => from.meeting.photos.find((one) => one.participant === mine.id);
  const [own, their] = [photo(side), photo(other)];
  if (!own) return;
  const kept = photosOf(doc).filter((one) => one.participant !== mine.id && one.participant !== id);
  setPhotos(doc, [...kept, ...(their ? [their] : []), { ...own, participant: id }]);
}

/** The ids of everybody an entry names. */
function namedIn(entry: Entry): Set<string> {
  const voice = voiceOf(entry);
  const named = new Set(voice?.speakers);
  if (voice?.behalf && 'participant' in voice.behalf) named.add(voice.behalf.participant);
  for (const { content } of entry.content)
    for (const run of content) if ('mention' in run) named.add(run.mention);
  return named;
}

/** Has an entry name one participant where it named another. */
function rename(element: Y.XmlElement, from: string, to: string): void {
  const speakers = splitIds(String(element.getAttribute('speakers') ?? ''));
  if (speakers.includes(from)) {
    element.setAttribute('speakers', joinIds(speakers.map((one) => (one === from ? to : one))));
  }
  const behalf = behalfFromAttribute(String(element.getAttribute('behalf') ?? ''));
  if (behalf && 'participant' in behalf && behalf.participant === from) element.setAttribute('behalf', to);
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.nodeName === 'mention' && child.getAttribute('participant') === from) {
      child.setAttribute('participant', to);
    }
    rename(child, from, to);
  }
}

/** People whom one side took out while the other had them speak. */
function missing(doc: Y.Doc, side: Side, other: Side): string[] {
  const present = new Set(participantsOf(doc).map((one) => one.id));
  const known = new Set(other.meeting.entries.map((entry) => entry.id));
  const named = new Set<string>();
  for (const entry of side.meeting.entries) {
    if (!known.has(entry.id)) for (const id of namedIn(entry)) if (!present.has(id)) named.add(id);
  }
  return [...named].sort();
}

/** Gives one of two people of one code another, where the merge brought them together. */
function partCodes(doc: Y.Doc, sides: Sides, tally: Tally): void {
  const codes = sides.map(({ meeting }) => new Map(meeting.participants.map((one) => [one.id, one.code])));
  const holders = new Map<string, Participant>();
  for (const one of participantsOf(doc)) {
    const holder = holders.get(one.code);
    if (!holder) {
      holders.set(one.code, one);
      continue;
    }
    // Two whom one side itself had under one code stay so: it was no merge that gave it to both.
    if (codes.some((its) => its.has(one.id) && its.get(holder.id) === its.get(one.id))) continue;
    const item = doc.getMap(PARTICIPANTS).get(one.id);
    const code = freeCode(doc, one.code);
    if (item instanceof Y.Map) setFields(item, { code });
    holders.set(code, { ...one, code });
    tally.codesChanged++;
  }
}

function freeCode(doc: Y.Doc, code: string): string {
  const taken = new Set(participantsOf(doc).map((one) => one.code));
  for (let number = 2; taken.has(code); number++) {
    const suffix = String(number);
    const free = `${code.replace(/\d+$/, '').slice(0, 6 - suffix.length)}${suffix}`;
    if (!taken.has(free)) return free;
  }
  return code;
}

/** Keeps what either said of terms and pictures: what is missing is filled in, what differs is noted. */
export function settleTermsAndPhotos(doc: Y.Doc, sides: Sides, note: Note, tally: Tally): void {
  for (const side of sides) {
    for (const key of [...(side.lost.keys.get(TERMS) ?? [])].sort()) {
      const mine = side.meeting.terms.find((term) => term.acronym === key);
      const present = termsOf(doc).find((term) => term.acronym === key);
      if (!mine || mine.meaning === present?.meaning) continue;
      if (present && present.meaning !== '' && mine.meaning !== '') {
        tally.noted++;
        note(`${key} was also given as standing for "${mine.meaning}".`);
      } else if (mine.meaning !== '') {
        setTerms(
          doc,
          withItem(termsOf(doc), mine, (term) => term.acronym),
        );
      }
    }
    for (const key of [...(side.lost.keys.get(PHOTOS) ?? [])].sort()) {
      const mine = side.meeting.photos.find((photo) => photo.participant === key);
      const present = photosOf(doc).find((photo) => photo.participant === key);
      if (mine) settlePhoto(doc, side.meeting, mine, present, note, tally);
    }
  }
}

function settlePhoto(
  doc: Y.Doc,
  meeting: Meeting,
  mine: Photo,
  present: Photo | undefined,
  note: Note,
  tally: Tally,
): void {
  const code = meeting.participants.find((one) => one.id === mine.participant)?.code ?? 'somebody';
  const merged = { ...mine, path: present?.path || mine.path, credit: present?.credit || mine.credit };
  for (const [field, name] of [
    ['path', 'picture'],
    ['credit', 'credit of the picture'],
  ] as const) {
    if (mine[field] === '' || mine[field] === merged[field]) continue;
    tally.noted++;
    note(`the ${name} of ${code} was also given as "${mine[field]}".`);
  }
  if (present && present.path === merged.path && present.credit === merged.credit) return;
  setPhotos(
    doc,
    withItem(photosOf(doc), merged, (photo) => photo.participant),
  );
}

function withItem<Item>(items: readonly Item[], item: Item, keyOf: (item: Item) => string): Item[] {
  const at = items.findIndex((one) => keyOf(one) === keyOf(item));
  return at < 0 ? [...items, item] : items.with(at, item);
}
