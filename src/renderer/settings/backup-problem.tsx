import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { BackupsDialog } from './backups-dialog.tsx';
import { useBackupProblem } from './use-backup-settings.ts';
import './settings.css';

/** Why no backup can be made, for as long as that is so, and the way to what can be done about it. */
export function BackupProblem() {
  const problem = useBackupProblem();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div role="status" aria-label="Problem with backups" className="backup-problem-place">
        {problem !== null && (
          <div className="backup-problem">
            <p dir="auto">{problem}</p>
            <Button look="quiet" onPress={() => setOpen(true)}>
              Settings for backups…
            </Button>
          </div>
        )}
      </div>
      <BackupsDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
