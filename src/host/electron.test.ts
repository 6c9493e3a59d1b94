/** The rules of Electron that would only show there, if the stand-in were laxer. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { App } from './app.ts';
import { makeElectron } from './electron.ts';
import { IpcMain } from './ipc.ts';
import { Menu } from './menu.ts';
import { Protocol } from './protocol.ts';
import { Session } from './session.ts';

const root = process.cwd();
const standard = { scheme: 'app', privileges: { standard: true, secure: true } };
const answer = () => new Response('x');

describe('a scheme', () => {
  it('must be declared before the app is ready', () => {
    const app = new App(root);
    app.becomeReady();
    expect(() => new Protocol(app).registerSchemesAsPrivileged([standard])).toThrow('before app is ready');
  });

  it('is handled only once the app is ready, and only once', () => {
    const app = new App(root);
    const protocol = new Protocol(app);
    protocol.registerSchemesAsPrivileged([standard]);
    expect(() => protocol.handle('app', answer)).toThrow('after the app is ready');
    app.becomeReady();
    protocol.handle('app', answer);
    expect(() => protocol.handle('app', answer)).toThrow('handled already');
    expect(protocol.handlerFor('app://rapporteur/x')).toBe(answer);
    expect(protocol.handlerFor('https://example.org/')).toBeUndefined();
  });

  it('without privileges is refused', () => {
    const app = new App(root);
    app.becomeReady();
    expect(() => new Protocol(app).handle('app', answer)).toThrow('standard and secure');
  });
});

describe('the app', () => {
  it('is not ready when it has quit before', () => {
    const app = new App(root);
    let ready = false;
    app.on('ready', () => {
      ready = true;
    });
    app.exit = () => {};
    app.quit();
    app.becomeReady();
    expect(ready).toBe(false);
  });

  it('does not quit where that is prevented', () => {
    const app = new App(root);
    app.becomeReady();
    let exited = false;
    app.exit = () => {
      exited = true;
    };
    app.once('before-quit', (event: { preventDefault: () => void }) => event.preventDefault());
    app.quit();
    expect(exited).toBe(false);
    app.quit();
    expect(exited).toBe(true);
  });

  it('has a path for what it knows, and refuses the rest', () => {
    const app = new App(root);
    expect(app.getPath('userData')).toContain('Rapporteur');
    expect(() => app.getPath('crashDumps')).toThrow("app.getPath('crashDumps')");
  });
});

describe('a folder of data', () => {
  it('must be there, by its whole path, before it is named', () => {
    const app = new App(root);
    expect(() => app.setPath('userData', 'relative')).toThrow('absolute');
    expect(() => app.setPath('userData', join(root, 'no-such-folder'))).toThrow('Failed to set path');
    app.setPath('userData', root);
    expect(app.getPath('userData')).toBe(root);
  });
});

describe('the switches of Chromium', () => {
  it('are those of the command line and those that the app appends', () => {
    const { commandLine, appendedSwitches } = new App(root, ['--lang=fr', 'notes.txt']);
    commandLine.appendSwitch('no-proxy-server');
    commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
    expect(['lang', 'no-proxy-server', 'notes.txt', 'no'].map((name) => commandLine.hasSwitch(name))).toEqual(
      [true, true, false, false],
    );
    expect(appendedSwitches).toEqual(['--no-proxy-server', '--host-resolver-rules=MAP * ~NOTFOUND']);
  });
});

describe('what needs an app that is ready', () => {
  interface Parts {
    session: { defaultSession: object };
    screen: { getAllDisplays: () => object[] };
    dialog: Record<
      'showMessageBox' | 'showOpenDialog' | 'showSaveDialog',
      (window: object, options: object) => Promise<object>
    >;
  }
  const window = { isDestroyed: () => false };

  it('is refused before', async () => {
    const { session, screen, dialog } = makeElectron(new App(root), []).electron as Parts;
    expect(() => session.defaultSession).toThrow('when app is ready');
    expect(() => screen.getAllDisplays()).toThrow("before the app 'ready' event");
    for (const show of [dialog.showMessageBox, dialog.showOpenDialog, dialog.showSaveDialog]) {
      await expect(show(window, {})).rejects.toThrow('after app is ready');
    }
  });

  it('is there after it, but for switches, which come too late', async () => {
    const app = new App(root);
    app.becomeReady();
    const { session, screen, dialog } = makeElectron(app, []).electron as Parts;
    expect(session.defaultSession).toBe(session.defaultSession);
    expect(screen.getAllDisplays()).toEqual([]);
    await expect(dialog.showSaveDialog({ isDestroyed: () => true }, {})).rejects.toThrow(
      'has been destroyed',
    );
    expect(() => app.commandLine.appendSwitch('no-proxy-server')).toThrow('too late');
  });
});

describe('calls', () => {
  it('have one handler a channel', () => {
    const ipcMain = new IpcMain();
    ipcMain.handle('a', () => 1);
    expect(() => ipcMain.handle('a', () => 2)).toThrow("second handler for 'a'");
  });
});

describe('a permission', () => {
  const session = () => new Session(null, new Protocol(new App(root)));

  it('is granted where nobody objects, as in Electron', async () => {
    expect((await session().decide({}, 'app://rapporteur')).every(({ granted }) => granted)).toBe(true);
  });

  it('is refused where either handler refuses', async () => {
    const own = session();
    own.setPermissionRequestHandler((_, permission, reply) => reply(permission !== 'notifications'));
    own.setPermissionCheckHandler((_, permission) => permission !== 'geolocation');
    const refused = (await own.decide({}, 'app://rapporteur')).filter(({ granted }) => !granted);
    expect(refused.map(({ name }) => name)).toEqual(['geolocation', 'notifications']);
  });
});

describe('a menu', () => {
  it('takes no role that Electron does not know', () => {
    expect(() =>
      Menu.buildFromTemplate([{ role: 'editMenu' }, { label: 'View', submenu: [{ role: 'zoomIn' }] }]),
    ).not.toThrow();
    expect(() => Menu.buildFromTemplate([{ role: 'makeTea' }])).toThrow('makeTea');
  });
});
