import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../ui/button.tsx';
import { BackupsDialog } from './backups-dialog.tsx';

/** The way to the settings for backups. */
export function BackupsButton() {
  const [isOpen, setOpen] = useState(false);
  useCommand('backups', () => setOpen(true));
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        Backups…
      </Button>
      <BackupsDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
