/** Where the cursor is, as it is kept between two openings of a meeting. */
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { Place } from '../../store/index.ts';
import { attribute, entryAround, type PlacedEntry } from './entries.ts';

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
