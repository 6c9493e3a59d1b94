/**
 * Ids made from content: reading the same text twice, here or on another
 * machine, gives the same meeting, ids and all.
 */
import { shortHash } from '../hash.ts';
import {
  type Entry,
  type Head,
  type Inline,
  type Meeting,
  relationOf,
  type Voice,
  voiceOf,
} from '../meeting/meeting.ts';
import { withChangesAt } from '../meeting/roles.ts';

/** The id of the participant that a code makes. */
export function participantId(code: string): string {
  return `p${shortHash(`participant ${code}`)}`;
}

/** What an entry says for itself: all but its id, and the ids of the entries that it refers to. */
function saying({ time, head, content }: Omit<Entry, 'id'>, sitting: string): string {
  const voice = voiceOf({ head });
  const its = [
    sitting,
    time,
    head.kind,
    'verb' in head ? head.verb : null,
    'asked' in head ? head.asked : null,
    'timeZone' in head ? head.timeZone : null,
    ...(voice ? [voice.speakers, behalfOf(voice), voice.labels] : []),
  ];
  // Lengths keep two texts apart whose parts run together alike.
  return `${JSON.stringify(its)}${content.map((passage) => passage.kind + passage.content.map(runOf).join('')).join('\n')}`;
}

function behalfOf({ behalf }: Voice): string | null {
  if (behalf === null) return null;
  return 'name' in behalf ? `"${behalf.name}` : behalf.participant;
}

function runOf(run: Inline): string {
  if ('mention' in run) return `@${run.mention}`;
  const marks = `${run.bold ? 'b' : ''}${run.italic ? 'i' : ''}${run.literal ? 'l' : ''}`;
  return `${marks}${run.text.length}:${run.text}${run.link === undefined ? '' : `>${run.link.length}:${run.link}`}`;
}

/** Hands out entry ids: the hash of what the entry says on that sitting, and a counter where it is said again. */
export class EntryIds {
  readonly #times = new Map<string, number>();
  #sitting = '';

  next(entry: Omit<Entry, 'id'>): string {
    if (entry.head.kind === 'sitting') this.#sitting = entry.head.date;
    const id = `e${shortHash(saying(entry, this.#sitting))}`;
    const times = (this.#times.get(id) ?? 0) + 1;
    this.#times.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  }
}

/** The id of a meeting: the hash of all that it holds, drafts apart. The entries stand in it by their ids, which are made from what they say. */
export function meetingId(meeting: Meeting): string {
  const entries = meeting.entries.map((entry) => [
    entry.id,
    entry.head.kind === 'answer' ? entry.head.answers : '',
    ...Object.values(relationOf(entry) ?? {}),
  ]);
  return `m${shortHash(JSON.stringify(sorted({ ...meeting, id: '', drafts: [], entries })))}`;
}

/**
 * The meeting with the ids that reading its shorthand would give it. Two
 * meetings that say the same are equal under it, however they came about.
 */
export function withContentIds(meeting: Meeting): Meeting {
  const participants = new Map(meeting.participants.map((one) => [one.id, participantId(one.code)]));
  const person = (id: string) => participants.get(id) ?? id;
  const ids = new EntryIds();
  const entries = new Map<string, string>();
  const renamed = meeting.entries.map((entry): Entry => {
    const content = entry.content.map((passage) => ({
      ...passage,
      content: passage.content.map((run) => ('mention' in run ? { mention: person(run.mention) } : run)),
    }));
    const fresh = { time: entry.time, head: renameSpeakers(entry.head, person), content };
    const id = ids.next(fresh);
    entries.set(entry.id, id);
    return { id, ...fresh };
  });
  const result: Meeting = {
    ...meeting,
    participants: meeting.participants.map((one) => ({
      ...withChangesAt(one, (id) => entries.get(id) ?? id),
      id: person(one.id),
    })),
    photos: meeting.photos.map((photo) => ({ ...photo, participant: person(photo.participant) })),
    entries: renamed.map((entry) => ({
      ...entry,
      head: withReferences(entry.head, (id) => entries.get(id) ?? id),
    })),
  };
  return { ...result, id: meetingId(result) };
}

/** The head with the entries that it refers to under other ids. */
export function withReferences(head: Head, idOf: (entry: string) => string): Head {
  const answering: Head = head.kind === 'answer' ? { ...head, answers: head.answers.map(idOf) } : head;
  const relation = relationOf({ head });
  if (relation === null || !('voice' in answering) || answering.voice === null) return answering;
  return {
    ...answering,
    voice: { ...answering.voice, relation: { ...relation, entry: idOf(relation.entry) } },
  };
}

function renameSpeakers(head: Head, person: (id: string) => string): Head {
  if (!('voice' in head) || head.voice === null) return head;
  const { voice } = head;
  const behalf =
    voice.behalf && 'participant' in voice.behalf
      ? { participant: person(voice.behalf.participant) }
      : voice.behalf;
  return { ...head, voice: { ...voice, speakers: voice.speakers.map(person), behalf } };
}

/** The same value with the keys of every object in order: how an object was put together leaves no trace. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, its]) => [key, sorted(its)]));
}
