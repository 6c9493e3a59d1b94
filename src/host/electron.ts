/** The module `electron` as the main process gets it here: what `src/main` uses, and loud refusals for the rest. */
import type { App } from './app.ts';
import { makeBrowserWindow } from './browser-window.ts';
import { Dialog } from './dialog.ts';
import { KnownEmitter } from './emitter.ts';
import { IpcMain } from './ipc.ts';
import { Menu } from './menu.ts';
import { Protocol } from './protocol.ts';
import { complete, NotInStandIn } from './refusal.ts';
import { Session } from './session.ts';

/** `switches` are Chromium's, from the command line. `dialog` comes back apart, since tests answer it. */
export function makeElectron(app: App, switches: readonly string[]): { electron: object; dialog: Dialog } {
  const ipcMain = new IpcMain();
  const protocol = new Protocol(app);
  const completeProtocol = complete('protocol', protocol);
  const defaultSession = new Session(() => app.getPath('userData'), completeProtocol);
  /** The sessions in memory, by their names. */
  const partitions = new Map<string, Session>();
  const fromPartition = (name: string) => {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready');
    if (name === '') return completeSession;
    if (name.startsWith('persist:')) throw new NotInStandIn('second session that is kept');
    const known =
      partitions.get(name) ??
      complete('session', new Session(null, complete('protocol', new Protocol(app, protocol))));
    partitions.set(name, known);
    return known;
  };
  const dialog = new Dialog(app);
  const completeSession = complete('session', defaultSession);
  const electron = complete('electron', {
    app: complete('app', app),
    BrowserWindow: makeBrowserWindow({ app, ipcMain, session: defaultSession, fromPartition, switches }),
    dialog: complete('dialog', dialog),
    ipcMain: complete('ipcMain', ipcMain),
    Menu: complete('Menu', Menu),
    // Known in Electron before there is a page; here the page itself knows, and its style sheet decides.
    nativeTheme: complete('nativeTheme', { shouldUseDarkColors: false }),
    // Nobody tells a program without Electron that the machine is about to sleep.
    powerMonitor: complete('powerMonitor', new KnownEmitter('powerMonitor', ['shutdown', 'suspend'])),
    protocol: completeProtocol,
    // Chromium keeps its windows in sight by itself, and tells nobody outside of a page of its displays.
    screen: complete('screen', {
      getAllDisplays: () => {
        if (!app.isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event");
        return [];
      },
    }),
    session: complete('session', {
      fromPartition,
      get defaultSession() {
        if (!app.isReady()) throw new Error('Session can only be received when app is ready');
        return completeSession;
      },
    }),
  });
  return { electron, dialog };
}
