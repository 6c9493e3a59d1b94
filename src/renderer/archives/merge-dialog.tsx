import { useState } from 'react';
import { momentInWords } from '../history/moments.ts';
import { goTo, historyAddress, meetingAddress } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { type Notice, useNotices } from '../ui/notices.tsx';
import { keepSeparate, type Merged, mergeNewcomer, type Newcomer } from './taking-in.ts';

/** Asks what to do with an archive of a meeting that is here already. */
export function MergeDialog({ newcomer, onClose }: { newcomer: Newcomer | null; onClose: () => void }) {
  const show = useNotices();
  const [isBusy, setBusy] = useState(false);

  const busily = async (work: (newcomer: Newcomer) => Promise<Notice>) => {
    if (isBusy || !newcomer) return;
    setBusy(true);
    try {
      show(await work(newcomer));
    } catch (error) {
      show({
        text: `Nothing was taken in; your meeting is as it was. ${sentence(error)}`,
        tone: 'problem',
      });
    } finally {
      setBusy(false);
      onClose();
    }
  };
  const undo = async (merged: Merged) => {
    const stands = `The meeting as it was before is in the backup of ${momentInWords(merged.before.at)}.`;
    const about = `merging ${merged.id}`;
    const showIt = { label: 'Show it', run: () => goTo(historyAddress(merged.id, merged.before.name)) };
    try {
      const outcome = await merged.undo();
      show(
        outcome === 'undone'
          ? { text: 'The meeting is again as it was before the merge.', about }
          : { text: `Something was written here since, and stays. ${stands}`, action: showIt, about },
      );
    } catch (error) {
      show({ text: `The merge was not undone. ${sentence(error)} ${stands}`, tone: 'problem', about });
    }
  };
  const merge = () =>
    busily(async (one) => {
      const merged = await mergeNewcomer(one);
      goTo(meetingAddress(merged.id));
      return { ...mergedNotice(one, merged), action: { label: 'Undo', run: () => void undo(merged) } };
    });
  const separate = () =>
    busily(async (one) => {
      goTo(meetingAddress(await keepSeparate(one)));
      return { text: 'This is a meeting of its own. The one that you had is as it was.' };
    });

  return (
    <Dialog
      kind="question"
      title="You have this meeting already"
      isOpen={newcomer !== null}
      onClose={() => {
        if (!isBusy) onClose();
      }}
    >
      <div className="dialog-body">
        {newcomer && <p dir="auto">{newsOf(newcomer)}</p>}
        <p>
          Merging keeps both: the notes of both in the order of the clock, the people, and both drafts. Where
          one entry reads differently, both texts stay and are marked. A backup of yours is made first.
        </p>
      </div>
      <footer className="dialog-foot">
        <Button look="quiet" isBusy={isBusy} onPress={onClose}>
          Cancel
        </Button>
        <Button look="plain" isBusy={isBusy} onPress={() => void separate()}>
          Keep as a separate meeting
        </Button>
        <Button look="primary" autoFocus isBusy={isBusy} onPress={() => void merge()}>
          Merge
        </Button>
      </footer>
    </Dialog>
  );
}

function newsOf({ name, entries, words }: Newcomer): string {
  if (entries === 0) return `${name} differs from it in words, people, particulars or drafts.`;
  const more = words > 0 ? `, with ${counted(words, 'word', 'words')} more` : '';
  return `${name} holds ${counted(entries, 'entry that is', 'entries that are')} not in yours${more}.`;
}

function mergedNotice(
  { entries }: Newcomer,
  { id, report, picturesLeftOut }: Merged,
): Pick<Notice, 'text' | 'details' | 'about'> {
  const came = entries === 0 ? 'Merged.' : `Merged: ${counted(entries, 'entry', 'entries')} came in.`;
  const look = report.keptTwice > 0 ? ' Some things are there in two versions and are marked.' : '';
  const lines = [
    ...report.sentences,
    ...(picturesLeftOut > 0
      ? [
          `${counted(picturesLeftOut, 'picture', 'pictures')} stayed out, since you have another one in its place.`,
        ]
      : []),
  ];
  return {
    text: `${came}${look}`,
    about: `merging ${id}`,
    ...(lines.length > 0 && { details: { summary: 'What was done', lines } }),
  };
}

function counted(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
