/** All that finds somebody in the notes of one editor: who is at hand, the picker at the cursor, and who is near. */
import type { EditorState, Plugin } from '@tiptap/pm/state';
import type { FindablePerson, Nearness } from '../../../core/meeting/finding-people.ts';
import { type AtHandStore, atHandPlugin } from './at-hand.ts';
import { nearby } from './nearby.ts';
import type { LivingPeople } from './people.ts';
import { type PickerStore, pickerPlugin } from './picker-plugin.ts';
import type { Writing } from './writing.ts';

/** What the page shows of it. */
export interface Speakers {
  readonly atHand: AtHandStore;
  readonly picker: PickerStore;
  readonly findable: () => readonly FindablePerson[];
  /** How near everybody is to the cursor. */
  readonly nearness: () => (id: string) => Nearness;
}

/** The plugins, in the order in which they hear keys, and what they show. `state`: the editor's, as it is when asked. */
export function speakersOfNotes(
  writing: Writing,
  people: LivingPeople,
  state: () => EditorState,
): { plugins: Plugin[]; speakers: Speakers } {
  const near = nearby();
  const atHand = atHandPlugin(people);
  const picker = pickerPlugin({ writing, people, nearby: near });
  return {
    plugins: [picker.plugin, atHand.plugin],
    speakers: {
      atHand: atHand.store,
      picker: picker.store,
      findable: people.findable,
      nearness: () => near(state()),
    },
  };
}
