import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { PARTICIPANTS } from '../../../core/meeting/living-layout.ts';
import { participantsOf } from '../../../core/meeting/living-people.ts';
import type { ColumnField, PeopleList } from '../../../core/people/list.ts';
import { Button } from '../../ui/button.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { SUBMIT } from '../../ui/shortcuts.ts';
import { useLivingPart } from '../living-part.ts';
import type { Addition } from './adding.ts';
import { ListColumns } from './list-columns.tsx';
import { additionsOf, mayTurn, type PreviewRow, remarksOf, turned, verdictsOf } from './preview.ts';
import { PreviewRowFields } from './preview-row-fields.tsx';

interface ListPreviewProps {
  doc: Y.Doc;
  list: PeopleList;
  rows: readonly PreviewRow[];
  onRows: (rows: PreviewRow[]) => void;
  onColumns: (columns: readonly (ColumnField | null)[]) => void;
  onBack: () => void;
  onAdd: (additions: readonly Addition[]) => void;
}

/** What was understood of a list, row by row, to be changed or left out; and what was not. */
export function ListPreview({ doc, list, rows, onRows, onColumns, onBack, onAdd }: ListPreviewProps) {
  const participants = useLivingPart(doc, PARTICIPANTS, participantsOf);
  const verdicts = useMemo(() => verdictsOf(rows, participants), [rows, participants]);
  const [onlyRemarks, setOnlyRemarks] = useState(false);
  const additions = useMemo(() => additionsOf(rows, verdicts), [rows, verdicts]);
  const turning = rows.filter(mayTurn).length;
  const unread = list.unread.filter(({ reason }) => reason !== '');

  // One function for all rows, so that a key in one draws that one alone.
  const latest = useRef({ rows, onRows });
  latest.current = { rows, onRows };
  const change = useCallback((row: PreviewRow) => {
    const { rows: all, onRows: tell } = latest.current;
    tell(all.map((one) => (one.key === row.key ? row : one)));
  }, []);

  const shown = rows.flatMap((row, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ row, number: index + 1, verdict, remarks: remarksOf(row, verdict).join('\n') }] : [];
  });
  const toLookAt = shown.filter(({ remarks }) => remarks !== '').length;

  const rowList = useRef<HTMLOListElement>(null);
  const firstToLookAt = useRef(
    Math.max(
      0,
      shown.findIndex(({ remarks }) => remarks !== ''),
    ),
  );
  // The box or the button that had the focus is gone: the hands go on in the first row that wants them.
  useEffect(() => {
    const row = rowList.current?.children[firstToLookAt.current];
    row?.querySelector<HTMLInputElement>('[name=name]')?.focus();
  }, []);

  const add = () => {
    if (verdicts.every(({ codeProblem }) => codeProblem === '') && additions.length > 0) onAdd(additions);
    else setOnlyRemarks(false);
  };

  return (
    <DialogForm onSubmit={add}>
      <div className="dialog-body list-preview">
        <div className="list-summary">
          <p role="status">{summaryOf(rows.length, toLookAt)}</p>
          {turning > 0 && (
            <Button onPress={() => onRows(rows.map((row) => (mayTurn(row) ? turned(row) : row)))}>
              Put the given name first ({turning})
            </Button>
          )}
          {toLookAt > 0 && toLookAt < rows.length && (
            <label className="list-filter">
              <input
                type="checkbox"
                checked={onlyRemarks}
                onChange={(event) => setOnlyRemarks(event.target.checked)}
              />
              Only those to look at
            </label>
          )}
        </div>
        {list.remarks.map((remark) => (
          <p key={remark} className="list-remark">
            {remark}
          </p>
        ))}
        {list.columns && <ListColumns columns={list.columns} onColumns={onColumns} />}
        {unread.length > 0 && (
          <details className="list-unread">
            <summary>
              {unread.length === 1
                ? '1 line was not understood'
                : `${unread.length} lines were not understood`}
            </summary>
            <ul>
              {unread.map(({ place, text, reason }) => (
                <li key={`${place} ${text}`}>
                  <q dir="auto">{text}</q> {reason}
                </li>
              ))}
            </ul>
          </details>
        )}
        <div className="list-row list-heads" aria-hidden>
          {HEADS.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
        <ol aria-label="People of the list" className="list-rows" ref={rowList} onKeyDown={moveBetweenRows}>
          {shown
            .filter(({ remarks }) => !onlyRemarks || remarks !== '')
            .map(({ row, number, verdict, remarks }) => (
              <PreviewRowFields
                key={row.key}
                row={row}
                number={number}
                isIncluded={verdict.included}
                isKnown={'participant' in verdict.standing}
                hasCodeProblem={verdict.codeProblem !== ''}
                remarks={remarks}
                onChange={change}
              />
            ))}
        </ol>
      </div>
      <footer className="dialog-foot">
        <span className="apart">
          <Button look="quiet" onPress={onBack}>
            Back to the list
          </Button>
        </span>
        <Button look="primary" type="submit" shortcut={SUBMIT} isDisabled={additions.length === 0}>
          {addLabel(additions)}
        </Button>
      </footer>
    </DialogForm>
  );
}

const HEADS = ['Add', 'Code', 'Name', 'Position', 'Affiliation', 'Role'];

function summaryOf(people: number, toLookAt: number): string {
  const all = people === 1 ? '1 person was understood.' : `${people} people were understood.`;
  if (toLookAt === 0) return all;
  return `${all} ${toLookAt === 1 ? 'One row has' : `${toLookAt} rows have`} something to look at.`;
}

function addLabel(additions: readonly Addition[]): string {
  const updates = additions.filter(({ participant }) => participant !== null).length;
  const news = additions.length - updates;
  const people = `${news} ${news === 1 ? 'person' : 'people'}`;
  if (updates === 0) return `Add ${people}`;
  return news === 0 ? `Update ${updates}` : `Add ${people}, update ${updates}`;
}

/** Up and Down go to the same box of the row above and below. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const box = event.target;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(box instanceof HTMLInputElement)) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`[name=${box.name}]`)];
  const next = boxes[boxes.indexOf(box) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next.type !== 'checkbox') next.select();
}
