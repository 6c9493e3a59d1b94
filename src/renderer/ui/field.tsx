import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import './field.css';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** One line, or so many. */
  lines?: number;
  /** Lines of shorthand, in a face where they align. */
  shorthand?: boolean;
  placeholder?: string;
  hint?: ReactNode;
  /** A sentence: what can't be read, and what to write instead. */
  problem?: ReactNode;
  autoFocus?: boolean;
}

/** A labelled box for text; a date is typed into one as well, since typing is what the hands are doing. */
export function Field({
  label,
  value,
  onChange,
  lines = 1,
  shorthand,
  placeholder = '',
  hint,
  problem,
  autoFocus,
}: FieldProps) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(problem)}
      autoFocus={autoFocus ?? false}
    >
      <Label className="field-label">{label}</Label>
      {lines === 1 ? (
        <Input className="field-box" dir="auto" placeholder={placeholder} autoComplete="off" />
      ) : (
        <TextArea
          className={`field-box${shorthand ? ' field-shorthand' : ''}`}
          dir="auto"
          rows={lines}
          placeholder={placeholder}
          spellCheck={!shorthand}
        />
      )}
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </TextField>
  );
}
