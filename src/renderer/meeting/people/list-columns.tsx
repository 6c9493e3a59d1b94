import { COLUMN_FIELDS, type Column, type ColumnField } from '../../../core/people/list.ts';

const CALLED: Readonly<Record<ColumnField, string>> = {
  name: 'Name',
  family: 'Family name',
  given: 'Given name',
  style: 'Style (H.E.)',
  honorific: 'Title (Ms.)',
  suffix: 'Suffix (Jr.)',
  pronoun: 'Pronoun',
  position: 'Position',
  unit: 'Department',
  affiliation: 'Organization',
  country: 'Country',
  role: 'Role',
  code: 'Code',
};

interface ListColumnsProps {
  columns: readonly Column[];
  onColumns: (columns: readonly (ColumnField | null)[]) => void;
}

/** What each column of a table is read as, to be set right. */
export function ListColumns({ columns, onColumns }: ListColumnsProps) {
  const choose = (at: number, field: ColumnField | null) =>
    onColumns(columns.map((column, index) => (index === at ? field : column.field)));
  return (
    <fieldset className="list-columns">
      <legend>Columns of the table</legend>
      {columns.map(({ heading, sample, field }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
        <label key={index} className="list-column">
          <span className="list-column-name" dir="auto">
            {heading || sample || `Column ${index + 1}`}
          </span>
          <select
            className="field-box"
            value={field ?? ''}
            onChange={({ target }) =>
              choose(index, COLUMN_FIELDS.find((one) => one === target.value) ?? null)
            }
          >
            <option value="">Left out</option>
            {COLUMN_FIELDS.map((one) => (
              <option key={one} value={one}>
                {CALLED[one]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
