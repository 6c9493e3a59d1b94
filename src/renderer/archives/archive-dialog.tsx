import { useEffect, useState } from 'react';
import type { MeetingReader } from '../meeting/reader/reader.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { contentsOf } from './exporting.ts';
import type { Contents } from './protocol.ts';

interface ArchiveDialogProps {
  isOpen: boolean;
  reader: MeetingReader;
  isClosed: boolean;
  onClose: () => void;
  /** `share`: a copy to share instead of the record. */
  onSave: (share: boolean) => void;
}

/** Says what an archive is before one leaves: the record itself, with all that is off the record. */
export function ArchiveDialog({ isOpen, reader, isClosed, onClose, onSave }: ArchiveDialogProps) {
  const contents = useContents(isOpen, reader);
  return (
    <Dialog kind="question" title="This is the record itself" isOpen={isOpen} onClose={onClose}>
      <div className="dialog-body">
        <p>
          The archive holds everything: notes, drafts, pictures
          {contents && contents.keptBack > 0
            ? `, and ${contents.keptBack === 1 ? 'one entry that is' : `${contents.keptBack} entries that are`} off the record, private or in doubt`
            : ', and what is off the record, where there is any'}
          . It is for you, and for colleagues who take the same notes.
        </p>
        <p>To pass the meeting on, save a copy to share: without those entries, and without history.</p>
        {isClosed && <p>This meeting is closed: what was said is for those who were there.</p>}
      </div>
      <footer className="dialog-foot">
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="plain" onPress={() => onSave(true)}>
          Save a copy to share instead
        </Button>
        <Button look={isClosed ? 'danger' : 'primary'} autoFocus={!isClosed} onPress={() => onSave(false)}>
          Save the archive
        </Button>
      </footer>
    </Dialog>
  );
}

/** Counted while the dialog is open; null until then. */
function useContents(isOpen: boolean, reader: MeetingReader): Contents | null {
  const [contents, setContents] = useState<Contents | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    let left = false;
    contentsOf(reader).then(
      (counted) => {
        if (!left) setContents(counted);
      },
      // The sentence holds without the number; saving says what is the matter.
      (error: unknown) => console.warn('The entries could not be counted.', error),
    );
    return () => {
      left = true;
      setContents(null);
    };
  }, [isOpen, reader]);
  return contents;
}
