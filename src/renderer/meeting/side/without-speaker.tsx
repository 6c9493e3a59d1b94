import { shownKey } from '../../commands/commands.ts';
import { useCommand } from '../../commands/use-command.ts';
import { useNotices } from '../../ui/notices.tsx';
import { shortcutLabel } from '../../ui/shortcuts.ts';
import { type NotesHandle, useNotesSummary } from '../notes/notes-editor.tsx';
import { nextWithoutSpeaker } from '../notes/without-speaker.ts';
import { NoteList } from './note-list.tsx';

interface WithoutSpeakerProps {
  notes: NotesHandle;
  onGo: (id: string) => void;
  /** Called before the cursor goes into the notes: where one pane shows at a time, they have to be it. */
  onShowNotes: () => void;
}

/** The entries that wait for somebody whose words they are; nothing at all where none does. */
export function WithoutSpeaker({ notes, onGo, onShowNotes }: WithoutSpeakerProps) {
  const waiting = useNotesSummary(notes, 'unattributed');
  const show = useNotices();
  useCommand('nextWithoutSpeaker', () => {
    onShowNotes();
    if (notes.change(nextWithoutSpeaker)) notes.showCursor();
    else show({ text: 'No other entry waits for its speaker.', about: 'without speaker' });
  });
  if (waiting.length === 0) return null;
  const key = shownKey('nextWithoutSpeaker');
  return (
    <NoteList
      title="No speaker yet"
      hint={key && `${shortcutLabel(key)} goes to the next.`}
      notes={waiting.map((entry) => ({ ...entry, speakers: '' }))}
      onGo={onGo}
    />
  );
}
