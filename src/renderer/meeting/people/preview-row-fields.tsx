import { memo } from 'react';
import { ROLES, type Role } from '../../../core/meeting/meeting.ts';
import { type PreviewRow, renamed, rewritten } from './preview.ts';

interface PreviewRowFieldsProps {
  row: PreviewRow;
  number: number;
  isIncluded: boolean;
  /** Somebody of the meeting, who keeps their code. */
  isKnown: boolean;
  hasCodeProblem: boolean;
  /** One a line; '' for none. */
  remarks: string;
  onChange: (row: PreviewRow) => void;
}

/** One row of the preview. Drawn again only when it changes. */
export const PreviewRowFields = memo(function PreviewRowFields({
  row,
  number,
  isIncluded,
  isKnown,
  hasCodeProblem,
  remarks,
  onChange,
}: PreviewRowFieldsProps) {
  const { person } = row;
  const remarksId = `list-remarks-${row.key}`;
  const described = remarks === '' ? {} : { 'aria-describedby': remarksId };
  const box = (field: 'code' | 'position' | 'affiliation', label: string) => (
    <input
      name={field}
      className="field-box"
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      aria-label={`${label}, row ${number}`}
      value={person[field]}
      onChange={(event) => onChange(rewritten(row, field, event.target.value))}
      {...(field === 'code' && { readOnly: isKnown, 'aria-invalid': hasCodeProblem, ...described })}
    />
  );
  return (
    <li className={isIncluded ? 'list-row' : 'list-row list-left-out'}>
      <input
        type="checkbox"
        name="included"
        aria-label={`Add row ${number}, ${row.name}`}
        checked={isIncluded}
        onChange={(event) => onChange({ ...row, chosen: event.target.checked })}
      />
      {box('code', 'Code')}
      <input
        name="name"
        className="field-box"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        aria-label={`Name, row ${number}`}
        {...described}
        value={row.name}
        onChange={(event) => onChange(renamed(row, event.target.value))}
      />
      {box('position', 'Position')}
      {box('affiliation', 'Affiliation')}
      <select
        name="role"
        className="field-box"
        aria-label={`Role, row ${number}`}
        value={person.roles[0] ?? ''}
        onChange={({ target }) => {
          const roles: Role[] = ROLES.filter((role) => role === target.value);
          onChange({ ...row, person: { ...person, roles } });
        }}
      >
        <option value="">–</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
      </select>
      {remarks !== '' && (
        <p
          id={remarksId}
          dir="auto"
          className={hasCodeProblem ? 'list-remarks list-problem' : 'list-remarks'}
        >
          {remarks}
        </p>
      )}
    </li>
  );
});
