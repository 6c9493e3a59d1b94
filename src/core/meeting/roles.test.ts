import { expect, it } from 'vitest';
import { unnamedParticipant } from '../shorthand/cast.ts';
import type { Participant } from './meeting.ts';
import { meetingOf } from './meetings.fixture.ts';
import { everyRole, rolesIn, withChangesAt, withRoleChanges } from './roles.ts';

const vera: Participant = { ...unnamedParticipant('VP'), id: 'vp', roles: ['delegate'] };

/** The roles at each of four entries. */
function roles(participant: Participant, ...entries: string[]) {
  const rolesAt = rolesIn({ ...meetingOf('a', 'b', 'c', 'd'), participants: [participant] });
  return (entries.length > 0 ? entries : ['e1', 'e2', 'e3', 'e4']).map((entry) =>
    rolesAt('vp', entry).join('+'),
  );
}

it('stay as they are where nothing changes', () => {
  expect(roles(vera)).toEqual(['delegate', 'delegate', 'delegate', 'delegate']);
});

it('change from an entry onward, in the order of the notes', () => {
  const changing = withRoleChanges(vera, [
    { entry: 'e4', roles: [] },
    { entry: 'e2', roles: ['chair', 'presenter'] },
  ]);
  expect(roles(changing)).toEqual(['delegate', 'chair+presenter', 'chair+presenter', '']);
});

it('of two changes at one entry the later holds, and one at an entry that is gone never happens', () => {
  const changing = withRoleChanges(vera, [
    { entry: 'gone', roles: ['observer'] },
    { entry: 'e3', roles: ['chair'] },
    { entry: 'e3', roles: ['secretariat'] },
  ]);
  expect(roles(changing)).toEqual(['delegate', 'delegate', 'secretariat', 'secretariat']);
});

it('are those of the beginning at an entry that is not known, and none for somebody who is not', () => {
  const changing = withRoleChanges(vera, [{ entry: 'e1', roles: ['chair'] }]);
  expect(roles(changing, 'gone')).toEqual(['delegate']);
  expect(rolesIn(meetingOf('a'))('nobody', 'e1')).toEqual([]);
});

it('leave no empty list of changes behind', () => {
  const changing = withRoleChanges(vera, [{ entry: 'e1', roles: ['chair'] }]);
  expect(withChangesAt(changing, () => null)).toEqual(vera);
  expect(withRoleChanges(changing, [])).toEqual(vera);
});

it('are all counted where it matters what somebody was at any time', () => {
  const changing = withRoleChanges(vera, [
    { entry: 'e2', roles: ['chair', 'delegate'] },
    { entry: 'e3', roles: [] },
  ]);
  expect(everyRole(changing)).toEqual(['delegate', 'chair']);
});
