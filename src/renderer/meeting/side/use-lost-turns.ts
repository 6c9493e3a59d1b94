/** Says when a change of roles goes with the entry at which it stood, and offers to keep it. */
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { notesFragment, SETTING_ORIGIN } from '../../../core/meeting/living-layout.ts';
import { participantsOf, putParticipant } from '../../../core/meeting/living-people.ts';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { shortName } from '../../../core/meeting/naming.ts';
import { type EntryOrder, type LostTurn, lostTurns } from '../../../core/meeting/role-from-here.ts';
import { withChangesAt } from '../../../core/meeting/roles.ts';
import { useNotices } from '../../ui/notices.tsx';
import { entryHere, entryOrder } from '../notes/entry-order.ts';
import { joinNames } from '../notes/names.ts';
import type { NotesHandle } from '../notes/notes-editor.tsx';

export interface RolesOptions {
  doc: Y.Doc;
  notes: NotesHandle;
  participants: readonly Participant[];
}

/** How long to wait at most, in milliseconds, for a moment in which nothing else is to be done. */
const PATIENCE = 600;

/** Follows the entries at which roles change; shows the component anew when one of them has gone or come back. */
export function useLostTurns({ doc, notes, participants }: RolesOptions): void {
  const show = useNotices();
  const [, showAnew] = useState(0);
  const hasTurns = participants.some(({ roleChanges }) => roleChanges !== undefined);

  useEffect(() => {
    if (!hasTurns) return;
    let before: EntryOrder = notes.read(entryOrder);
    const keep = (lost: readonly LostTurn[]) => {
      const here = notes.read(entryHere)?.id ?? null;
      doc.transact(() => {
        for (const { participant, entry, next } of lost) {
          const present = participantsOf(doc).find(({ id }) => id === participant.id);
          const kept = (at: string) => (at === entry ? (next ?? here) : at);
          if (present) putParticipant(doc, withChangesAt(present, kept));
        }
      }, SETTING_ORIGIN);
    };
    const look = () => {
      const people = participantsOf(doc);
      const now = notes.read(entryOrder);
      const earlier = before;
      before = now;
      const lost = lostTurns(people, earlier, now);
      const foundAgain = lostTurns(people, now, earlier);
      if (lost.length + foundAgain.length > 0) showAnew((times) => times + 1);
      if (lost.length === 0) return;
      const names = joinNames([...new Set(lost.map(({ participant }) => shortName(participant)))]);
      show({
        text: `The entry at which the roles of ${names} changed is gone, and the change with it. Undo in the notes brings back both.`,
        about: 'roles',
        action: { label: 'Keep the change', run: () => keep(lost) },
      });
    };
    // Not on the path of the keys: it looks through the notes.
    let waiting: number | null = null;
    const wait = () => {
      waiting ??= requestIdleCallback(
        () => {
          waiting = null;
          look();
        },
        { timeout: PATIENCE },
      );
    };
    const fragment = notesFragment(doc);
    const heed = (events: readonly { target: { parent: unknown } }[]) => {
      if (events.some(({ target }) => target === fragment || target.parent === fragment)) wait();
    };
    fragment.observeDeep(heed);
    return () => {
      fragment.unobserveDeep(heed);
      if (waiting !== null) cancelIdleCallback(waiting);
    };
  }, [doc, notes, hasTurns, show]);
}
