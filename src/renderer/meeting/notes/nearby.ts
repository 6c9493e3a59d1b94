/** How near everybody is to the cursor: who spoke under this agenda item, and who spoke last. */
import type { EditorState } from '@tiptap/pm/state';
import type { Nearness } from '../../../core/meeting/finding-people.ts';
import { attribute, entryAround } from './entries.ts';
import { recentSpeakers, speakersOfItem } from './recent-speakers.ts';

/** How near each is, by id. */
export type Nearby = (state: EditorState) => (id: string) => Nearness;

/** Looks it up when the cursor has come to another entry, not for each key that is typed there. */
export function nearby(): Nearby {
  let entry: string | null = null;
  let recency = new Map<string, number>();
  let ofItem: ReadonlySet<string> = new Set();
  return ({ doc, selection }) => {
    const here = entryAround(selection.$head);
    const id = here && attribute(here.node, 'id');
    if (here && id !== entry) {
      entry = id;
      recency = new Map(recentSpeakers(doc, here.pos).map((speaker, index) => [speaker, index]));
      ofItem = speakersOfItem(doc, here.pos);
    }
    return (person) => ({ inItem: ofItem.has(person), recency: recency.get(person) ?? null });
  };
}
