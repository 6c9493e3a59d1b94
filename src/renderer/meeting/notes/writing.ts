/** What the editor's commands need to know of the meeting around the notes. */
import type { Node } from '@tiptap/pm/model';
import { attributesOf } from '../../../core/meeting/entry-node.ts';
import type { StretchFlag } from '../../../core/meeting/living-stretch.ts';

/** The people as the typing knows them: by code. */
export interface People {
  /** The id of the participant with this code, or null. */
  idOf(code: string): string | null;
  /** Makes an unnamed participant with this code and gives its id; of a known code, its id. */
  add(code: string): string;
  /** The code to type for a participant; '' for an id that is nobody's. */
  codeOf(id: string): string;
}

/** One person at one editor. */
export interface Writing {
  readonly people: People;
  /** The time to stamp on an entry, HH:MM, in the zone of its sitting; null: in that of the meeting. '' for none. */
  readonly stamp: (entry: string, sittingZone: string | null) => string;
  /** The flags that all that is begun now carries. */
  readonly stretches: () => readonly StretchFlag[];
  readonly newId: () => string;
}

/** The node types of the schema that a state has: the editor makes a schema of its own, alike but not the same. */
export function typesOf(doc: Node) {
  const { group, entry, paragraph, bullet } = doc.type.schema.nodes;
  if (!group || !entry || !paragraph || !bullet) {
    throw new Error('These are not notes: the schema has no groups, entries, paragraphs and bullets.');
  }
  return { group, entry, paragraph, bullet };
}

/** The attributes of an entry in which nothing has been written. */
export function blankAttributes(id: string): Record<string, string | null> {
  return { ...attributesOf({ id, time: null, head: { kind: 'unattributed', asked: false } }) };
}
