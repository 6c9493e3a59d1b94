import {
  emptyMeeting,
  type Meeting,
  type Participant,
  type Particulars,
} from '../../core/meeting/meeting.ts';

/** A meeting at its beginning: what the form knows, the people, and one entry to type into. */
export function blankMeeting(known: Partial<Particulars>, participants: Participant[]): Meeting {
  const meeting = emptyMeeting(crypto.randomUUID());
  const trimmed = Object.fromEntries(Object.entries(known).map(([key, text]) => [key, text.trim()]));
  return {
    ...meeting,
    particulars: { ...meeting.particulars, ...trimmed },
    participants,
    entries: [
      { id: crypto.randomUUID(), time: null, head: { kind: 'unattributed', asked: false }, content: [] },
    ],
  };
}
