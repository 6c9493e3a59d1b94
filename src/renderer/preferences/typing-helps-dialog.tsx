import { useState } from 'react';
import { Switch } from 'react-aria-components';
import { useCommand } from '../commands/use-command.ts';
import { printAbbreviations, readAbbreviations } from '../meeting/notes/typing-helps/abbreviations.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Field } from '../ui/field.tsx';
import { useKeptText } from '../ui/kept-text.ts';
import { useNotices } from '../ui/notices.tsx';
import { SUBMIT } from '../ui/shortcuts.ts';
import { usePreferences } from './preferences.ts';
import { changePreferences } from './preferences-bridge.ts';
import './typing-helps-dialog.css';

/** The switch of the typing helps, and the list of abbreviations. */
export function TypingHelpsDialog() {
  const [isOpen, setOpen] = useState(false);
  const { typingHelps } = usePreferences();
  const show = useNotices();
  useCommand('abbreviations', () => setOpen(true));
  useCommand('typingHelps', async () => {
    const problem = await changePreferences({ typingHelps: !typingHelps });
    const text =
      problem ??
      (typingHelps ? 'Typing helps are off: what you type stays as it is.' : 'Typing helps are on.');
    show({ text, about: 'typing helps', ...(problem !== null && { tone: 'problem' }) });
  });
  return (
    <Dialog title="Abbreviations and typing helps" isOpen={isOpen} onClose={() => setOpen(false)}>
      <HelpsForm onClose={() => setOpen(false)} />
    </Dialog>
  );
}

function HelpsForm({ onClose }: { onClose: () => void }) {
  const { typingHelps, smartMarks, abbreviations } = usePreferences();
  const kept = useKeptText('abbreviations', { lines: printAbbreviations(abbreviations) });
  const [isOn, setOn] = useState(typingHelps);
  const [setsMarks, setMarks] = useState(smartMarks);
  const [problem, setProblem] = useState('');

  const save = async () => {
    const { list, problems } = readAbbreviations(kept.texts.lines);
    setProblem(problems.join('\n'));
    if (problems.length > 0) return;
    const refused = await changePreferences({
      typingHelps: isOn,
      smartMarks: setsMarks,
      abbreviations: list,
    });
    if (refused !== null) {
      setProblem(refused);
      return;
    }
    kept.letGo();
    onClose();
  };

  return (
    <DialogForm onSubmit={() => void save()}>
      <div className="dialog-body">
        <Switch className="switch" isSelected={isOn} onChange={setOn} autoFocus>
          <span className="switch-track" />
          Help while typing
        </Switch>
        <p className="helps-what">
          Abbreviations expand, and Tab completes names and terms. Backspace right after gives back what you
          typed.
        </p>
        <Switch className="switch" isSelected={setsMarks} onChange={setMarks} isDisabled={!isOn}>
          <span className="switch-track" />
          Quotation marks and dashes as the meeting’s language has them
        </Switch>
        <Field
          label="Abbreviations"
          lines={8}
          shorthand
          value={kept.texts.lines}
          onChange={(text) => {
            kept.type('lines', text);
            setProblem('');
          }}
          placeholder="govt = government"
          hint="One a line. “Govt” is “Government” then; what is typed in capitals stays, as codes do."
          problem={problem}
        />
      </div>
      <footer className="dialog-foot">
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="primary" type="submit" shortcut={SUBMIT}>
          Save
        </Button>
      </footer>
    </DialogForm>
  );
}
