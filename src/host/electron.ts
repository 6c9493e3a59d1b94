/** The module `electron` as the main process gets it here: what `src/main` uses, and loud refusals for the rest. */
import type { App } from './app.ts';
import { makeBrowserWindow } from './browser-window.ts';
import { Dialog } from './dialog.ts';
import { KnownEmitter } from './emitter.ts';
import { IpcMain } from './ipc.ts';
import { Menu } from './menu.ts';
import { Protocol } from './protocol.ts';
import { complete } from './refusal.ts';
import { Session } from './session.ts';

/** `switches` are Chromium's, from the command line. `dialog` comes back apart, since tests answer it. */
export function makeElectron(app: App, switches: readonly string[]): { electron: object; dialog: Dialog } {
  const ipcMain = new IpcMain();
  const protocol = new Protocol(app);
  const defaultSession = new Session(() => app.getPath('userData'));
  const dialog = new Dialog(app);
  const completeSession = complete('session', defaultSession);
  const electron = complete('electron', {
    app: complete('app', app),
    BrowserWindow: makeBrowserWindow({ app, ipcMain, protocol, session: defaultSession, switches }),
    dialog: complete('dialog', dialog),
    ipcMain: complete('ipcMain', ipcMain),
    Menu: complete('Menu', Menu),
    // Known in Electron before there is a page; here the page itself knows, and its style sheet decides.
    nativeTheme: complete('nativeTheme', { shouldUseDarkColors: false }),
    // Nobody tells a program without Electron that the machine is about to sleep.
    powerMonitor: complete('powerMonitor', new KnownEmitter('powerMonitor', ['shutdown', 'suspend'])),
    protocol: complete('protocol', protocol),
    // Chromium keeps its windows in sight by itself, and tells nobody outside of a page of its displays.
    screen: complete('screen', {
      getAllDisplays: () => {
        if (!app.isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event");
        return [];
      },
    }),
    session: complete('session', {
      get defaultSession() {
        if (!app.isReady()) throw new Error('Session can only be received when app is ready');
        return completeSession;
      },
    }),
  });
  return { electron, dialog };
}
