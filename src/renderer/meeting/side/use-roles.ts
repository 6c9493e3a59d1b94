/** Roles that change in the course of the meeting: what they are at the cursor, and how they are changed there. */
import { SETTING_ORIGIN } from '../../../core/meeting/living-layout.ts';
import { participantsOf, putParticipant } from '../../../core/meeting/living-people.ts';
import type { Participant, Role } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { rolesInTheEnd, roleTakenFrom, roleTurns } from '../../../core/meeting/role-from-here.ts';
import { rolesIn } from '../../../core/meeting/roles.ts';
import { useNotices } from '../../ui/notices.tsx';
import { entryHere, entryOrder } from '../notes/entry-order.ts';
import { type RolesOptions, useLostTurns } from './use-lost-turns.ts';

/** What the list of people knows and does about roles. */
export function useRoles({ doc, notes, participants }: RolesOptions) {
  const show = useNotices();
  useLostTurns({ doc, notes, participants });

  const put = (people: readonly Participant[]) =>
    doc.transact(() => {
      for (const one of people) putParticipant(doc, one);
    }, SETTING_ORIGIN);

  /** Puts back what was there before, of those of whom nothing has been changed since. */
  const takeBack = (before: readonly Participant[], changed: readonly Participant[]) => {
    const now = participantsOf(doc);
    put(
      before.filter(({ id }) => {
        const [one, other] = [now, changed].map((people) => people.find((person) => person.id === id));
        return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
      }),
    );
  };

  return {
    /** Who speaks in the entry with the cursor, the first of several; null for nobody. */
    speakerHere: (): string | null => notes.read(entryHere)?.speakers[0] ?? null,

    /** The roles of somebody at the entry with the cursor. */
    heldHere(person: Participant): readonly Role[] {
      const here = notes.read(entryHere);
      return rolesIn({ participants: [person], entries: notes.read(entryOrder) })(person.id, here?.id ?? '');
    },

    /** The roles of somebody as they are by now. */
    heldNow: (person: Participant): readonly Role[] =>
      person.roleChanges === undefined ? person.roles : rolesInTheEnd(person, notes.read(entryOrder)),

    /** How the roles of somebody change, in words. */
    turnsOf(person: Participant): string[] {
      if (person.roleChanges === undefined) return [];
      const order = notes.read(entryOrder);
      const when = new Map(order.map(({ id, time }) => [id, time.slice(0, 5)]));
      return roleTurns(person, order).flatMap(({ entry, gained, lost }) => {
        const from = when.get(entry) ? `from ${when.get(entry)}` : 'later';
        return [
          ...gained.map((role) => `${role} ${from}`),
          ...lost.map((role) => `no longer ${role} ${from}`),
        ];
      });
    },

    /** Gives a role from the entry with the cursor onward, or takes it, and says so, with a way back. */
    take(person: Participant, role: Role, holds: boolean): void {
      const here = notes.read(entryHere);
      if (!here) return;
      const order = notes.read(entryOrder);
      const changed = roleTakenFrom(participants, person.id, role, holds, here.id, order);
      if (changed.length === 0) return;
      const before = participants.filter(({ id }) => changed.some((one) => one.id === id));
      put(changed);
      const time = order.find(({ id }) => id === here.id)?.time.slice(0, 5);
      const relieved = before.filter(({ id }) => id !== person.id).map(shortName);
      show({
        text: [
          `${shortName(person)} is ${holds ? '' : 'no longer '}${role} from ${time || 'here'} on.`,
          ...relieved.map((name) => `${name} is so no longer.`),
        ].join(' '),
        about: 'roles',
        action: { label: 'Undo', run: () => takeBack(before, changed) },
      });
    },
  };
}
