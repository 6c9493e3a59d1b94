import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../ui/button.tsx';
import { DirectoryDialog } from './directory-dialog.tsx';

/** The way to the people of all meetings. */
export function DirectoryButton() {
  const [isOpen, setOpen] = useState(false);
  useCommand('directory', () => setOpen(true));
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        People…
      </Button>
      <DirectoryDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
