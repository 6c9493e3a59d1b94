/** The menu bar: what every desktop app has, by Electron's roles, with their usual keys. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../contract/contract.ts';

type Step = 'undo' | 'redo';

/**
 * Undo and redo are the page's: Electron's own go by the browser's history, which
 * the editors don't. Their keys reach the page by themselves, and are only shown
 * here; macOS, which gives a key of the menu to the menu where the page leaves it, asks by the menu.
 */
function historyItem(step: Step, accelerator: string, ask: (step: Step) => void): MenuItemConstructorOptions {
  return {
    label: step === 'undo' ? 'Undo' : 'Redo',
    accelerator,
    registerAccelerator: false,
    click: () => ask(step),
  };
}

/** What the items that are not Electron's do. */
export interface MenuActions {
  /** Asks the page that is in use for a step back or forth. */
  ask: (step: Step) => void;
  openWindow: () => void;
  /** Has the page that is in use do something of its own. */
  run: (command: EventPayload<'runCommand'>['command']) => void;
}

export function menuTemplate(
  platform: NodeJS.Platform,
  { ask, openWindow, run }: MenuActions,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'File',
      submenu: [
        { label: 'New Window', accelerator: 'Shift+CommandOrControl+N', click: openWindow },
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        historyItem('undo', 'CommandOrControl+Z', ask),
        historyItem('redo', platform === 'win32' ? 'Control+Y' : 'Shift+CommandOrControl+Z', ask),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { type: 'separator' },
        { role: 'selectAll' },
      ],
    },
    // Not Electron's own view menu: that has a reload, which nobody wants while typing.
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        // The same key without Shift, where plus is above equals.
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        // Without their keys, which can be changed in the page.
        { label: 'Commands…', click: () => run('commandPalette') },
        { label: 'Keyboard Shortcuts…', click: () => run('keyboardShortcuts') },
      ],
    },
  ];
}

/** Must run when the app is ready. */
export function setUpMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, actions)));
}
