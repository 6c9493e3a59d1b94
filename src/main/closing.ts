/**
 * Closing a window: its page saves first and says when it has. Where that takes
 * long a person is asked, and nobody is held up by a page that does not answer.
 *
 * Quitting is closing all windows: Electron stops quitting where a window
 * prevents its closing, so it is taken up again when the last one has gone. After that come
 * the journals and the backups, on `will-quit` (journal/set-up.ts, backups/set-up.ts).
 */
import { app, type BrowserWindow, dialog } from 'electron';
import type { closingCalls } from '../contract/closing.ts';
import type { Answers } from './dispatch.ts';
import { tell } from './tell.ts';
import { openWindows } from './windows.ts';

/** How long a page may take to save before somebody is asked, in milliseconds. */
const PATIENCE = 8_000;

interface Saving {
  timer: NodeJS.Timeout;
  /** What it can't save, in words. */
  what: string | null;
}

/** Windows whose page is there and answers. */
const hearing = new WeakSet<BrowserWindow>();
/** Windows that are being closed, and wait for their page. */
const saving = new Map<BrowserWindow, Saving>();
let isQuitting = false;

/** Must run before the first window is made. */
export function setUpClosing(): void {
  app.on('before-quit', () => {
    isQuitting = true;
  });
}

/** Has a window wait for its page when it is closed. */
export function closeWithCare(window: BrowserWindow): void {
  window.on('close', (event) => {
    // A page that is not there has nothing to save: what was typed is in the journal.
    if (!hearing.has(window)) return;
    event.preventDefault();
    if (saving.has(window)) return;
    saving.set(window, { timer: startTimer(window), what: null });
    tell(window, 'closing', {});
  });
  window.on('closed', () => {
    clearTimeout(saving.get(window)?.timer);
    saving.delete(window);
    const others = openWindows().filter((other) => other !== window && !other.isDestroyed());
    if (isQuitting && others.length === 0) app.quit();
  });
}

/** The page of a window has gone, or answers no more: nothing waits for it. */
export function pageGone(window: BrowserWindow): void {
  hearing.delete(window);
  if (saving.has(window)) window.destroy();
}

/** `reportFor`: what there is to tell of a window, once. `open` opens another one. */
export function closingAnswers(
  reportFor: (window: BrowserWindow) => string | null,
  open: () => void,
): Pick<Answers, keyof typeof closingCalls> {
  return {
    openWindow: async () => {
      open();
      return { outcome: 'done' };
    },
    announceWindow: async (_request, asker) => {
      if (asker === null) return { report: null };
      hearing.add(asker);
      // Loaded again while it was being closed.
      if (saving.has(asker)) tell(asker, 'closing', {});
      return { report: reportFor(asker) };
    },
    readyToClose: async (_request, asker) => {
      // After the answer: its page goes with the window. It may have said so twice.
      if (asker !== null && saving.has(asker)) {
        setImmediate(() => {
          if (!asker.isDestroyed()) asker.destroy();
        });
      }
      return { outcome: 'done' };
    },
    stillSaving: async ({ what }, asker) => {
      const state = asker && saving.get(asker);
      if (state) state.what = what;
      return { outcome: 'done' };
    },
  };
}

function startTimer(window: BrowserWindow): NodeJS.Timeout {
  return setTimeout(() => void ask(window), PATIENCE);
}

const CHOICES = ['Wait', 'Keep the window open', 'Close all the same'];

async function ask(window: BrowserWindow): Promise<void> {
  const state = saving.get(window);
  if (state === undefined || window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Rapporteur',
    message: 'Not everything is saved yet.',
    detail: `${state.what ?? 'The window has not said yet that all is saved.'}\n\nWhat has reached the journal comes back at the next start. Closing now may lose the rest.`,
    buttons: CHOICES,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  // Meanwhile it may have been saved, and closed.
  if (window.isDestroyed() || saving.get(window) !== state) return;
  switch (CHOICES[response]) {
    case 'Close all the same':
      window.destroy();
      return;
    case 'Keep the window open':
      saving.delete(window);
      isQuitting = false;
      tell(window, 'staying', {});
      return;
    default:
      state.timer = startTimer(window);
  }
}

/** Whether the app is to end with its last window: on macOS it goes on without, unless it was quitting. */
export function endsWithLastWindow(): boolean {
  return process.platform !== 'darwin' || isQuitting;
}
