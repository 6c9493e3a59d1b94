import { Search } from 'lucide-react';
import { useState } from 'react';
import {
  Dialog as AriaDialog,
  Autocomplete,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useRoute } from '../route.ts';
import { useFocusBefore } from '../ui/focus-before.ts';
import { type CommandId, shownKeyLabel } from './commands.ts';
import { offeredCommands, runCommand } from './offers.ts';
import { paletteEntries } from './palette-entries.ts';
import { recentCommands, rememberCommand } from './recent.ts';
import { useCommand } from './use-command.ts';
import './palette.css';

/** Everything that can be done, by name. What is chosen is done where the focus was before. */
export function CommandPalette() {
  const [isOpen, setOpen] = useState(false);
  useCommand('commandPalette', () => setOpen(true));
  useFocusBefore(isOpen);

  const choose = (id: CommandId) => {
    // At once: the command works where the focus was before, and it may open a dialog of its own.
    flushSync(() => setOpen(false));
    rememberCommand(id);
    runCommand(id);
  };

  return (
    <ModalOverlay className="overlay palette-overlay" isOpen={isOpen} onOpenChange={setOpen} isDismissable>
      <Modal className="modal palette">
        <AriaDialog className="dialog" aria-label="Commands">
          <CommandSearch onChoose={choose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function CommandSearch({ onChoose }: { onChoose: (id: CommandId) => void }) {
  const { page } = useRoute();
  const [search, setSearch] = useState('');
  // As it was when it was opened: the page beneath may go on with what it does.
  const [now] = useState(() => ({ page, offered: offeredCommands(), recent: recentCommands() }));
  const entries = paletteEntries(search, now);
  return (
    <Autocomplete inputValue={search} onInputChange={setSearch}>
      <TextField className="palette-search" aria-label="Find a command" autoFocus>
        <Search aria-hidden />
        <Input
          role="combobox"
          aria-expanded
          placeholder="What do you want to do?"
          dir="auto"
          autoComplete="off"
        />
      </TextField>
      <ListBox
        className="palette-list"
        aria-label="Commands"
        items={entries}
        dependencies={[search]}
        autoFocus="first"
        disabledKeys={entries.filter(({ elsewhere }) => elsewhere !== null).map(({ id }) => id)}
        renderEmptyState={() => <p className="palette-none">Nothing is called that.</p>}
      >
        {({ id, title, elsewhere }) => (
          <ListBoxItem id={id} textValue={title} className="palette-item" onAction={() => onChoose(id)}>
            <span className="palette-title">{title}</span>
            {elsewhere === null ? <kbd>{shownKeyLabel(id)}</kbd> : <span>{elsewhere}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
