/** Who has which role when: roles can change in the course of a meeting, as with a new chair. */
import type { Entry, Participant, Role, RoleChange } from './meeting.ts';

/** The roles of a participant at an entry, both by id; those of the beginning where the entry is not known. */
export type RolesAt = (participant: string, entry: string) => readonly Role[];

/** Gives who has which role where. n log n in the meeting once, and log n in the changes of one participant each time. */
export function rolesIn({
  participants,
  entries,
}: {
  participants: readonly Participant[];
  entries: readonly Pick<Entry, 'id'>[];
}): RolesAt {
  const people = new Map(participants.map((one) => [one.id, one]));
  const hasChanges = participants.some(({ roleChanges }) => roleChanges !== undefined);
  const placeOf = new Map(hasChanges ? entries.map(({ id }, place) => [id, place]) : []);
  const changesOf = new Map(participants.map((one) => [one.id, changesInOrder(one, placeOf)]));
  return (participant, entry) => {
    const place = placeOf.get(entry) ?? -1;
    return lastUpTo(changesOf.get(participant) ?? [], place)?.roles ?? people.get(participant)?.roles ?? [];
  };
}

/** A change of roles with the place of its entry in the notes, counted from 0. */
type Change = { readonly entry: string; readonly place: number; readonly roles: Role[] };

/** The last change at or before a place. */
function lastUpTo(changes: readonly Change[], place: number): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.place ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

/** The changes as they happen; of two at one entry the later in the list holds. One at an entry that is not there never happens. */
export function changesInOrder(
  { roleChanges = [] }: Participant,
  placeOf: ReadonlyMap<string, number>,
): Change[] {
  return roleChanges
    .flatMap(({ entry, roles }) => {
      const place = placeOf.get(entry);
      return place === undefined ? [] : [{ entry, place, roles }];
    })
    .sort((a, b) => a.place - b.place);
}

/** All roles that somebody has in the course of the meeting. */
export function everyRole({ roles, roleChanges = [] }: Pick<Participant, 'roles' | 'roleChanges'>): Role[] {
  return [...new Set([...roles, ...roleChanges.flatMap((change) => change.roles)])];
}

/** The participant with these changes of roles; without any it has none at all. */
export function withRoleChanges(participant: Participant, changes: readonly RoleChange[]): Participant {
  const { roleChanges: _, ...rest } = participant;
  return changes.length === 0 ? rest : { ...rest, roleChanges: [...changes] };
}

/** The participant with its roles changing at these entries instead; null for one at which nothing changes. */
export function withChangesAt(
  participant: Participant,
  at: (entry: Entry['id']) => string | null,
): Participant {
  const { roleChanges } = participant;
  if (!roleChanges) return participant;
  return withRoleChanges(
    participant,
    roleChanges.flatMap(({ entry, roles }) => {
      const place = at(entry);
      return place === null ? [] : [{ entry: place, roles }];
    }),
  );
}
