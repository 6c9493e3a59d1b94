import type { Meeting } from '../../core/meeting/meeting.ts';
import { PastNotes } from '../history/past-notes.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './archives.css';

interface UnreadableArchiveProps {
  unreadable: { reason: string; plain: Meeting } | null;
  onClose: () => void;
}

/** An archive of a newer version, or one that is damaged: why it can't be edited, and what can be read of it. */
export function UnreadableArchive({ unreadable, onClose }: UnreadableArchiveProps) {
  return (
    <Dialog
      title="This archive can be read, not edited"
      width="wide"
      isOpen={unreadable !== null}
      onClose={onClose}
    >
      {unreadable && (
        <div className="dialog-body">
          <p role="alert">{unreadable.reason}</p>
          <h3 className="unreadable-title" dir="auto">
            {unreadable.plain.particulars.title || 'Untitled meeting'}
          </h3>
          <PastNotes meeting={unreadable.plain} />
        </div>
      )}
      <footer className="dialog-foot">
        <Button look="primary" autoFocus onPress={onClose}>
          Close
        </Button>
      </footer>
    </Dialog>
  );
}
