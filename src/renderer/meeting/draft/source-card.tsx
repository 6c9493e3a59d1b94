import type { NotesHandle } from '../notes/notes-editor.tsx';
import { readLine } from '../notes/read-line.ts';
import type { Pointed } from './pointed.ts';
import './source-card.css';

interface SourceCardProps {
  notes: NotesHandle;
  pointed: Pointed;
}

/** The notes behind the sentence under the pointer, beside the draft and never over it: where there is no room beside, at its foot. */
export function SourceCard({ notes, pointed: { entries, place } }: SourceCardProps) {
  const pane = document.getElementById('pane-draft')?.getBoundingClientRect();
  const lines = entries.flatMap((id) => {
    const line = notes.look(({ doc }, nameOf) => readLine(doc, id, nameOf));
    return line ? [{ id, ...line }] : [];
  });
  const isBeside = pane !== undefined && window.innerWidth - pane.right > 200;
  // Where it lies at the foot or the top of the draft it keeps away from the sentence itself.
  const isLow = pane !== undefined && place.top > pane.top + pane.height / 2;
  return (
    <aside
      className={isBeside ? 'source-card' : `source-card source-card-${isLow ? 'top' : 'foot'}`}
      aria-label="Notes behind the sentence"
      style={
        isBeside
          ? { left: pane.right, top: `clamp(${pane.top}px, ${place.top}px, calc(100vh - 9rem))` }
          : {
              left: pane?.left ?? 0,
              right: window.innerWidth - (pane?.right ?? 0),
              ...(isLow && { top: pane.top }),
            }
      }
    >
      {lines.length === 0 && <p>The note behind it is gone.</p>}
      {lines.map(({ id, time, speakers, text }) => (
        <article key={id}>
          <p className="side-note-head">
            {time !== '' && <span className="side-time">{time.slice(0, 5)}</span>}
            <bdi>{speakers}</bdi>
          </p>
          <p className="source-words" dir="auto">
            {text}
          </p>
        </article>
      ))}
    </aside>
  );
}
