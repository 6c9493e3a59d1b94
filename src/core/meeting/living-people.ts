/** The participants of a living meeting, what its acronyms stand for, and its pictures. */
import * as Y from 'yjs';
import {
  type ItemMap,
  itemsInOrder,
  nextOrder,
  PARTICIPANTS,
  PHOTOS,
  SETTING_ORIGIN,
  setFields,
  TERMS,
  textOr,
} from './living-layout.ts';
import {
  PARTICIPANT_KINDS,
  type Participant,
  type Photo,
  ROLES,
  type Role,
  type RoleChange,
  type Term,
} from './meeting.ts';
import { withRoleChanges } from './roles.ts';

const CODE = /^[A-Z][A-Z0-9]{0,5}$/;

/** The participants in their order. A code that can't be one is shown as `X`, a kind unknown as a person. */
export function participantsOf(doc: Y.Doc): Participant[] {
  return itemsInOrder(doc.getMap(PARTICIPANTS)).map(({ key, item }) => readParticipant(key, item));
}

function readParticipant(key: string, item: ItemMap): Participant {
  const text = (name: string) => textOr(item.get(name), '');
  const code = text('code');
  return withRoleChanges(
    {
      id: textOr(item.get('id'), key),
      code: CODE.test(code) ? code : 'X',
      kind: PARTICIPANT_KINDS.find((kind) => kind === item.get('kind')) ?? 'person',
      style: text('style'),
      honorific: text('honorific'),
      name: text('name'),
      pronoun: text('pronoun'),
      position: text('position'),
      affiliation: text('affiliation'),
      roles: rolesFrom(item.get('roles')),
    },
    changesFrom(item.get('roleChanges')),
  );
}

function rolesFrom(value: unknown): Role[] {
  return Array.isArray(value)
    ? value.filter((role): role is Role => ROLES.some((known) => known === role))
    : [];
}

function changesFrom(value: unknown): RoleChange[] {
  return (Array.isArray(value) ? value : []).flatMap((change: unknown) => {
    if (typeof change !== 'object' || change === null || !('entry' in change)) return [];
    const { entry } = change;
    if (typeof entry !== 'string' || entry === '') return [];
    return [{ entry, roles: rolesFrom('roles' in change ? change.roles : null) }];
  });
}

/** What a participant's map holds. A field that is left out is taken out of a map that has it. */
function fieldsOf(participant: Participant): Record<string, unknown> {
  return { ...participant, roleChanges: participant.roleChanges };
}

/** Adds a participant, or changes the one with this id: only the fields that differ are written. */
export function putParticipant(doc: Y.Doc, participant: Participant): void {
  doc.transact(() => {
    const map = doc.getMap(PARTICIPANTS);
    const present = map.get(participant.id);
    if (present instanceof Y.Map) {
      setFields(present, fieldsOf(participant));
    } else {
      addItem(map, participant.id, fieldsOf(participant));
    }
  }, SETTING_ORIGIN);
}

/** Takes a participant out, with the pictures of them. Entries that name the id keep it: its words stay attributed to nobody known. */
export function removeParticipant(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    doc.getMap(PARTICIPANTS).delete(id);
    setPhotos(
      doc,
      photosOf(doc).filter((photo) => photo.participant !== id),
    );
  }, SETTING_ORIGIN);
}

/** Makes the participants these, in this order: those with a known id are changed in place, the others added, the rest taken out. */
export function setParticipants(doc: Y.Doc, participants: readonly Participant[]): void {
  setItems(doc, PARTICIPANTS, participants, (participant) => participant.id, fieldsOf);
}

/** What the acronyms stand for, in the order they were given. */
export function termsOf(doc: Y.Doc): Term[] {
  return itemsInOrder(doc.getMap(TERMS))
    .map(({ key, item }) => ({
      acronym: textOr(item.get('acronym'), key),
      meaning: textOr(item.get('meaning'), ''),
    }))
    .filter((term) => term.acronym !== '');
}

/** Makes the terms these, in this order. */
export function setTerms(doc: Y.Doc, terms: readonly Term[]): void {
  setItems(doc, TERMS, terms, (term) => term.acronym);
}

/** The pictures of participants, in the order they were given. */
export function photosOf(doc: Y.Doc): Photo[] {
  return itemsInOrder(doc.getMap(PHOTOS)).map(({ key, item }) => ({
    participant: textOr(item.get('participant'), key),
    path: textOr(item.get('path'), ''),
    credit: textOr(item.get('credit'), ''),
  }));
}

/** Makes the pictures these, in this order. */
export function setPhotos(doc: Y.Doc, photos: readonly Photo[]): void {
  setItems(doc, PHOTOS, photos, (photo) => photo.participant);
}

function addItem(map: Y.Map<unknown>, key: string, fields: Record<string, unknown>): void {
  const order = nextOrder(map);
  const item: ItemMap = new Y.Map();
  map.set(key, item);
  setFields(item, { ...fields, order });
}

/** Items with one key twice each keep a place: the second stands under a key like it. */
function setItems<Item extends Participant | Term | Photo>(
  doc: Y.Doc,
  name: string,
  wanted: readonly Item[],
  keyOf: (item: Item) => string,
  fieldsIn: (item: Item) => Record<string, unknown> = (item) => ({ ...item }),
): void {
  doc.transact(() => {
    const map = doc.getMap(name);
    const kept = new Set<string>();
    const placed = wanted.map((item, index) => {
      let key = keyOf(item);
      for (let number = 2; kept.has(key); number++) key = `${keyOf(item)}~${number}`;
      kept.add(key);
      return { key, fields: { ...fieldsIn(item), order: index + 1 } };
    });
    for (const key of [...map.keys()]) if (!kept.has(key)) map.delete(key);
    for (const { key, fields } of placed) {
      const present = map.get(key);
      if (present instanceof Y.Map) {
        setFields(present, fields);
      } else {
        const item: ItemMap = new Y.Map();
        map.set(key, item);
        setFields(item, fields);
      }
    }
  }, SETTING_ORIGIN);
}
