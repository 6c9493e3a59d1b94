import { useState } from 'react';
import type * as Y from 'yjs';
import type { Particulars } from '../../../core/meeting/meeting.ts';
import { MetBefore } from '../../directory/met-before.tsx';
import { DATE_HINT, isDate } from '../../library/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Field } from '../../ui/field.tsx';
import { useKeptText } from '../../ui/kept-text.ts';
import { useNotices } from '../../ui/notices.tsx';
import { SUBMIT } from '../../ui/shortcuts.ts';
import { type ListName, type ParticularsTexts, saveTexts, textsOf } from './particulars-texts.ts';
import { codesGivenSentence, stayingSentence } from './people-lines.ts';

interface ParticularsDialogProps {
  doc: Y.Doc;
  meetingId: string;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** The header of the meeting, its people, terms and pictures. */
export function ParticularsDialog(props: ParticularsDialogProps) {
  const show = useNotices();
  const leave = (isChanged: boolean) => {
    props.onClose();
    if (!isChanged) return;
    show({
      text: 'What you typed into the particulars is not saved yet, and is kept.',
      action: { label: 'Go on with it', run: props.onOpen },
    });
  };
  const [isChanged, setChanged] = useState(false);
  return (
    <Dialog title="Particulars" width="wide" isOpen={props.isOpen} onClose={() => leave(isChanged)}>
      <ParticularsForm {...props} onLeave={leave} onChanged={setChanged} />
    </Dialog>
  );
}

const HINTS: Partial<Record<keyof Particulars, string>> = {
  published: 'For the date line of the item',
  timeZone: 'Europe/Athens',
  language: 'en',
  presentedBy: 'the Ministry of Shipping',
  subject: 'its ferry plan for the summer',
  occasion: 'ahead of the summer timetable',
  record: 'public, chatham or closed',
};

interface FormProps extends ParticularsDialogProps {
  onLeave: (isChanged: boolean) => void;
  onChanged: (isChanged: boolean) => void;
}

function ParticularsForm({ doc, meetingId, onClose, onLeave, onChanged }: FormProps) {
  const show = useNotices();
  const [saved, setSaved] = useState(() => textsOf(doc));
  const { texts, changed, type, letGo } = useKeptText(`particulars ${meetingId}`, saved);
  const [problems, setProblems] = useState<Partial<Record<ListName, string>>>({});

  const typeInto = (name: keyof ParticularsTexts) => (text: string) => {
    type(name, text);
    onChanged(true);
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([box]) => box !== name)));
  };

  const save = () => {
    const { problems: found, coded, given, stay } = saveTexts(doc, saved, texts);
    if (given.length > 0) show({ text: codesGivenSentence(given) });
    if (stay.length > 0) show({ text: stayingSentence(stay), tone: 'problem' });
    // What could not be read stays in its box, with the sentence that says why.
    letGo(Object.keys(texts).filter((name) => !(name in found)));
    if (coded !== undefined) type('people', coded);
    if (Object.keys(found).length === 0) {
      onClose();
      return;
    }
    setSaved(textsOf(doc));
    setProblems(found);
  };

  const field = (key: keyof Particulars, label: string, lines = 1) => (
    <Field
      label={label}
      value={texts[key]}
      onChange={typeInto(key)}
      lines={lines}
      placeholder={HINTS[key] ?? ''}
      hint={
        (key === 'date' || key === 'published') && texts[key].trim() !== '' && !isDate(texts[key].trim())
          ? DATE_HINT
          : undefined
      }
    />
  );

  return (
    <DialogForm onSubmit={save}>
      <div className="dialog-body">
        {field('title', 'Title')}
        {field('body', 'Body')}
        <div className="side-by-side">
          {field('date', 'Date')}
          {field('published', 'Published')}
          {field('place', 'Place')}
          {field('timeZone', 'Time zone')}
          {field('language', 'Language')}
          {field('record', 'Record')}
          {field('presentedBy', 'Presented by')}
          {field('subject', 'Subject')}
        </div>
        {field('occasion', 'Occasion')}
        {field('summary', 'Summary', 2)}
        <Field
          label="People"
          value={texts.people}
          onChange={typeInto('people')}
          lines={6}
          shorthand
          hint="One a line; a line without a code gets one. A code can be changed here: what was said stays theirs."
          problem={problems.people}
        />
        <MetBefore lines={texts.people} onLines={typeInto('people')} />
        <Field
          label="Terms"
          value={texts.terms}
          onChange={typeInto('terms')}
          lines={3}
          shorthand
          placeholder="CIM = Council of Island Mayors"
          problem={problems.terms}
        />
        <Field
          label="Photos"
          value={texts.photos}
          onChange={typeInto('photos')}
          lines={2}
          shorthand
          placeholder="VP = pappas.jpg | Photo: Port Authority"
          hint="The pictures themselves are chosen in the list of people."
          problem={problems.photos}
        />
      </div>
      <footer className="dialog-foot">
        {changed && <span className="apart">Not saved yet</span>}
        {changed && (
          <Button
            look="quiet"
            onPress={() => {
              letGo();
              onChanged(false);
              setProblems({});
            }}
          >
            Put back as it was
          </Button>
        )}
        <Button look="quiet" onPress={() => onLeave(changed)}>
          Cancel
        </Button>
        <Button look="primary" type="submit" shortcut={SUBMIT}>
          Save
        </Button>
      </footer>
    </DialogForm>
  );
}
