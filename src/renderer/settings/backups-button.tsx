import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { BackupsDialog } from './backups-dialog.tsx';

/** The way to the settings for backups. */
export function BackupsButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        Backups…
      </Button>
      <BackupsDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
