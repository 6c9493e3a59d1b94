/** The menu bar: what every desktop app has, by Electron's roles, with their usual keys. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../contract/contract.ts';

export type Step = 'undo' | 'redo';

/**
 * Undo and redo are the page's: Electron's own go by the browser's history, which
 * the editors don't. Their keys reach the page by themselves, and are only shown
 * here; macOS, which gives a key of the menu to the menu where the page leaves it, asks by the menu.
 */
export function historyItems(
  platform: NodeJS.Platform,
  ask: (step: Step) => void,
): MenuItemConstructorOptions[] {
  const redoKey = platform === 'win32' ? 'Control+Y' : 'Shift+CommandOrControl+Z';
  return [
    {
      label: 'Undo',
      accelerator: 'CommandOrControl+Z',
      registerAccelerator: false,
      click: () => ask('undo'),
    },
    { label: 'Redo', accelerator: redoKey, registerAccelerator: false, click: () => ask('redo') },
  ];
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
  /** The first letter, held with Alt, opens the menu on Windows and Linux; a Mac knows no such mark. */
  const titled = (label: string) => (isMac ? label : `&${label}`);
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: titled('File'),
      submenu: [
        { label: 'New Window', accelerator: 'Shift+CommandOrControl+N', click: openWindow },
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: titled('Edit'),
      submenu: [
        ...historyItems(platform, ask),
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
      label: titled('View'),
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
    { role: 'windowMenu', label: titled('Window') },
    {
      role: 'help',
      label: titled('Help'),
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
