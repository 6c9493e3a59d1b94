/**
 * The nine speakers that a number gives an entry to: who spoke last has the first, as if one went back through the
 * notes. The numbers are given when the cursor comes to an entry, and stay while it is typed, whoever
 * it is given to; who has not spoken yet follows, chair and presenters first.
 */
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { attribute, entryAround } from './entries.ts';
import type { LivingPeople } from './people.ts';
import { recentSpeakers } from './recent-speakers.ts';

/** As many as there are keys. */
export const AT_HAND = 9;

/** Who is at hand now, for those who show it. */
export interface AtHandStore {
  /** Ids; the first has the number 1. */
  get(): readonly string[];
  /** Calls back after each change. Gives a function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** The ids of who is at hand: who spoke last first, then the others. */
export function atHand(recent: readonly string[], participants: readonly Participant[]): string[] {
  const known = new Set(participants.map(({ id }) => id));
  const leads = ({ roles }: Participant) => roles.includes('chair') || roles.includes('presenter');
  const silent = [...participants.filter(leads), ...participants.filter((one) => !leads(one))];
  const spoken = recent.filter((id) => known.has(id));
  return [...new Set([...spoken, ...silent.map(({ id }) => id)])].slice(0, AT_HAND);
}

/** The plugin and the store that it fills. */
export function atHandPlugin(people: LivingPeople): { plugin: Plugin; store: AtHandStore } {
  let ids: readonly string[] = [];
  let entry: string | null = null;
  const listeners = new Set<() => void>();

  const refresh = ({ doc, selection }: EditorState) => {
    const here = entryAround(selection.$head);
    const fresh = atHand(here ? recentSpeakers(doc, here.pos) : [], people.all());
    if (fresh.join(' ') === ids.join(' ')) return;
    ids = fresh;
    for (const listener of listeners) listener();
  };
  const follow = (view: EditorView) => {
    const here = entryAround(view.state.selection.$head);
    const id = here && attribute(here.node, 'id');
    if (id === entry) return;
    entry = id;
    refresh(view.state);
  };

  const plugin = new Plugin({
    view(view) {
      follow(view);
      const stop = people.onChange(() => refresh(view.state));
      return { update: follow, destroy: stop };
    },
  });
  return {
    plugin,
    store: {
      get: () => ids,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
