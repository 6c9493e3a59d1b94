/**
 * Where things stand in the living form of a meeting, a Y.Doc:
 *
 * - map `meta`: format, schemaVersion, id
 * - map `particulars`: the header, a text for each key
 * - maps `participants`, `terms`, `photos`: a map for each, with an `order`
 * - arrays `otherParticulars`, `comments`: plain records
 * - fragment `notes`: the notes as ProseMirror nodes (document/notes.ts)
 * - map `drafts`: template, language and order of each draft by id, and for each
 *   a fragment `draft:ID` (document/drafts.ts) and a map `choices:ID` (living-choices.ts)
 * - map `salvaged`: ids of entries that were salvaged once (salvage.ts)
 * - map `stretches`: since when a stretch off the record lasts (living-stretch.ts)
 * - map `moved`: what each entry said when merging put a copy in its place (settle-moved.ts)
 */
import * as Y from 'yjs';
import { type Particulars, particularsSchema } from './meeting.ts';

export const META = 'meta';
export const PARTICULARS = 'particulars';
export const PARTICIPANTS = 'participants';
export const TERMS = 'terms';
export const PHOTOS = 'photos';
export const OTHER_PARTICULARS = 'otherParticulars';
export const COMMENTS = 'comments';
export const NOTES = 'notes';
export const DRAFTS = 'drafts';
export const DRAFT_PREFIX = 'draft:';
export const CHOICES_PREFIX = 'choices:';
export const STRETCHES = 'stretches';
export const MOVED = 'moved';

export const FORMAT = 'rapporteur-meeting';

/** The origin of a transaction made by composing; an undo manager tracks it to take composing back. */
export const COMPOSE_ORIGIN = 'compose';
/** The origin of a transaction made from the people list, the particulars and their like. */
export const SETTING_ORIGIN = 'setting';

export const PARTICULAR_KEYS = Object.keys(particularsSchema.shape) as (keyof Particulars)[];

/** What an item of `participants`, `terms` and `photos` holds. */
export type ItemMap = Y.Map<unknown>;

/** The fragment that the notes editor binds to. */
export function notesFragment(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(NOTES);
}

/** The fragment that the editor of this draft binds to; empty while there is no such draft. */
export function draftFragment(doc: Y.Doc, draftId: string): Y.XmlFragment {
  return doc.getXmlFragment(`${DRAFT_PREFIX}${draftId}`);
}

/** What the document says of itself. `schemaVersion` null: it says nothing, or nothing that can be read. */
export function metaOf(doc: Y.Doc): { format: string; schemaVersion: number | null; id: string } {
  const meta = doc.getMap(META);
  const version = meta.get('schemaVersion');
  return {
    format: textOr(meta.get('format'), ''),
    schemaVersion: typeof version === 'number' ? version : null,
    id: textOr(meta.get('id'), ''),
  };
}

/** A value as text; `otherwise` where it is none. */
export function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/**
 * The items of a map of maps in their order; items with one number, made apart,
 * stand by their key.
 */
export function itemsInOrder(map: Y.Map<unknown>): { key: string; item: ItemMap; order: number }[] {
  const items: { key: string; item: ItemMap; order: number }[] = [];
  for (const [key, item] of map.entries()) {
    if (!(item instanceof Y.Map)) continue;
    const order = item.get('order');
    items.push({ key, item, order: typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER });
  }
  return items.sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
}

/** The number for an item that comes after all others. */
export function nextOrder(map: Y.Map<unknown>): number {
  return (
    itemsInOrder(map).reduce(
      (highest, { order }) => Math.max(highest, order < Number.MAX_SAFE_INTEGER ? order : 0),
      0,
    ) + 1
  );
}

/** Writes only what differs, so that two people who change two fields both keep theirs. What is undefined is taken out. */
export function setFields(item: ItemMap, fields: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(fields)) {
    if (JSON.stringify(item.get(key)) === JSON.stringify(value)) continue;
    if (value === undefined) item.delete(key);
    else item.set(key, value);
  }
}
