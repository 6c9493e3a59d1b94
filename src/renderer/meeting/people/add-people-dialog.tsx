import { useState } from 'react';
import type * as Y from 'yjs';
import { participantsOf } from '../../../core/meeting/living-people.ts';
import type { ColumnField, PeopleList } from '../../../core/people/list.ts';
import { type ListSource, readPeopleList } from '../../../core/people/read.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useKeptText } from '../../ui/kept-text.ts';
import { useNotices } from '../../ui/notices.tsx';
import { type Addition, addPeople } from './adding.ts';
import { keptUnder } from './kept-under.ts';
import { ListPreview } from './list-preview.tsx';
import { ListSourceForm } from './list-source-form.tsx';
import { linesOf, type PreviewRow, rowsOf } from './preview.ts';
import './add-people.css';

interface AddPeopleDialogProps {
  doc: Y.Doc;
  meetingId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Adds people from a list, in two steps: the list, and what was understood of it. Nobody is added before the second. */
export function AddPeopleDialog(props: AddPeopleDialogProps) {
  const [step, setStep] = useState<Preview | null>(null);
  const { type, letGo } = useKeptText(keptUnder(props.meetingId), { list: '' });

  /** What was changed in the preview is kept as lines, to go on with. */
  const leavePreview = () => {
    if (step?.isTouched) type('list', linesOf(step.rows));
    setStep(null);
  };
  return (
    <Dialog
      title="Add people"
      width={step === null ? 'wide' : 'widest'}
      isOpen={props.isOpen}
      onClose={() => {
        leavePreview();
        props.onClose();
      }}
    >
      {step === null ? (
        <ListSourceForm
          meetingId={props.meetingId}
          onRead={(source, list) => setStep(previewOf(props.doc, source, list))}
          onCancel={props.onClose}
        />
      ) : (
        <PreviewStep
          {...props}
          step={step}
          onStep={setStep}
          onBack={leavePreview}
          onAdded={() => {
            letGo();
            setStep(null);
            props.onClose();
          }}
        />
      )}
    </Dialog>
  );
}

interface Preview {
  source: ListSource;
  list: PeopleList;
  rows: PreviewRow[];
  isTouched: boolean;
}

function previewOf(doc: Y.Doc, source: ListSource, list: PeopleList): Preview {
  return { source, list, rows: rowsOf(list, participantsOf(doc)), isTouched: false };
}

interface PreviewStepProps {
  doc: Y.Doc;
  step: Preview;
  onStep: (step: Preview) => void;
  onBack: () => void;
  onAdded: () => void;
}

function PreviewStep({ doc, step, onStep, onBack, onAdded }: PreviewStepProps) {
  const show = useNotices();
  const add = (additions: readonly Addition[]) => {
    const { added, changed, undo } = addPeople(doc, additions);
    onAdded();
    show({
      text: outcome(added, changed),
      action: {
        label: 'Undo',
        run: () => {
          const stay = undo();
          const who =
            stay === 1 ? 'One of them stays, since they were' : `${stay} of them stay, since they were`;
          show({
            text:
              stay === 0
                ? 'The people are again as they were.'
                : `${who} named in the notes or changed since.`,
          });
        },
      },
    });
  };
  const readAgain = (columns: readonly (ColumnField | null)[]) =>
    onStep(previewOf(doc, step.source, readPeopleList(step.source, columns)));
  return (
    <ListPreview
      doc={doc}
      list={step.list}
      rows={step.rows}
      onRows={(rows) => onStep({ ...step, rows, isTouched: true })}
      onColumns={readAgain}
      onBack={onBack}
      onAdd={add}
    />
  );
}

function outcome(added: number, changed: number): string {
  const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);
  if (changed === 0) return `Added ${people(added)}.`;
  return added === 0
    ? `Updated ${people(changed)}.`
    : `Added ${people(added)}, and updated ${people(changed)}.`;
}
