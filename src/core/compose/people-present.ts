/** Who may be listed as having been there. */
import { effectiveFlags, isWithheld, namesNobody } from '../meeting/flags.ts';
import { type Meeting, type Participant, voiceOf } from '../meeting/meeting.ts';
import { everyRole } from '../meeting/roles.ts';
import type { Selection } from './selection.ts';

/**
 * The participants in the order of lists: the chair, the presenters, everybody
 * else as they were entered. Nobody under the Chatham House rule, which covers
 * who took part as well (chathamhouse.org, "The Chatham House Rule"); nobody who
 * spoke only without a name or only off the record, whom a list would give away; nobody who has no name yet.
 */
export function presentAt(meeting: Meeting, selection: Selection): Participant[] {
  if (namesNobody(meeting)) return [];
  const hidden = hiddenSpeakers(meeting);
  const present = [...selection.people.values()].filter(
    (person) => person.name !== '' && person.kind !== 'group' && !hidden.has(person.id),
  );
  return present
    .map((person, order) => ({ person, order }))
    .sort((a, b) => rank(a.person) - rank(b.person) || a.order - b.order)
    .map(({ person }) => person);
}

function rank(person: Participant): number {
  const roles = everyRole(person);
  if (roles.includes('chair')) return 0;
  return roles.includes('presenter') ? 1 : 2;
}

/** Who spoke, and never so that it may be told. */
function hiddenSpeakers(meeting: Meeting): Set<string> {
  const flags = effectiveFlags(meeting);
  const spoke = new Set<string>();
  const openly = new Set<string>();
  for (const entry of meeting.entries) {
    const its = flags.get(entry.id);
    const mayBeNamed = its !== undefined && !its.anon && !isWithheld(its);
    for (const id of voiceOf(entry)?.speakers ?? []) (mayBeNamed ? openly : spoke).add(id);
  }
  return new Set([...spoke].filter((id) => !openly.has(id)));
}
