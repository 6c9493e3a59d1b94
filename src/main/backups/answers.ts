/** The answers to the calls about backups and the files of the database. */
import { dialog } from 'electron';
import type { Backup, backupCalls } from '../../contract/backups.ts';
import { codeOf, reasonOf } from '../../files/reason.ts';
import type { Answers } from '../dispatch.ts';
import type { SettingsFile } from '../settings.ts';
import type { Storage } from '../storage/storage.ts';
import type { Backups } from './backups.ts';
import type { ShelvedBackup } from './shelf.ts';

const failed = (message: string) => ({ outcome: 'failed' as const, problem: { message } });

export function backupAnswers(
  backups: Backups,
  storage: Storage,
  settings: SettingsFile,
): Pick<Answers, keyof typeof backupCalls> {
  return {
    listBackups: async ({ meeting }) => {
      try {
        return { outcome: 'listed', backups: (await backups.list(meeting)).map(told) };
      } catch (error) {
        return failed(`The backups can’t be listed: ${whyOf(error)}. They are as they were.`);
      }
    },
    readBackup: async ({ name }) => {
      try {
        const bytes = await backups.read(name);
        return bytes === null
          ? failed('This backup is no longer there. Choose another one.')
          : { outcome: 'read', bytes: new Uint8Array(bytes) };
      } catch (error) {
        return failed(`This backup can’t be read: ${whyOf(error)}. It is as it was; choose another one.`);
      }
    },
    backUp: async ({ meeting }) => {
      const made = await backups.backUp(meeting);
      return made.saved
        ? { outcome: 'made', backup: told(made.backup) }
        : failed(
            `No backup was made: ${made.reason}. The meeting is as it was. Make room, or choose another folder under “Backups”, and try again.`,
          );
    },
    readBackupSettings: () => backups.standing(),
    chooseBackupFolder: async (_request, asker) => {
      const options = {
        title: 'Choose a folder for backups',
        properties: ['openDirectory' as const, 'createDirectory' as const],
      };
      const chosen = await (asker ? dialog.showOpenDialog(asker, options) : dialog.showOpenDialog(options));
      const [folder] = chosen.filePaths;
      if (chosen.canceled || folder === undefined) return { outcome: 'cancelled' };
      const problem = await settings.change({ backupFolder: folder });
      if (problem !== null) return failed(problem);
      await backups.moveTo(folder);
      return { outcome: 'chosen', settings: await backups.standing() };
    },
    setBackupLimit: async ({ limit }) => {
      const problem = await settings.change({ backupLimit: limit });
      if (problem !== null) return failed(problem);
      await backups.setLimit(limit);
      return { outcome: 'set', settings: await backups.standing() };
    },
    setDatabaseAside: async () => {
      const problem = await storage.setAside();
      return problem === null ? { outcome: 'done' } : failed(problem);
    },
    takeStorageReport: async () => ({ report: storage.takeReport() }),
  };
}

/** What the window is told of a backup. */
function told({ name, meeting, title, at, size, words }: ShelvedBackup): Backup {
  return { name, meeting, title, at, size, words };
}

function whyOf(error: unknown): string {
  if (codeOf(error) !== '') return reasonOf(error);
  console.error(error);
  return 'of a fault in the app itself';
}
