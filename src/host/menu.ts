/**
 * Electron's `Menu`. A window of Chromium's has no menu bar, so nothing shows; the
 * keys of the edit roles work in it all the same. The template is still checked,
 * since a role that Electron does not know makes it throw, and what has a click of
 * its own can be chosen by tests.
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
  click?: () => void;
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
class Built {
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }
}

let applicationMenu: Built | null = null;

export const Menu = {
  buildFromTemplate(template: Item[]): Built {
    check(template);
    return new Built(template);
  },
  setApplicationMenu(menu: Built | null): void {
    applicationMenu = menu;
  },
  getApplicationMenu: (): Built | null => applicationMenu,
};

function find(items: readonly Item[], label: string): Item | undefined {
  for (const item of items) {
    const found = item.label === label ? item : find(item.submenu ?? [], label);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Chooses an item of the menu bar by its label, as tests of the app ask for it. */
export function chooseItem(label: string): void {
  const item = find(applicationMenu?.items ?? [], label);
  if (item?.click === undefined)
    throw new Error(`The menu bar has no item “${label}” with a click of its own.`);
  item.click();
}
