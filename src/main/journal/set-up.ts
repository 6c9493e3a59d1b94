/** The journals of the running app: where they lie, and when they are flushed at the latest. */
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import { realDisk } from '../../files/disk.ts';
import { inBackground } from '../background/index.ts';
import { tellAll } from '../tell.ts';
import { Journals } from './journals.ts';

/** How long quitting waits for a disk that does not answer, in milliseconds. What it has by then is kept. */
const QUIT_WAITS = 5000;

/** A journal smaller than this is not compacted, in bytes: two or three states of a long meeting. */
const SMALL = 1024 * 1024;

/** Where the journals lie. */
export function journalsFolder(): string {
  return join(app.getPath('userData'), 'journals');
}

/** Must run when the app is ready, before the first window is made. */
export function setUpJournals(): Journals {
  const journals = new Journals({
    folder: journalsFolder(),
    disk: realDisk,
    timing: {
      now: Date.now,
      after: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    compact: (path, end) => inBackground('compactJournalFile', { path, end }),
    small: SMALL,
    onProblem: (problem) => tellAll('journalProblem', { problem }),
    onStateWanted: (meeting) => tellAll('stateWanted', { meeting }),
  });
  const flush = () => void journals.flush();
  powerMonitor.on('suspend', flush);
  powerMonitor.on('shutdown', flush);
  app.on('browser-window-created', (_event, window: BrowserWindow) => {
    window.on('blur', flush);
    // Windows ends the app soon after this, without asking it to quit.
    window.on('session-end', flush);
  });
  app.on('before-quit', flush);
  flushBeforeQuit(journals);
  return journals;
}

/** The windows have gone, and with them what they had to keep: what is not yet on the disk is waited for. */
function flushBeforeQuit(journals: Journals): void {
  let hasWaited = false;
  app.on('will-quit', (event) => {
    if (hasWaited || journals.isFlushed) return;
    event.preventDefault();
    hasWaited = true;
    const late = new Promise<void>((resolve) => setTimeout(resolve, QUIT_WAITS));
    const kept = journals.retryNow().then(() => journals.flush());
    void Promise.race([kept, late]).finally(() => app.quit());
  });
}
