import { ListPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { shownKeyLabel } from '../../commands/commands.ts';
import { useCommand } from '../../commands/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { goToItem, goToNeighbour, moveItem } from '../notes/agenda.ts';
import { type NotesHandle, useNotesSummary } from '../notes/notes-editor.tsx';
import { AgendaDialog } from './agenda-dialog.tsx';

interface AgendaProps {
  notes: NotesHandle;
  meetingId: string;
  /** Called before the cursor goes into the notes: where one pane shows at a time, they have to be it. */
  onShowNotes: () => void;
}

/** The agenda items, which are the sections of the notes: what began when, which is under way, what is planned. */
export function Agenda({ notes, meetingId, onShowNotes }: AgendaProps) {
  const items = useNotesSummary(notes, 'items');
  const { item: present } = useNotesSummary(notes, 'present');
  const [isEditing, setEditing] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const show = useNotices();
  const refuse = (text: string) => show({ text, about: 'agenda' });

  useEffect(() => {
    if (present !== null) keepInSight(list.current, present);
  }, [present]);

  const step = (by: 1 | -1) => {
    onShowNotes();
    if (notes.change((state, writing) => goToNeighbour(state, by, writing))) notes.showCursor();
    else if (items.length === 0) refuse('There is no agenda yet. Type # and a title, or paste the agenda.');
    else if (by === 1)
      refuse(`This is the last agenda item. ${shownKeyLabel('beginSection')} begins another.`);
    else refuse('This is the first agenda item.');
  };
  const move = (by: 1 | -1) => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item;
    const id = focused ?? present;
    const isMoved = id !== null && notes.change((state) => moveItem(state, id, by));
    if (!isMoved) refuse(`No agenda item of this sitting stands ${by === 1 ? 'below' : 'above'} this one.`);
  };
  useCommand('agenda', () => setEditing(true));
  useCommand('nextItem', () => step(1));
  useCommand('previousItem', () => step(-1));
  useCommand('itemDown', () => move(1));
  useCommand('itemUp', () => move(-1));

  return (
    <section className="side-part">
      <h2 id="agenda-heading" aria-label="Agenda">
        Agenda
        {items.length > 0 && <span className="side-count">{items.length}</span>}
        <Button
          look="icon"
          aria-label="Add to the agenda"
          hint="Type or paste agenda items"
          onPress={() => setEditing(true)}
        >
          <ListPlus aria-hidden />
        </Button>
      </h2>
      {items.length === 0 && (
        <p className="side-empty">Type # and a title in the notes, or paste the agenda.</p>
      )}
      <ol aria-labelledby="agenda-heading" className="agenda" ref={list}>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={`agenda-item${item.entries === 0 ? ' is-planned' : ''}`}
              data-item={item.id}
              aria-current={item.id === present}
              onClick={() => {
                onShowNotes();
                if (notes.change((state, writing) => goToItem(state, item.id, writing))) notes.showCursor();
              }}
            >
              <span className="side-time">{item.began.slice(0, 5)}</span>
              <span className="agenda-title" dir="auto">
                {item.title || '(no title yet)'}
              </span>
              <span className="side-count">{item.entries || ''}</span>
            </button>
          </li>
        ))}
      </ol>
      <AgendaDialog
        notes={notes}
        meetingId={meetingId}
        present={items.map(({ title }) => title)}
        isOpen={isEditing}
        onClose={() => setEditing(false)}
      />
    </section>
  );
}

/** Scrolls a list, and nothing around it, until an item shows. */
function keepInSight(list: HTMLElement | null, id: string): void {
  const item = list?.querySelector(`[data-item="${CSS.escape(id)}"]`);
  if (!list || !item) return;
  const frame = list.getBoundingClientRect();
  const place = item.getBoundingClientRect();
  if (place.top < frame.top) list.scrollTop += place.top - frame.top;
  else if (place.bottom > frame.bottom) list.scrollTop += place.bottom - frame.bottom;
}
