import { useState } from 'react';
import type { BackupSettings } from '../../contract/backups.ts';
import { bridge } from '../bridge.ts';
import { momentInWords } from '../history/moments.ts';
import { sizeInWords } from '../history/sizes.ts';
import { ago } from '../library/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Field } from '../ui/field.tsx';
import { SUBMIT } from '../ui/shortcuts.ts';
import { LIMIT_PROBLEM, limitText, readLimit } from './limit.ts';
import { useBackupSettings } from './use-backup-settings.ts';
import './settings.css';

/** Where backups are kept, how much they may take, and how they are. Nobody needs to open it. */
export function BackupsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="Backups" isOpen={isOpen} onClose={onClose}>
      <Settings onClose={onClose} />
    </Dialog>
  );
}

function Settings({ onClose }: { onClose: () => void }) {
  const { reading, set } = useBackupSettings();
  if (reading?.state === 'read')
    return <SettingsForm settings={reading.settings} onSet={set} onClose={onClose} />;
  return (
    <div className="dialog-body">
      {reading ? (
        <p className="field-problem" role="alert">
          {reading.reason}
        </p>
      ) : (
        <p className="settings-waiting">Looking at the backups…</p>
      )}
    </div>
  );
}

interface SettingsFormProps {
  settings: BackupSettings;
  onSet: (settings: BackupSettings) => void;
  onClose: () => void;
}

function SettingsForm({ settings, onSet, onClose }: SettingsFormProps) {
  const [limit, setLimit] = useState(() => limitText(settings.limit));
  const [limitProblem, setLimitProblem] = useState('');
  const [folderProblem, setFolderProblem] = useState('');
  const [choosing, setChoosing] = useState(false);

  const choose = async () => {
    setChoosing(true);
    setFolderProblem('');
    try {
      const answer = await bridge.call('chooseBackupFolder', {});
      if (answer.outcome === 'chosen') onSet(answer.settings);
      if (answer.outcome === 'failed') setFolderProblem(answer.problem.message);
    } catch (error) {
      setFolderProblem(`The folder stays as it is. ${sentence(error)}`);
    } finally {
      setChoosing(false);
    }
  };

  const save = async (megabytes: number) => {
    try {
      const answer = await bridge.call('setBackupLimit', { limit: megabytes });
      if (answer.outcome === 'failed') {
        setLimitProblem(answer.problem.message);
        return;
      }
      onSet(answer.settings);
      onClose();
    } catch (error) {
      setLimitProblem(`The size stays as it is. ${sentence(error)}`);
    }
  };

  return (
    <DialogForm
      onSubmit={() => {
        const megabytes = readLimit(limit);
        if (megabytes === null) setLimitProblem(LIMIT_PROBLEM);
        else if (megabytes === settings.limit) onClose();
        else void save(megabytes);
      }}
    >
      <div className="dialog-body">
        {settings.problem !== null && (
          <p className="settings-problem" role="alert" dir="auto">
            {settings.problem}
          </p>
        )}
        <p className="settings-state">
          {settings.lastAt === null
            ? 'No backup has been made yet.'
            : `The last backup was made ${ago(settings.lastAt)}: ${momentInWords(settings.lastAt)}.`}{' '}
          One is made of each changed meeting after an hour of work and when the app is closed.
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for boxes to fill in */}
        <div className="field" role="group" aria-labelledby="backup-folder">
          <span className="field-label" id="backup-folder">
            Folder
          </span>
          <p className="settings-folder" dir="auto">
            {settings.folder}
          </p>
          <Button isBusy={choosing} onPress={() => void choose()}>
            Choose another folder…
          </Button>
          <p className="field-hint">
            {settings.isUsual
              ? 'A folder on another disk, or one that is synced, also outlives this machine.'
              : 'What was backed up before stays where it was.'}
          </p>
          {folderProblem && (
            <p className="field-problem" role="alert" dir="auto">
              {folderProblem}
            </p>
          )}
        </div>
        <Field
          label="At most"
          value={limit}
          onChange={(text) => {
            setLimit(text);
            setLimitProblem('');
          }}
          hint={`${sizeInWords(settings.used)} now. Where room runs out the oldest go first; the newest of each meeting stays.`}
          problem={limitProblem}
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

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
