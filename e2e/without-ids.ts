import type { Behalf, Entry, Inline, Meeting } from '../src/core/meeting/meeting.ts';

/**
 * A meeting with codes in the place of participants' ids, and places in the
 * notes in the place of entries' ids, so that a typed and an imported one can be
 * compared. Drafts are left aside. `times: false` leaves out the times as well.
 */
export function withoutIds(meeting: Meeting, { times }: { times: boolean }) {
  const codes = new Map(meeting.participants.map((participant) => [participant.id, participant.code]));
  const places = new Map(meeting.entries.map((entry, place) => [entry.id, `entry ${place + 1}`]));
  const placeOf = (id: string) => places.get(id) ?? `no entry (${id})`;
  const codeOf = (id: string) => codes.get(id) ?? `nobody (${id})`;
  const behalf = (of: Behalf | null) => (of && 'participant' in of ? codeOf(of.participant) : of);
  const inline = (run: Inline) => ('mention' in run ? { mention: codeOf(run.mention) } : run);

  const comparable = (entry: Entry) => {
    const { head } = entry;
    const voice = 'voice' in head ? head.voice : null;
    return {
      time: times ? entry.time : 'left out',
      head: {
        ...head,
        voice: voice && {
          ...voice,
          speakers: voice.speakers.map(codeOf),
          behalf: behalf(voice.behalf),
          relation: voice.relation && { ...voice.relation, entry: placeOf(voice.relation.entry) },
        },
        answers: head.kind === 'answer' ? head.answers.map(placeOf) : [],
      },
      content: entry.content.map((passage) => ({ ...passage, content: passage.content.map(inline) })),
    };
  };

  return {
    particulars: meeting.particulars,
    otherParticulars: meeting.otherParticulars,
    participants: meeting.participants.map(({ id: _id, ...rest }) => rest),
    terms: meeting.terms,
    photos: meeting.photos.map((photo) => ({ ...photo, participant: codeOf(photo.participant) })),
    comments: meeting.comments.map((comment) => comment.text),
    entries: meeting.entries.map(comparable),
  };
}
