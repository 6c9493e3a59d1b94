import { ArrowUpDown } from 'lucide-react';
import { shownKeyLabel } from '../../commands/commands.ts';
import type { Review } from '../reader/protocol.ts';
import { countedByKind } from '../side/kinds.ts';
import './draft-bar.css';

interface DraftBarProps {
  review: Review;
  isTogether: boolean;
  onUnreported: () => void;
  onChanged: () => void;
  onTogether: () => void;
}

/** At the foot of the draft: how much of the notes it tells, what changed since, and whether the panes go together. */
export function DraftBar({ review, isTogether, onUnreported, onChanged, onTogether }: DraftBarProps) {
  const { reportable, unreported, setAside, changed } = review;
  const told = reportable - unreported.length - setAside.filter(({ kind }) => kind !== 'block').length;
  const changes = `${changed.length} ${changed.length === 1 ? 'paragraph' : 'paragraphs'} behind the notes`;
  return (
    <section className="draft-bar" aria-label="Draft and notes">
      <progress
        className="draft-told"
        max={Math.max(reportable, 1)}
        value={told}
        aria-label="Notes reported"
      />
      <button
        type="button"
        className="draft-unreported"
        onClick={onUnreported}
        title={`To the list (${shownKeyLabel('unreportedNotes')})`}
      >
        {unreported.length === 0 ? (
          'Every note is reported'
        ) : (
          <>
            <b>{unreported.length} unreported</b>
            <span className="draft-bar-kinds">{countedByKind(unreported)}</span>
          </>
        )}
      </button>
      {changed.length > 0 && (
        <button type="button" onClick={onChanged} title={`Compare (${shownKeyLabel('compareTexts')})`}>
          {changes}
        </button>
      )}
      <button
        type="button"
        className="draft-together"
        aria-pressed={isTogether}
        aria-label="Scroll notes and draft together"
        title={`Scroll together (${shownKeyLabel('scrollTogether')})`}
        onClick={onTogether}
      >
        <ArrowUpDown aria-hidden />
      </button>
    </section>
  );
}
