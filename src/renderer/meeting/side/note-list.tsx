import { useId } from 'react';

/** A line of a list beside the editors. */
interface ListedNote {
  id: string;
  /** The number that the notes know it by, for one that has any. */
  number?: number;
  time: string | null;
  speakers: string;
  text: string;
}

interface NoteListProps {
  /** The heading, and the name of the list. */
  title: string;
  notes: readonly ListedNote[];
  /** What is said where there are none; a list that is only there when it has some needs nothing. */
  whenEmpty?: string;
  /** What to do with them, in a few words. */
  hint?: string | undefined;
  onGo: (id: string) => void;
}

/** As many as are read; of the rest the number is told, and the list fills up again as they are dealt with. */
const SHOWN = 100;

/** Notes that want attention; pressing one goes to it. */
export function NoteList({ title, notes, whenEmpty, hint, onGo }: NoteListProps) {
  const heading = useId();
  return (
    <section className="side-part">
      <h2 id={heading} aria-label={title}>
        {title}
        {notes.length > 0 && <span className="side-count">{notes.length}</span>}
      </h2>
      {hint && <p className="side-empty">{hint}</p>}
      {notes.length === 0 && whenEmpty && <p className="side-empty">{whenEmpty}</p>}
      <ul aria-labelledby={heading}>
        {notes.slice(0, SHOWN).map((note) => (
          <li key={note.id}>
            <button type="button" className="side-note" onClick={() => onGo(note.id)} dir="auto">
              <span className="side-note-head">
                {note.number !== undefined && <span className="side-number">{note.number}</span>}
                {note.time && <span className="side-time">{note.time.slice(0, 5)}</span>}
                {note.speakers && <bdi>{note.speakers}</bdi>}
              </span>
              <span className="side-note-text">{note.text || '(no words yet)'}</span>
            </button>
          </li>
        ))}
      </ul>
      {notes.length > SHOWN && <p className="side-empty">and {notes.length - SHOWN} more</p>}
    </section>
  );
}
