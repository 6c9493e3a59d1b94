/** Giving somebody a role from an entry onward, or taking it: what a new chair is. */
import { type Entry, type Participant, ROLES, type Role, type RoleChange } from './meeting.ts';
import { changesInOrder, rolesIn, withRoleChanges } from './roles.ts';

/** The entries of a meeting in their order; more than their ids is not looked at. */
export type EntryOrder = readonly Pick<Entry, 'id'>[];

/** What changes about somebody's roles at an entry. */
export interface RoleTurn {
  readonly entry: string;
  readonly gained: readonly Role[];
  readonly lost: readonly Role[];
}

/** The changes of roles of a participant as they happen, each against the one before it. */
export function roleTurns(participant: Participant, order: EntryOrder): RoleTurn[] {
  let before: readonly Role[] = participant.roles;
  return changesInOrder(participant, placesOf(order)).map(({ entry, roles }) => {
    const turn = {
      entry,
      gained: roles.filter((role) => !before.includes(role)),
      lost: before.filter((role) => !roles.includes(role)),
    };
    before = roles;
    return turn;
  });
}

/**
 * The participant with a role from an entry onward, or without it (`holds` false),
 * up to where the role itself changes later; other roles stay as they are. An
 * entry that is not there changes nothing.
 */
export function withRoleFrom(
  participant: Participant,
  role: Role,
  holds: boolean,
  entry: string,
  order: EntryOrder,
): Participant {
  const places = placesOf(order);
  const at = places.get(entry);
  if (at === undefined) return participant;
  const turned = (roles: readonly Role[]) =>
    ROLES.filter((one) => (one === role ? holds : roles.includes(one)));
  const changes = changesInOrder(participant, places);
  const present = changes.findLast(({ place }) => place <= at)?.roles ?? participant.roles;
  const held = present.includes(role);
  if (held === holds) return participant;

  const later = changes.filter(({ place }) => place > at);
  const own = later.findIndex(({ roles }) => roles.includes(role) !== held);
  const carried = own < 0 ? later : later.slice(0, own);
  const all: RoleChange[] = [
    ...changes.filter(({ place }) => place < at),
    { entry, roles: turned(present) },
    ...carried.map((change) => ({ entry: change.entry, roles: turned(change.roles) })),
    ...later.slice(carried.length),
  ];
  const unplaced = (participant.roleChanges ?? []).filter((change) => !places.has(change.entry));
  return withRoleChanges(participant, [...withoutIdle(participant.roles, all), ...unplaced]);
}

/**
 * The people of whom something changes when one of them has a role from an entry
 * onward, or no longer. A meeting has one chair at a time: who takes the chair
 * relieves the one who had it; several who share it stay.
 */
export function roleTakenFrom(
  participants: readonly Participant[],
  id: string,
  role: Role,
  holds: boolean,
  entry: string,
  order: EntryOrder,
): Participant[] {
  const rolesAt = rolesIn({ participants, entries: order });
  const others = participants.filter(
    (one) => one.id !== id && role === 'chair' && rolesAt(one.id, entry).includes('chair'),
  );
  const relieved = holds && others.length === 1 ? others[0]?.id : undefined;
  return participants.flatMap((one) => {
    const changed =
      one.id === id
        ? withRoleFrom(one, role, holds, entry, order)
        : one.id === relieved
          ? withRoleFrom(one, role, false, entry, order)
          : one;
    return changed === one ? [] : [changed];
  });
}

/** The roles of a participant at the end of the notes so far. */
export function rolesInTheEnd(participant: Participant, order: EntryOrder): readonly Role[] {
  return changesInOrder(participant, placesOf(order)).at(-1)?.roles ?? participant.roles;
}

/** A change of roles whose entry is gone. */
export interface LostTurn {
  readonly participant: Participant;
  readonly entry: string;
  /** The first entry after it that is still there, and at which the roles do not change anyway; null for none. */
  readonly next: string | null;
}

/** The changes of roles that went with their entries, between an earlier order of the notes and the present one. */
export function lostTurns(
  participants: readonly Participant[],
  before: EntryOrder,
  now: EntryOrder,
): LostTurn[] {
  const present = placesOf(now);
  const earlier = placesOf(before);
  return participants.flatMap((participant) => {
    const changes = participant.roleChanges ?? [];
    return changes
      .filter(({ entry }) => earlier.has(entry) && !present.has(entry))
      .map(({ entry }) => {
        const next = before.slice(earlier.get(entry)).find(({ id }) => present.has(id))?.id ?? null;
        const changesThere = changes.some((change) => change.entry === next);
        return { participant, entry, next: changesThere ? null : next };
      });
  });
}

function placesOf(order: EntryOrder): ReadonlyMap<string, number> {
  return new Map(order.map(({ id }, place) => [id, place]));
}

/** The changes without those after which everything is as it was before. */
function withoutIdle(start: readonly Role[], changes: readonly RoleChange[]): RoleChange[] {
  let before = start;
  return changes.flatMap(({ entry, roles }) => {
    const isIdle = roles.length === before.length && roles.every((role) => before.includes(role));
    before = roles;
    return isIdle ? [] : [{ entry, roles }];
  });
}
