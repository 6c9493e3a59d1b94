import { useState } from 'react';
import type { Participant } from '../../../core/meeting/meeting.ts';
import { useKeptText } from '../../ui/kept-text.ts';
import { namedBy } from '../particulars/people-lines.ts';

interface NameFieldProps {
  meetingId: string;
  person: Participant;
  onNamed: (person: Participant) => void;
  /** Back to the notes, with nothing named. */
  onLeave: () => void;
}

const BLANK = { line: '' };

/** Names somebody of whom only the code is known, in the list itself: a line of shorthand, and Enter. */
export function NameField({ meetingId, person, onNamed, onLeave }: NameFieldProps) {
  const { texts, type, letGo } = useKeptText(`name ${meetingId} ${person.id}`, BLANK);
  const [isRefused, setRefused] = useState(false);

  const take = () => {
    const named = namedBy(person, texts.line);
    setRefused(named === null);
    if (named === null) return;
    letGo();
    onNamed(named);
  };

  return (
    <div className="name-field">
      <input
        value={texts.line}
        aria-label={`Name of ${person.code}`}
        aria-invalid={isRefused}
        placeholder="no name yet"
        title="Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        data-name-field
        onChange={(event) => {
          type('line', event.target.value);
          setRefused(false);
        }}
        onKeyDown={(press) => {
          if (press.nativeEvent.isComposing) return;
          if (press.key === 'Enter') take();
          else if (press.key === 'Escape') onLeave();
        }}
      />
      {isRefused && (
        <p className="field-problem" role="alert">
          Type a name: Ms. Vera PAPPAS, Deputy Minister.
        </p>
      )}
    </div>
  );
}
