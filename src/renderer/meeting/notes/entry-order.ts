/** The entries of the notes as others count them. Looks through the notes: not for the path of a key. */
import type { EditorState } from '@tiptap/pm/state';
import { splitIds } from '../../../core/meeting/entry-node.ts';
import { attribute, entryAround } from './entries.ts';

/** The ids of all entries in order, with the time of each; '' for none. */
export function entryOrder({ doc }: EditorState): { id: string; time: string }[] {
  return doc.children.flatMap((group) =>
    group.children.map((entry) => ({ id: attribute(entry, 'id'), time: attribute(entry, 'time') })),
  );
}

/** The entry with the cursor and who speaks in it, by id; null between entries. */
export function entryHere({ selection }: EditorState): { id: string; speakers: string[] } | null {
  const here = entryAround(selection.$head);
  return here && { id: attribute(here.node, 'id'), speakers: splitIds(attribute(here.node, 'speakers')) };
}
