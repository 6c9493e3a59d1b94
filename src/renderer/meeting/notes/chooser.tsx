import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type ChoiceLine, ChoiceList } from './choice-list.tsx';

/** Which keys went with Enter. */
export interface Taking {
  readonly shift: boolean;
  readonly alt: boolean;
}

interface ChooserProps {
  /** What is asked, and the name of the dialog. */
  label: string;
  placeholder: string;
  /** The lines for what has been typed. */
  linesFor: (query: string) => readonly ChoiceLine[];
  /** What is taken: its place in the lines, and what had been typed. */
  onTake: (index: number, query: string, how: Taking) => void;
  /** Puts it away without having chosen. `isLeft`: the focus went elsewhere by itself. */
  onClose: (isLeft: boolean) => void;
  children?: ReactNode;
}

/** A line to type in and a list to choose from, for a command that asks for somebody or something. */
export function Chooser({ label, placeholder, linesFor, onTake, onClose, children }: ChooserProps) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const lines = linesFor(query);
  const idOf = (index: number) => `${id}-${index}`;

  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && lines.length > 0) setActive((active + step + lines.length) % lines.length);
    else if (event.key === 'Escape') onClose(false);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      if (lines[active]) onTake(active, query, { shift: event.shiftKey, alt: event.altKey || event.ctrlKey });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="dialog"
      aria-label={label}
      className="chooser"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose(true);
      }}
    >
      <label>
        <span>{label}</span>
        <input
          ref={field}
          role="combobox"
          aria-expanded={lines.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={lines[active] && idOf(active)}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={query}
          placeholder={placeholder}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={hear}
        />
      </label>
      <ChoiceList
        id={id}
        label={label}
        lines={lines}
        active={lines[active] ? active : null}
        idOf={idOf}
        onTake={(index) => onTake(index, query, { shift: false, alt: false })}
      >
        {children}
      </ChoiceList>
    </div>
  );
}
