import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { readShift, readTimeEdit } from '../../../core/time/typed-time.ts';
import type { TimeRequest } from './editor.ts';
import type { ReadTimeEdit } from './times.ts';
import './time-field.css';

interface TimeFieldProps {
  request: TimeRequest;
  onEdit: (edit: ReadTimeEdit) => void;
  /** `isLeft`: for another place on the page, where the focus is to stay. */
  onClose: (isLeft: boolean) => void;
}

/**
 * The time of an entry, edited where it stands. Enter sets it, Escape leaves it
 * as it was; who goes elsewhere has meant what can be read.
 */
export function TimeField({ request: { entries, beside }, onEdit, onClose }: TimeFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const isRun = entries.length > 1;
  const before = isRun ? '' : (entries[0]?.time ?? '');
  const [typed, setTyped] = useState(before);
  const [problem, setProblem] = useState('');

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const close = (isLeft: boolean) => {
    isOver.current = true;
    onClose(isLeft);
  };
  const take = (isLeft: boolean) => {
    if (isOver.current) return;
    const edit = isRun ? readShift(typed) : readTimeEdit(typed);
    const isUnchanged = typed.trim() === before;
    if (edit.kind === 'unread' && !isLeft && !isUnchanged) {
      setProblem(edit.problem);
      field.current?.select();
      return;
    }
    if (edit.kind === 'shift' && entries.every(({ time }) => time === '')) {
      setProblem(
        isRun ? 'None of these entries has a time.' : 'This entry has no time to shift: type 10:31.',
      );
      if (!isLeft) return;
    } else if (edit.kind !== 'unread' && !isUnchanged) onEdit(edit);
    close(isLeft);
  };
  const hear = (press: KeyboardEvent) => {
    if (press.nativeEvent.isComposing) return;
    if (press.key === 'Enter') take(false);
    else if (press.key === 'Escape') close(false);
    else return;
    press.preventDefault();
    press.stopPropagation();
  };

  return (
    <div className="time-field" style={{ insetBlockStart: topOf(beside) }}>
      <input
        ref={field}
        value={typed}
        aria-label={isRun ? `Shift the times of ${entries.length} entries, in minutes` : 'Time of the entry'}
        aria-invalid={problem !== ''}
        aria-describedby="time-field-words"
        placeholder={isRun ? '+2' : '10:31'}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem('');
        }}
        onKeyDown={hear}
        onBlur={() => take(true)}
      />
      <p
        id="time-field-words"
        className={problem === '' ? 'time-field-hint' : 'time-field-problem'}
        aria-live="polite"
      >
        {problem ||
          (isRun
            ? `${entries.length} entries, by minutes: +2 or -5`
            : '10:31 or 1031, or +2 or -5 for minutes')}
      </p>
    </div>
  );
}

/** Where an entry begins within the frame of the notes, in pixels. */
function topOf(entry: HTMLElement): number {
  const frame = entry.closest('.notes-frame');
  return entry.getBoundingClientRect().top - (frame?.getBoundingClientRect().top ?? 0);
}
