/**
 * Electron's `Menu`. A window of Chromium's has no menu bar, so nothing shows; the
 * keys of the edit roles work in it all the same. The template is still checked,
 * since a role that Electron does not know makes it throw.
 */
const ROLES = new Set(
  `about appMenu close copy cut delete editMenu fileMenu forceReload front help hide hideOthers minimize paste
   pasteAndMatchStyle quit redo reload resetZoom selectAll services shareMenu toggleDevTools togglefullscreen undo
   unhide viewMenu window windowMenu zoom zoomIn zoomOut startSpeaking stopSpeaking toggleSpellChecker`.split(
    /\s+/,
  ),
);

interface Item {
  role?: string;
  label?: string;
  type?: string;
  submenu?: Item[];
}

function check(template: readonly Item[]): void {
  for (const item of template) {
    if (item.role !== undefined && !ROLES.has(item.role)) throw new Error(`Unknown menu role ${item.role}`);
    if (item.role === undefined && item.label === undefined && item.type !== 'separator') {
      throw new TypeError('Invalid template for MenuItem: must have submenu, label, role or type');
    }
    check(item.submenu ?? []);
  }
}

/** A menu that nobody sees. */
class Built {}

let applicationMenu: Built | null = null;

export const Menu = {
  buildFromTemplate(template: Item[]): Built {
    check(template);
    return new Built();
  },
  setApplicationMenu(menu: Built | null): void {
    applicationMenu = menu;
  },
  getApplicationMenu: (): Built | null => applicationMenu,
};
