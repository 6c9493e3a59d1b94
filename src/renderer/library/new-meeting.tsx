import { useState } from 'react';
import { MetBefore } from '../directory/met-before.tsx';
import { readPeople, withCodesBefore } from '../meeting/particulars/people-lines.ts';
import { goTo, meetingAddress } from '../route.ts';
import { addMeeting } from '../store/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Field } from '../ui/field.tsx';
import { useKeptText } from '../ui/kept-text.ts';
import { SUBMIT } from '../ui/shortcuts.ts';
import { blankMeeting } from './blank-meeting.ts';
import { DATE_HINT, isDate, today } from './words.ts';

const KEPT = 'new-meeting';

const CODES_GIVEN =
  'Lines without a code have been given one, by which you call them in the notes. Look through them, change what you like, and create the meeting.';

/** Asks for what is known of a meeting before it begins. Nothing of it is needed: all can be typed later. */
export function NewMeeting({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="New meeting" isOpen={isOpen} onClose={onClose}>
      <NewMeetingForm onClose={onClose} />
    </Dialog>
  );
}

function NewMeetingForm({ onClose }: { onClose: () => void }) {
  const { texts, type, letGo } = useKeptText(KEPT, {
    title: '',
    body: '',
    date: today(),
    place: '',
    people: '',
  });
  const [problem, setProblem] = useState('');
  const [peopleProblem, setPeopleProblem] = useState('');
  const [creating, setCreating] = useState(false);

  const create = async () => {
    if (creating) return;
    const coded = withCodesBefore(texts.people);
    if (coded !== null) {
      type('people', coded.lines);
      setPeopleProblem(CODES_GIVEN);
      return;
    }
    const people = readPeople(texts.people);
    if (!people.ok) {
      setPeopleProblem(people.problem);
      return;
    }
    setCreating(true);
    try {
      const { title, body, date, place } = texts;
      const id = await addMeeting(blankMeeting({ title, body, date, place }, people.participants));
      letGo();
      onClose();
      goTo(meetingAddress(id));
    } catch (error) {
      setCreating(false);
      const reason = error instanceof Error ? error.message : String(error);
      setProblem(`The meeting could not be kept, and what you typed is still here. ${reason}`);
    }
  };

  return (
    <DialogForm onSubmit={() => void create()}>
      <div className="dialog-body">
        <Field label="Title" value={texts.title} onChange={(text) => type('title', text)} autoFocus />
        <Field
          label="Body"
          value={texts.body}
          onChange={(text) => type('body', text)}
          placeholder="Council of Island Mayors (CIM)"
        />
        <div className="side-by-side">
          <Field
            label="Date"
            value={texts.date}
            onChange={(text) => type('date', text)}
            hint={texts.date.trim() !== '' && !isDate(texts.date.trim()) && DATE_HINT}
          />
          <Field label="Place" value={texts.place} onChange={(text) => type('place', text)} />
        </div>
        <Field
          label="People"
          value={texts.people}
          onChange={(text) => {
            type('people', text);
            setPeopleProblem('');
          }}
          lines={5}
          shorthand
          placeholder={'VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping [presenter]'}
          hint="One a line: the code you will type, then the name. Those who are missing can be added while they speak."
          problem={peopleProblem}
        />
        <MetBefore lines={texts.people} onLines={(lines) => type('people', lines)} />
        {problem && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <footer className="dialog-foot">
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" type="submit" shortcut={SUBMIT} isBusy={creating}>
          Create meeting
        </Button>
      </footer>
    </DialogForm>
  );
}
