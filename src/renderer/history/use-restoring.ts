import { useState } from 'react';
import type { Backup } from '../../contract/backups.ts';
import { goTo, historyAddress, meetingAddress } from '../route.ts';
import { type Notice, useNotices } from '../ui/notices.tsx';
import { momentInWords } from './moments.ts';
import type { PastMeeting } from './reading.ts';
import { type Restored, restoreAsCopy, restoreInPlace } from './restoring.ts';

export interface Restoring {
  isBusy: boolean;
  inPlace(backup: Backup, past: PastMeeting): Promise<void>;
  asCopy(backup: Backup, past: PastMeeting): Promise<void>;
}

/** Restores a meeting and goes to it, with a sentence that says so and the way back. */
export function useRestoring(id: string): Restoring {
  const show = useNotices();
  const [isBusy, setBusy] = useState(false);
  const about = `restoring ${id}`;

  const undo = async (restored: Restored) => {
    try {
      const outcome = await restored.undo();
      show({ ...undoNotice(outcome, restored, id), about });
    } catch (error) {
      const stands = `What stood here before is in the backup of ${momentInWords(restored.before.at)}.`;
      show({ text: `The restoring was not undone. ${sentence(error)} ${stands}`, tone: 'problem', about });
    }
  };
  const busily = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      show({
        text: `Nothing was restored; the meeting is as it was. ${sentence(error)}`,
        tone: 'problem',
        about,
      });
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    inPlace: (backup, past) =>
      busily(async () => {
        const restored = await restoreInPlace(id, past);
        goTo(meetingAddress(id));
        show({
          text: `Restored as of ${momentInWords(backup.at)}.`,
          action: { label: 'Undo', run: () => void undo(restored) },
          about,
        });
      }),
    asCopy: (backup, past) =>
      busily(async () => {
        const copy = await restoreAsCopy(past, backup.at);
        goTo(meetingAddress(copy));
        show({
          text: `This is a copy as of ${momentInWords(backup.at)}. The meeting itself is as it was.`,
          action: { label: 'Back to the history', run: () => goTo(historyAddress(id, backup.name)) },
          about,
        });
      }),
  };
}

function undoNotice(outcome: 'undone' | 'written-since', { before }: Restored, id: string): Notice {
  if (outcome === 'undone') return { text: 'The meeting is again as it was before it was restored.' };
  return {
    text: `Something was written here since, and stays. What stood here before is in the backup of ${momentInWords(before.at)}.`,
    action: { label: 'Show it', run: () => goTo(historyAddress(id, before.name)) },
  };
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
