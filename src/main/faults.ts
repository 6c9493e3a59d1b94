/**
 * Faults of the main process that nobody caught. Electron would show where in the program it happened, in a box that
 * holds up the process until it is put away: no journal would be written meanwhile (lib/browser/init.ts of Electron).
 */
import { app, dialog } from 'electron';
import { windowInUse } from './window.ts';

/** Nothing works without what broke; what is stored is not touched by it. */
export function giveUp(error: unknown): void {
  console.error(error);
  dialog.showErrorBox(
    'Rapporteur could not start',
    `${String(error)}\n\nYour meetings are as they were. Start Rapporteur again; if this stays, restart the computer.`,
  );
  app.exit(1);
}

/** Whether somebody has been told: once is enough, whatever goes wrong after it. */
let isTold = false;

/** On its way up the app ends over it; later it goes on, and says so once, without waiting for anybody. */
export function bear(error: unknown): void {
  if (!app.isReady()) {
    giveUp(error);
    return;
  }
  console.error(error);
  const window = windowInUse();
  // Without a window to hang on, macOS would hold up the process for the box.
  if (isTold || window === null) return;
  isTold = true;
  void dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Rapporteur',
    message: 'Something went wrong in the app itself.',
    detail:
      'You can go on: the window keeps your notes, and says so when it can’t. When the meeting allows it, close Rapporteur and start it again.',
    buttons: ['Go on'],
  });
}

/** Must run before anything can go wrong. */
export function setUpFaults(): void {
  process.on('uncaughtException', bear);
  // Where the terminal it was started from has gone, saying so there would be the next fault, without end.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
}
