/** When backups are made: some time after the start, each hour of work, and on quitting. */
import { join } from 'node:path';
import { app, powerMonitor } from 'electron';
import { realDisk } from '../../files/disk.ts';
import { inBackground } from '../background/index.ts';
import { documentsFolder } from '../documents-folder.ts';
import type { Journals } from '../journal/journals.ts';
import type { SettingsFile } from '../settings.ts';
import { beforeUpgrade } from '../storage/upgrade.ts';
import { tellAll } from '../tell.ts';
import { openWindows } from '../windows.ts';
import { Backups } from './backups.ts';

const MINUTE = 60_000;
/** What a crash has left due is backed up once the window stands and its start is over. */
const AFTER_START = MINUTE / 2;
const EACH = 60 * MINUTE;
/** How long quitting waits for backups, in milliseconds. What is not done by then is due at the next start. */
const QUIT_WAITS = 20_000;

/**
 * The folder for backups that nobody has to choose. It lies outside of the folder of data, so that it
 * survives that; where another folder of data was named, beside that one, so that a trial sees no person's backups.
 */
export function usualFolder(userDataDirectory: string | null): string {
  return userDataDirectory === null
    ? join(documentsFolder(), 'Rapporteur backups')
    : `${userDataDirectory}-backups`;
}

/** Must run when the app is ready. */
export async function setUpBackups(
  journals: Journals,
  settings: SettingsFile,
  userDataDirectory: string | null,
): Promise<Backups> {
  const backups = new Backups({
    disk: realDisk,
    now: Date.now,
    usualFolder: usualFolder(userDataDirectory),
    ...(await settings.read()),
    journals: async () => {
      await journals.flush();
      return journals.list();
    },
    archive: (meeting, madeAt) =>
      inBackground('archiveJournal', { folder: journals.folder, meeting, madeAt }),
    onProblem: (problem) => tellAll('backupProblem', { problem }),
  });
  const due = () => void backups.backUpDue();
  setTimeout(due, AFTER_START).unref();
  setInterval(due, EACH).unref();
  // Trouble is tried again, so that a stick that is put back in is used at once.
  setInterval(() => {
    if (backups.problem !== null) due();
  }, MINUTE).unref();
  powerMonitor.on('suspend', due);
  backUpBeforeQuit(backups, journals);
  return backups;
}

/** The windows have gone and the journals are flushed: what they changed is backed up, within a bounded time. */
function backUpBeforeQuit(backups: Backups, journals: Journals): void {
  let hasWaited = false;
  // The system waits for nobody long, and macOS would take it for a refusal: what is due is due at the next start.
  powerMonitor.on('shutdown', () => {
    hasWaited = true;
  });
  app.on('will-quit', (event) => {
    // The journals come first, and then quit again.
    if (hasWaited || event.defaultPrevented || !journals.isFlushed) return;
    event.preventDefault();
    hasWaited = true;
    const late = new Promise<void>((resolve) => setTimeout(resolve, QUIT_WAITS));
    void Promise.race([backups.backUpDue(), late]).finally(() => {
      // Somebody has started the app anew meanwhile: that window stays, and backups come after it.
      if (openWindows().length === 0) app.quit();
      else hasWaited = false;
    });
  });
}

/** Must have ended before the first window is made, which may change how things are stored. */
export function backUpBeforeUpgrade(backups: Backups): Promise<void> {
  const path = join(app.getPath('userData'), 'storage.json');
  return beforeUpgrade(path, realDisk, () => backups.backUpDue());
}
