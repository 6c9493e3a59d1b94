import { useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { PARTICIPANTS } from '../../../core/meeting/living-layout.ts';
import { participantsOf } from '../../../core/meeting/living-people.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { shownKey } from '../../commands/commands.ts';
import { recentSpeakerCommand } from '../../commands/notes-commands.ts';
import { shortcutLabel } from '../../ui/shortcuts.ts';
import { useLivingPart } from '../living-part.ts';
import type { NotesHandle } from './editor.ts';

/** Who is at hand, with the number that gives an entry to them. One line that stays where it is. */
export function RecentStrip({ doc, notes }: { doc: Y.Doc; notes: NotesHandle }) {
  const { atHand } = notes.speakers;
  const ids = useSyncExternalStore(atHand.subscribe, atHand.get);
  const participants = useLivingPart(doc, PARTICIPANTS, participantsOf);
  const named = ids.flatMap((id) => participants.find((one) => one.id === id) ?? []);
  return (
    <div className="recent">
      <ol aria-label="Speakers at hand">
        {named.map((participant, index) => {
          const command = recentSpeakerCommand(index);
          const key = command && shownKey(command);
          return (
            <li key={participant.id}>
              <button
                type="button"
                tabIndex={-1}
                aria-label={`${index + 1} ${shortName(participant)}`}
                data-code={participant.code}
                title={key && `${shortcutLabel(key)} gives the entry to ${shortName(participant)}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => command && notes.run(command)}
              >
                <kbd>{index + 1}</kbd> <bdi>{shortName(participant)}</bdi>
              </button>
            </li>
          );
        })}
      </ol>
      {named.length === 0 && <p>Whoever speaks gets a number here.</p>}
    </div>
  );
}
