/** Choices as they are shown. */
import type { Participant } from '../../../core/meeting/meeting.ts';
import { nameOf } from '../../../core/meeting/naming.ts';
import type { ChoiceLine } from './choice-list.tsx';
import type { Choice } from './choices.ts';

/** The lines of choices of people. */
export function linesOf(choices: readonly Choice[]): ChoiceLine[] {
  return choices.map((choice) =>
    choice.kind === 'new'
      ? { key: 'new', mark: '+', words: `New person: ${choice.line}`, detail: '' }
      : personLine(choice.participant),
  );
}

function personLine(participant: Participant): ChoiceLine {
  const { id, code, roles, position, affiliation } = participant;
  const { full } = nameOf(participant);
  return {
    key: id,
    mark: code,
    words: full || '(no name yet)',
    detail: [...roles, position, affiliation].filter(Boolean).join(', '),
  };
}
