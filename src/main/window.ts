/** The window: what it may do, how it looks before its page is there, where it was last time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { closeWithCare, endsWithLastWindow } from './closing.ts';
import { reviveOnCrash } from './crash.ts';
import { START_PAGE } from './origin.ts';
import { beside, onScreen, placeOf, type WindowPlace } from './window-place.ts';
import { openWindows } from './windows.ts';

/**
 * The colour of the paper in `src/renderer/ui/tokens.css`, so that opening does
 * not flash. The window is shown with it at once: under Wayland one that waits
 * for `ready-to-show` may wait for ever (electron/electron#48859).
 */
const PAPER = { light: '#fbfaf7', dark: '#191816' };

/** Whether a window can be answered. */
let isSetUp = false;

/** The window that has the focus, or had it last; null where there is none. */
export function windowInUse(): BrowserWindow | null {
  return BrowserWindow.getFocusedWindow() ?? openWindows()[0] ?? null;
}

function placeFile(): string {
  return join(app.getPath('userData'), 'window.json');
}

function lastPlace(): WindowPlace {
  try {
    return placeOf(readFileSync(placeFile(), 'utf8'));
  } catch {
    // No file yet, as on the first start, or one that can't be read: the usual place will do.
    return placeOf('');
  }
}

/** Opens a window of the app. */
export function openWindow(): BrowserWindow {
  const { isMaximized, ...place } = onScreen(
    beside(lastPlace(), openWindows().length),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...place,
    minWidth: 480,
    minHeight: 400,
    title: 'Rapporteur',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  if (isMaximized) window.maximize();
  window.on('close', () => {
    try {
      const now = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
      writeFileSync(placeFile(), JSON.stringify(now));
    } catch (error) {
      // Where the window stood is no reason to hold up closing it.
      console.error(`The place of the window was not kept: ${String(error)}`);
    }
  });
  closeWithCare(window);
  reviveOnCrash(window);
  window.loadURL(START_PAGE).catch((error: unknown) => {
    console.error(`The window could not show the app: ${String(error)}`);
  });
  return window;
}

/**
 * Brings a window forward, or opens one where there is none: on macOS the app
 * goes on without. Before all is set up there is nothing to do, since one is opened then.
 */
export function comeForward(): void {
  if (!isSetUp) return;
  const window = windowInUse() ?? openWindow();
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Opens the window, again when the app is called back on macOS, and ends with the last one elsewhere. */
export function setUpWindow(): void {
  isSetUp = true;
  openWindow();
  app.on('activate', () => {
    if (openWindows().length === 0) openWindow();
  });
  app.on('window-all-closed', () => {
    if (endsWithLastWindow()) app.quit();
  });
}
