import { type ClipboardEvent, useState } from 'react';
import type { PeopleList } from '../../../core/people/list.ts';
import { type ListSource, readPeopleList } from '../../../core/people/read.ts';
import { MetBefore } from '../../directory/met-before.tsx';
import { chooseList } from '../../lists/choose-list.ts';
import { Button } from '../../ui/button.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Field } from '../../ui/field.tsx';
import { useKeptText } from '../../ui/kept-text.ts';
import { SUBMIT } from '../../ui/shortcuts.ts';
import { keptUnder } from './kept-under.ts';

interface ListSourceFormProps {
  meetingId: string;
  onRead: (source: ListSource, list: PeopleList) => void;
  onCancel: () => void;
}

/** Where the list comes from: pasted, typed, or a file. */
export function ListSourceForm({ meetingId, onRead, onCancel }: ListSourceFormProps) {
  const { texts, type } = useKeptText(keptUnder(meetingId), { list: '' });
  const [problem, setProblem] = useState('');

  /** Shows what was understood; where that is nobody, says why instead. */
  const read = (source: ListSource) => {
    const list = readPeopleList(source);
    if (list.rows.length > 0) onRead(source, list);
    else setProblem(nobodySentence(list));
  };
  const paste = (event: ClipboardEvent) => {
    const source = {
      text: event.clipboardData.getData('text/plain'),
      html: event.clipboardData.getData('text/html'),
      name: '',
    };
    // What is pasted among typed lines is text; a whole list is looked through at once.
    if (texts.list.trim() !== '' || readPeopleList(source).rows.length < 2) return;
    event.preventDefault();
    type('list', source.text);
    read(source);
  };
  const chooseFile = async () => {
    const chosen = await chooseList('people');
    if (chosen.outcome === 'failed') setProblem(chosen.sentence);
    if (chosen.outcome !== 'read') return;
    const { source } = chosen;
    if (source.html === '') type('list', source.text);
    read(source);
  };

  return (
    <DialogForm onSubmit={() => read({ text: texts.list, html: '', name: '' })}>
      <div className="dialog-body">
        <MetBefore lines={texts.list} onLines={(lines) => type('list', lines)} />
        <div onPaste={paste}>
          <Field
            label="List of people"
            value={texts.list}
            onChange={(text) => {
              type('list', text);
              setProblem('');
            }}
            lines={9}
            shorthand
            autoFocus
            placeholder={'Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping\nDOOL, Omar (Mr.)\nVP = …'}
            hint="Paste a list: lines, a table from Word or a web page, or type names. Nobody is added before you have looked through it."
            problem={problem}
          />
        </div>
      </div>
      <footer className="dialog-foot">
        <span className="apart">
          <Button onPress={() => void chooseFile()}>Choose a file…</Button>
        </span>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button look="primary" type="submit" shortcut={SUBMIT}>
          Look through
        </Button>
      </footer>
    </DialogForm>
  );
}

function nobodySentence({ unread, remarks }: PeopleList): string {
  if (remarks.length > 0 && unread.length === 0) return remarks.join('\n');
  const [first] = unread.filter(({ reason }) => reason !== '');
  if (first === undefined) return 'Paste or type a list first: one person a line, or a table.';
  const text = first.text.length > 60 ? `${first.text.slice(0, 59)}…` : first.text;
  return `Nobody was found in this. “${text}”: ${first.reason} Write one person a line, such as “Ms. Vera PAPPAS, Deputy Minister”.`;
}
