import { expect, it } from 'vitest';
import { unnamedParticipant } from '../shorthand/cast.ts';
import type { Participant, Role } from './meeting.ts';
import { lostTurns, rolesInTheEnd, roleTakenFrom, roleTurns, withRoleFrom } from './role-from-here.ts';
import { rolesIn } from './roles.ts';

const order = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

function person(code: string, roles: Role[], roleChanges?: Participant['roleChanges']): Participant {
  return { ...unnamedParticipant(code), id: code, roles, ...(roleChanges && { roleChanges }) };
}

/** The roles at each entry, in short. */
function course(one: Participant): string[] {
  const rolesAt = rolesIn({ participants: [one], entries: order });
  return order.map(({ id }) => [...rolesAt(one.id, id)].sort().join('+') || '-');
}

it('gives a role from an entry onward and takes it again, and leaves other roles as they are', () => {
  const given = withRoleFrom(person('A', ['delegate']), 'chair', true, 'b', order);
  expect(course(given)).toEqual(['delegate', ...Array(4).fill('chair+delegate')]);
  const taken = withRoleFrom(given, 'chair', false, 'd', order);
  expect(course(taken)).toEqual(['delegate', 'chair+delegate', 'chair+delegate', 'delegate', 'delegate']);
  const other = withRoleFrom(taken, 'presenter', true, 'c', order);
  expect(course(other)).toEqual([
    'delegate',
    'chair+delegate',
    'chair+delegate+presenter',
    'delegate+presenter',
    'delegate+presenter',
  ]);
});

it('holds until the role itself changes later, and what changes nothing is not kept', () => {
  const later = person('A', [], [{ entry: 'd', roles: ['chair'] }]);
  expect(course(withRoleFrom(later, 'chair', true, 'b', order))).toEqual([
    '-',
    'chair',
    'chair',
    'chair',
    'chair',
  ]);
  expect(withRoleFrom(later, 'chair', true, 'b', order).roleChanges).toEqual([
    { entry: 'b', roles: ['chair'] },
  ]);
  expect(withRoleFrom(later, 'chair', true, 'e', order)).toBe(later);
  const back = withRoleFrom(
    withRoleFrom(person('A', ['chair']), 'chair', false, 'b', order),
    'chair',
    true,
    'b',
    order,
  );
  expect(back).toEqual(person('A', ['chair']));
});

it('keeps changes at entries that are not there, and makes none at such', () => {
  const waiting = person('A', [], [{ entry: 'entry-12', roles: ['chair'] }]);
  expect(withRoleFrom(waiting, 'observer', true, 'b', order).roleChanges).toEqual([
    { entry: 'b', roles: ['observer'] },
    { entry: 'entry-12', roles: ['chair'] },
  ]);
  expect(withRoleFrom(waiting, 'observer', true, 'gone', order)).toBe(waiting);
});

it('relieves the one chair when another takes the chair, and none of several who share it', () => {
  const people = [person('A', ['chair']), person('B', []), person('C', [])];
  const changed = roleTakenFrom(people, 'B', 'chair', true, 'c', order);
  expect(changed.map((one) => [one.code, course(one)[1], course(one)[2]])).toEqual([
    ['A', 'chair', '-'],
    ['B', '-', 'chair'],
  ]);
  const shared = [person('A', ['chair']), person('B', ['chair']), person('C', [])];
  expect(roleTakenFrom(shared, 'C', 'chair', true, 'c', order).map(({ code }) => code)).toEqual(['C']);
  expect(roleTakenFrom(people, 'B', 'presenter', true, 'c', order).map(({ code }) => code)).toEqual(['B']);
});

it('tells what each change gives and takes', () => {
  const one = person(
    'A',
    ['chair'],
    [
      { entry: 'd', roles: ['observer'] },
      { entry: 'b', roles: ['chair', 'presenter'] },
      { entry: 'gone', roles: [] },
    ],
  );
  expect(roleTurns(one, order)).toEqual([
    { entry: 'b', gained: ['presenter'], lost: [] },
    { entry: 'd', gained: ['observer'], lost: ['chair', 'presenter'] },
  ]);
});

it('knows the roles at the end, and which changes went with their entries, with what came after', () => {
  const chair = person('A', ['delegate'], [{ entry: 'c', roles: ['chair'] }]);
  const both = person(
    'B',
    ['chair'],
    [
      { entry: 'c', roles: [] },
      { entry: 'd', roles: ['observer'] },
    ],
  );
  expect(rolesInTheEnd(chair, order)).toEqual(['chair']);
  const without = (...gone: string[]) => order.filter(({ id }) => !gone.includes(id));
  expect(rolesInTheEnd(chair, without('c'))).toEqual(['delegate']);
  expect(lostTurns([chair, both], order, order)).toEqual([]);
  expect(lostTurns([chair, both], order, without('c'))).toEqual([
    { participant: chair, entry: 'c', next: 'd' },
    // At the entry that follows there is another change already.
    { participant: both, entry: 'c', next: null },
  ]);
  expect(lostTurns([chair], order, without('c', 'd', 'e'))).toEqual([
    { participant: chair, entry: 'c', next: null },
  ]);
});
