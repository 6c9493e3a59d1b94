import { useState } from 'react';
import { flushSync } from 'react-dom';
import { agendaInPage } from '../../../core/agenda/agenda-in-page.ts';
import { newTitles, readAgenda } from '../../../core/agenda/read-agenda.ts';
import { chooseList } from '../../lists/choose-list.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Field } from '../../ui/field.tsx';
import { useKeptText } from '../../ui/kept-text.ts';
import { SUBMIT } from '../../ui/shortcuts.ts';
import { addItems } from '../notes/agenda.ts';
import type { NotesHandle } from '../notes/notes-editor.tsx';

interface AgendaDialogProps {
  notes: NotesHandle;
  meetingId: string;
  /** The titles of the items that there are. */
  present: readonly string[];
  isOpen: boolean;
  onClose: () => void;
}

/** Takes a list of agenda items, and shows what it understands of it before anything is put into the notes. */
export function AgendaDialog(props: AgendaDialogProps) {
  return (
    <Dialog title="Agenda" isOpen={props.isOpen} onClose={props.onClose}>
      <AgendaForm {...props} />
    </Dialog>
  );
}

const NOTHING = { items: '' };

function AgendaForm({ notes, meetingId, present, onClose }: AgendaDialogProps) {
  const { texts, type, letGo } = useKeptText(`agenda ${meetingId}`, NOTHING);
  const { titles, left } = readAgenda(texts.items);
  const fresh = newTitles(titles, present);
  const known = titles.length - fresh.length;
  const [problem, setProblem] = useState('');

  const chooseFile = async () => {
    const chosen = await chooseList('agenda items');
    if (chosen.outcome === 'failed') setProblem(chosen.sentence);
    if (chosen.outcome !== 'read') return;
    const { text, html, name } = chosen.source;
    const lines = html === '' ? text : agendaInPage(html);
    if (readAgenda(lines).titles.length === 0) return setProblem(`No agenda items were found in “${name}”.`);
    // Below what is there already: nothing that was typed gives way.
    type('items', [texts.items.trimEnd(), lines.trim()].filter(Boolean).join('\n'));
    setProblem('');
  };
  const put = () => {
    if (fresh.length === 0) return;
    notes.change((state, writing) => addItems(state, fresh, writing));
    letGo();
    // At once: while a dialog is there, it keeps the focus.
    flushSync(onClose);
    notes.showCursor();
  };

  return (
    <DialogForm onSubmit={put}>
      <div className="dialog-body">
        <Field
          label="Agenda items"
          value={texts.items}
          onChange={(text) => {
            type('items', text);
            setProblem('');
          }}
          lines={6}
          placeholder={'1. Opening\n2. Ferry plan for the summer\n3. Any other business'}
          hint="One a line, typed or pasted from a mail, a list or a table. Numbers and bullets are taken off."
          problem={problem}
          autoFocus
        />
        {texts.items.trim() !== '' && (
          <section className="agenda-preview" aria-label="What is put in" aria-live="polite">
            <h3>{fresh.length === 0 ? 'Nothing to put in' : 'Put in at the end of the notes, as planned'}</h3>
            <ol>
              {fresh.map((title, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two items may have one title, and none of them has anything else
                <li key={`${index} ${title}`} dir="auto">
                  {title}
                </li>
              ))}
            </ol>
            {known > 0 && (
              <p className="field-hint">
                {known === 1 ? '1 item is' : `${known} items are`} in the agenda already.
              </p>
            )}
            {left.length > 0 && <p className="field-hint">Left out: {left.join(' · ')}</p>}
          </section>
        )}
      </div>
      <footer className="dialog-foot">
        <span className="apart">
          <Button onPress={() => void chooseFile()}>Choose a file…</Button>
        </span>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" type="submit" shortcut={SUBMIT} isDisabled={fresh.length === 0}>
          {fresh.length === 0 ? 'Put in' : `Put in ${fresh.length}`}
        </Button>
      </footer>
    </DialogForm>
  );
}
