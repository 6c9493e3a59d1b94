/**
 * A page that died or hangs is loaded again, where it was: what was typed is in
 * the database and the journal, and the place of the cursor with it.
 */
import { type BrowserWindow, dialog } from 'electron';
import { pageGone } from './closing.ts';
import { START_PAGE } from './origin.ts';

/** So close together crashes have one cause, in milliseconds. */
const TOGETHER = 30_000;
/** How long a page that does not answer may take to do so again, after Electron has said that it does not; in milliseconds. */
const PATIENCE = 15_000;

const REVIVED = 'The window had stopped, and was started again. What you typed is here.';
const AT_LIBRARY =
  'The window stopped twice where it was, and starts here again. What you typed is safe; if a meeting stops the window each time, open an earlier one of its backups.';

const reports = new WeakMap<BrowserWindow, string>();
/** Windows whose page prints: it waits for the system's dialog, however long that is open. */
const printing = new WeakSet<BrowserWindow>();

/** Says that the page of a window prints, or does no longer. */
export function setPrinting(window: BrowserWindow, isOpen: boolean): void {
  if (isOpen) printing.add(window);
  else printing.delete(window);
}

/** What there is to tell of a window since its page was loaded again, once. */
export function reportOf(window: BrowserWindow): string | null {
  const report = reports.get(window) ?? null;
  reports.delete(window);
  return report;
}

/** What to do about a crash: the number of crashes, this one included, of the last half minute. */
export function remedyFor(crashes: number): 'same place' | 'library' | 'give up' {
  return crashes <= 1 ? 'same place' : crashes === 2 ? 'library' : 'give up';
}

/** Watches the page of a window for as long as that is there. */
export function reviveOnCrash(window: BrowserWindow): void {
  const { webContents } = window;
  let crashes: number[] = [];
  let hanging: NodeJS.Timeout | undefined;

  webContents.on('render-process-gone', (_event, { reason }) => {
    clearTimeout(hanging);
    printing.delete(window);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`The page of a window has gone: ${reason}`);
    pageGone(window);
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < TOGETHER), now];
    // Not within the event: Chromium is still clearing the old process away.
    setImmediate(() => {
      if (!window.isDestroyed()) revive(window, crashes.length);
    });
  });
  webContents.on('unresponsive', () => {
    clearTimeout(hanging);
    hanging = setTimeout(() => {
      if (window.isDestroyed() || printing.has(window)) return;
      // Ends in the event above.
      webContents.forcefullyCrashRenderer();
    }, PATIENCE);
  });
  webContents.on('responsive', () => clearTimeout(hanging));
  window.on('closed', () => clearTimeout(hanging));
}

function revive(window: BrowserWindow, crashes: number): void {
  const { webContents } = window;
  switch (remedyFor(crashes)) {
    case 'same place':
      reports.set(window, REVIVED);
      webContents.reload();
      return;
    case 'library':
      reports.set(window, AT_LIBRARY);
      void load(window, START_PAGE);
      return;
    case 'give up':
      void giveUp(window);
  }
}

/** Not by `showErrorBox`: until that is put away no other window could have its notes kept. */
async function giveUp(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Rapporteur',
    message: 'Rapporteur can’t show this window.',
    detail:
      'It stopped three times in a row. What you typed is safe in the database and its journal. Start Rapporteur again; if this stays, restart the computer.',
    buttons: ['Close the window'],
  });
  if (!window.isDestroyed()) window.destroy();
}

async function load(window: BrowserWindow, address: string): Promise<void> {
  try {
    await window.loadURL(address);
  } catch (error) {
    console.error(`The window could not show the app: ${String(error)}`);
  }
}
