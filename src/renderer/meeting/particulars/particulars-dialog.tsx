import { useState } from 'react';
import { Form } from 'react-aria-components';
import type * as Y from 'yjs';
import { PARTICULAR_KEYS } from '../../../core/meeting/living-layout.ts';
import { particularsOf, setParticular } from '../../../core/meeting/living-particulars.ts';
import { participantsOf, setParticipants, setTerms, termsOf } from '../../../core/meeting/living-people.ts';
import type { Particulars } from '../../../core/meeting/meeting.ts';
import { printPeople } from '../../../core/shorthand/people.ts';
import { parseTerms, printTerms } from '../../../core/shorthand/terms.ts';
import { DATE_HINT, isDate } from '../../library/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useKeptText } from '../../ui/kept-text.ts';
import { useNotices } from '../../ui/notices.tsx';
import { participantsNamedIn } from './named-in.ts';
import { readPeople, stayingSentence, withKnownIds } from './people-lines.ts';
import { problemOf } from './unread-lines.ts';

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
      text: 'The particulars are as they were. What you typed is kept beside them.',
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

/** All that the form shows, as the meeting has it. */
function savedIn(doc: Y.Doc) {
  return {
    ...particularsOf(doc),
    people: printPeople(participantsOf(doc)),
    terms: printTerms(termsOf(doc)),
  };
}

/** A key of the header stands on one line of a notes file. */
function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
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
  const [saved, setSaved] = useState(() => savedIn(doc));
  const { texts, changed, type, letGo } = useKeptText(`particulars ${meetingId}`, saved);
  const [problems, setProblems] = useState<{ people?: string; terms?: string }>({});

  const typeInto = (name: keyof typeof saved) => (text: string) => {
    type(name, text);
    onChanged(true);
    setProblems((before) => ({ ...before, [name]: undefined }));
  };

  const save = () => {
    const people = readPeople(texts.people);
    const terms = parseTerms(texts.terms);
    const termsProblem = problemOf(terms);
    // What can be read is saved; what can't stays in its box, with the sentence that says why.
    for (const key of PARTICULAR_KEYS) {
      if (texts[key] !== saved[key]) setParticular(doc, key, oneLine(texts[key]));
    }
    if (termsProblem === null && texts.terms !== saved.terms) setTerms(doc, terms.terms);
    if (people.ok && texts.people !== saved.people) {
      const named = participantsNamedIn(doc);
      const known = withKnownIds(participantsOf(doc), people.participants, (id) => named.has(id));
      setParticipants(doc, known.participants);
      if (known.stay.length > 0) show({ text: stayingSentence(known.stay), tone: 'problem' });
    }
    if (people.ok && termsProblem === null) {
      letGo();
      onClose();
      return;
    }
    letGo([
      ...PARTICULAR_KEYS,
      ...(people.ok ? ['people'] : []),
      ...(termsProblem === null ? ['terms'] : []),
    ]);
    setSaved(savedIn(doc));
    setProblems({
      ...(!people.ok && { people: people.problem }),
      ...(termsProblem !== null && { terms: termsProblem }),
    });
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
    <Form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
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
          hint="One a line. A code can be changed here: what was said stays theirs."
          problem={problems.people}
        />
        <Field
          label="Terms"
          value={texts.terms}
          onChange={typeInto('terms')}
          lines={3}
          shorthand
          placeholder="CIM = Council of Island Mayors"
          problem={problems.terms}
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
        <Button look="primary" type="submit">
          Save
        </Button>
      </footer>
    </Form>
  );
}
