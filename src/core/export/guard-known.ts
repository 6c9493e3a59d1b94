/** What is no secret in a meeting, whoever says it again off the record. */
import type { Meeting } from '../meeting/meeting.ts';

/** Texts that anybody may read: what the meeting is, and who is there. */
export function knownToAll(meeting: Meeting): string[] {
  return [
    ...Object.values(meeting.particulars),
    ...meeting.participants.map(({ name, position, affiliation }) => `${name}, ${position}, ${affiliation}`),
    ...meeting.terms.map(({ meaning }) => meaning),
  ];
}
