import { useEffect, useRef, useState } from 'react';
import { type BinnedMeeting, deleteForGood, unbinMeeting, useBin } from '../store/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useNotices } from '../ui/notices.tsx';
import { goesInWords } from './bin-days.ts';
import './bin.css';

/** What was put in the bin, the day on which it goes, and the way out of it again. */
export function Bin() {
  const binned = useBin();
  const show = useNotices();
  const place = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [toDelete, setToDelete] = useState<BinnedMeeting | null>(null);
  /** A row that is about to leave, and the one that has the focus then. */
  const [leaving, setLeaving] = useState<{ id: string; next: string | undefined } | null>(null);

  useEffect(() => {
    if (!leaving || !binned || binned.some(({ id }) => id === leaving.id)) return;
    setLeaving(null);
    const rows = [...(place.current?.querySelectorAll<HTMLElement>('[data-meeting]') ?? [])];
    const row = rows.find((one) => one.dataset.meeting === leaving.next) ?? rows[0];
    (row ?? place.current)?.querySelector<HTMLElement>('button')?.focus();
  }, [binned, leaving]);

  if (!binned || (binned.length === 0 && !isOpen)) return null;

  const takeOut = async (meeting: BinnedMeeting, work: (id: string) => Promise<void>) => {
    const index = binned.findIndex(({ id }) => id === meeting.id);
    setLeaving({ id: meeting.id, next: (binned[index + 1] ?? binned[index - 1])?.id });
    try {
      await work(meeting.id);
      return true;
    } catch (error) {
      setLeaving(null);
      const reason = error instanceof Error ? error.message : String(error);
      show({ text: `“${nameOf(meeting)}” stays in the bin, where it is safe. ${reason}`, tone: 'problem' });
      return false;
    }
  };
  const deleteNow = async (meeting: BinnedMeeting) => {
    setToDelete(null);
    if (await takeOut(meeting, deleteForGood))
      show({ text: `“${nameOf(meeting)}” is deleted. Its last backup is in the backups folder.` });
  };

  return (
    <div className="bin-place" ref={place}>
      <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {isOpen ? 'Close the bin' : `Bin (${binned.length})`}
      </Button>
      {isOpen && binned.length === 0 && <p className="bin-empty">The bin is empty.</p>}
      {isOpen && binned.length > 0 && (
        <ul className="bin" aria-label="Bin">
          {binned.map((meeting) => (
            <li key={meeting.id} data-meeting={meeting.id}>
              <div className="bin-words">
                <bdi>{nameOf(meeting)}</bdi>
                <p className="bin-day">{goesInWords(meeting.goesAt)}</p>
              </div>
              <Button
                aria-label={`Put back “${nameOf(meeting)}”`}
                onPress={() => void takeOut(meeting, unbinMeeting)}
              >
                Put back
              </Button>
              <Button
                look="quiet"
                aria-label={`Delete for good now… “${nameOf(meeting)}”`}
                onPress={() => setToDelete(meeting)}
              >
                Delete for good now…
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Dialog
        kind="question"
        title="Delete for good?"
        isOpen={toDelete !== null}
        onClose={() => setToDelete(null)}
      >
        <div className="dialog-body">
          <p>
            <bdi>“{toDelete && nameOf(toDelete)}”</bdi> leaves this library now, with its notes, drafts and
            pictures. A last backup is made first and kept in the backups folder, until room is needed there.
            It holds everything, what is off the record included.
          </p>
        </div>
        <footer className="dialog-foot">
          <Button autoFocus onPress={() => setToDelete(null)}>
            Keep it in the bin
          </Button>
          <Button look="danger" onPress={() => toDelete && void deleteNow(toDelete)}>
            Delete for good
          </Button>
        </footer>
      </Dialog>
    </div>
  );
}

function nameOf({ title }: BinnedMeeting): string {
  return title || 'Untitled meeting';
}
