/** Where the cursor was, kept between two openings of a meeting. */
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { z } from 'zod';
import { attribute, entryAround, type PlacedEntry } from './entries.ts';

const placeSchema = z.object({
  /** The id of the entry. */
  entry: z.string(),
  /** How far into it, in positions of the editor. */
  offset: z.number().int().nonnegative(),
});

export type Place = z.infer<typeof placeSchema>;

const keyOf = (meetingId: string) => `rapporteur.place.${meetingId}`;

/** Where the cursor is; null between entries. */
export function placeIn(state: EditorState): Place | null {
  const { $head } = state.selection;
  const here = entryAround($head);
  return here && { entry: attribute(here.node, 'id'), offset: $head.pos - here.pos };
}

/** The entry with this id, or null. Looks through the notes: not for the path of a key. */
export function findEntry(doc: Node, id: string): PlacedEntry | null {
  let found: PlacedEntry | null = null;
  doc.forEach((group, start) => {
    if (found) return;
    group.forEach((node, offset) => {
      if (!found && attribute(node, 'id') === id) found = { node, pos: start + 1 + offset };
    });
  });
  return found;
}

/** Keeps the place. A full or forbidden storage only costs the place, so that is let go. */
export function rememberPlace(meetingId: string, place: Place, storage: Storage = localStorage): void {
  try {
    storage.setItem(keyOf(meetingId), JSON.stringify(place));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The place that was kept last; null for none, or for one that can't be read. */
export function rememberedPlace(meetingId: string, storage: Storage = localStorage): Place | null {
  const kept = storage.getItem(keyOf(meetingId));
  if (kept === null) return null;
  try {
    const place = placeSchema.safeParse(JSON.parse(kept));
    return place.success ? place.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
