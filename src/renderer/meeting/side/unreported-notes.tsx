import { BookmarkX, LocateFixed } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { shownKey, shownKeyLabel } from '../../commands/commands.ts';
import { isShortcut } from '../../ui/shortcuts.ts';
import type { Review } from '../reader/protocol.ts';
import type { NoteLine } from '../reader/unreported.ts';
import { kindName } from './kinds.ts';
import './unreported-notes.css';

interface UnreportedNotesProps {
  /** Null: there is no draft yet. */
  review: Review | null;
  /** Puts a note into the draft. */
  onPut: (note: NoteLine) => void;
  onShow: (id: string) => void;
  onSetAside: (id: string) => void;
  onTakeBack: (ids: readonly string[]) => void;
}

/** As many as are read; of the rest the number is told, and the list fills up again as they are dealt with. */
const SHOWN = 100;

/** The notes that no sentence reports, to be put in or set aside, by keys alone; and those that were set aside. */
export function UnreportedNotes({ review, onPut, onShow, onSetAside, onTakeBack }: UnreportedNotesProps) {
  const heading = useId();
  const notes = review?.unreported ?? [];
  const aside = review?.setAside ?? [];
  return (
    <section className="side-part unreported" aria-labelledby={heading}>
      <h2 id={heading} aria-label="Unreported notes">
        Unreported notes
        {notes.length > 0 && <span className="side-count">{notes.length}</span>}
      </h2>
      {notes.length === 0 ? (
        <p className="side-empty">
          {review
            ? `The draft reports every note that it may. ${shownKeyLabel('showSources')} in a sentence shows the note behind it.`
            : 'Once there is a draft, the notes that it leaves out stand here.'}
        </p>
      ) : (
        <p className="side-empty unreported-keys">
          <kbd>Enter</kbd> puts one in, <kbd>Del</kbd> sets it aside
        </p>
      )}
      <Rows
        labelledBy={heading}
        notes={notes.slice(0, SHOWN)}
        onEnter={(note) => (note.kind === 'unattributed' ? onShow(note.id) : onPut(note))}
        onDelete={(note) => onSetAside(note.id)}
        onShow={(note) => onShow(note.id)}
      />
      {notes.length > SHOWN && <p className="side-empty">and {notes.length - SHOWN} more</p>}
      {aside.length > 0 && (
        <details className="set-aside">
          <summary>Set aside ({aside.length})</summary>
          <Rows
            label="Set aside"
            notes={aside}
            onEnter={(note) => onTakeBack([note.id])}
            onShow={(note) => onShow(note.id)}
            hint="Take back"
          />
          {aside.length > 1 && (
            <button
              type="button"
              className="side-action"
              onClick={() => onTakeBack(aside.map(({ id }) => id))}
            >
              Take all back
            </button>
          )}
        </details>
      )}
    </section>
  );
}

interface RowsProps {
  label?: string;
  labelledBy?: string;
  notes: readonly NoteLine[];
  onEnter: (note: NoteLine) => void;
  onDelete?: (note: NoteLine) => void;
  onShow: (note: NoteLine) => void;
  /** What pressing a row does, where it does not go without saying. */
  hint?: string;
}

/** Rows that the arrow keys walk along. */
function Rows({ label, labelledBy, notes, onEnter, onDelete, onShow, hint }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('.side-note') ?? [])];
  const walk = (event: KeyboardEvent, note: NoteLine, index: number) => {
    const source = shownKey('showSources');
    const steps: Partial<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: -1,
    };
    const step = steps[event.key];
    if (step !== undefined)
      rows()
        .at(Math.min(step, notes.length - 1))
        ?.focus();
    else if ((event.key === 'Delete' || event.key === 'Backspace') && onDelete) {
      // The row goes; the keys stay in the list.
      (rows()[index + 1] ?? rows()[index - 1])?.focus();
      onDelete(note);
    } else if (source && isShortcut(source, event.nativeEvent)) onShow(note);
    else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} {...(labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': label })}>
      {notes.map((note, index) => (
        <li key={note.id} className="unreported-row">
          <button
            type="button"
            className="side-note"
            dir="auto"
            title={
              hint ??
              (note.kind === 'unattributed' ? 'Show the note, to say who spoke' : 'Put it into the draft')
            }
            onClick={() => onEnter(note)}
            onKeyDown={(event) => walk(event, note, index)}
          >
            <span className="side-note-head">
              {note.time && <span className="side-time">{note.time.slice(0, 5)}</span>}
              <bdi>{note.speakers || kindName(note.kind)}</bdi>
            </span>
            <span className="side-note-text">{note.text}</span>
          </button>
          <span className="unreported-actions">
            {note.kind !== 'block' && (
              <button
                type="button"
                tabIndex={-1}
                aria-label="Show the note"
                title={`Show the note (${shownKeyLabel('showSources')})`}
                onClick={() => onShow(note)}
              >
                <LocateFixed aria-hidden />
              </button>
            )}
            {onDelete && (
              <button
                type="button"
                tabIndex={-1}
                aria-label="Set aside"
                title="Set aside (Del)"
                onClick={() => onDelete(note)}
              >
                <BookmarkX aria-hidden />
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
