import type { ReactNode } from 'react';

/** A line of the list: what it is, and what helps to tell it from others. */
export interface ChoiceLine {
  readonly key: string;
  /** A code or a number, at the start. */
  readonly mark: string;
  readonly words: string;
  readonly detail: string;
}

interface ChoiceListProps {
  id: string;
  /** The name of the list. */
  label: string;
  lines: readonly ChoiceLine[];
  active: number | null;
  idOf: (index: number) => string;
  onTake: (index: number) => void;
  /** What its keys do, beneath it. */
  children?: ReactNode;
}

/** A list from which the keys of a textbox choose; the pointer does too, and leaves the focus where it is. */
export function ChoiceList({ id, label, lines, active, idOf, onTake, children }: ChoiceListProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing beside a line must not take the focus from the text
    <div className="choices" onMouseDown={(event) => event.preventDefault()}>
      <div id={id} role="listbox" aria-label={label}>
        {lines.map((line, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the textbox
          <div
            key={line.key}
            id={idOf(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="choice"
            onClick={() => onTake(index)}
          >
            <span className="choice-mark">{line.mark}</span>
            <bdi className="choice-words">{line.words}</bdi>
            <bdi className="choice-detail">{line.detail}</bdi>
          </div>
        ))}
      </div>
      {children}
    </div>
  );
}
