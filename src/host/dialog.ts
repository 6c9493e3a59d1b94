/**
 * Electron's `dialog`. To open, the page's own file chooser is shown, which is
 * Chromium's and the system's. To save there is none that tells a path, so the
 * answer is the suggested name in the folder for downloads, without overwriting.
 */
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { App } from './app.ts';
import { NotInStandIn } from './refusal.ts';
import type { WebContents } from './web-contents.ts';

interface Filter {
  name: string;
  extensions: string[];
}
interface OpenOptions {
  title?: string;
  filters?: Filter[];
  properties?: string[];
}
interface SaveOptions {
  defaultPath?: string;
  filters?: Filter[];
}

/** Runs in the page: shows a file chooser, gives the file, or null when it was cancelled. */
function choose(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

export class Dialog {
  readonly #app: App;
  #nextAnswer: string | null = null;
  #nextButton: number | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  /** What the next dialog to open a file is answered with, unseen; tests of the app ask for it. */
  answerNext(path: string): void {
    this.#nextAnswer = path;
  }

  /** Which button the next message box is answered with; tests of the app ask for it. */
  pressNext(button: number): void {
    this.#nextButton = button;
  }

  /** Electron has dialogs only once the app is ready, but for the box for errors, and none on a window that has gone. */
  #check(window: { isDestroyed?: () => boolean } | undefined): void {
    if (!this.#app.isReady()) throw new TypeError('dialog module can only be used after app is ready');
    if (window?.isDestroyed?.()) throw new TypeError('Object has been destroyed');
  }

  /** Nobody sees it here: it is told on standard error, and answered as if it were put away. */
  async showMessageBox(
    window: { isDestroyed: () => boolean },
    { message, buttons = [], cancelId = 0 }: { message: string; buttons?: string[]; cancelId?: number },
  ): Promise<{ response: number; checkboxChecked: boolean }> {
    this.#check(window);
    const response = this.#nextButton ?? cancelId;
    this.#nextButton = null;
    console.error(`[stand-in] asked: ${message} – answered: ${buttons[response] ?? 'nothing'}`);
    return { response, checkboxChecked: false };
  }

  showErrorBox(title: string, content: string): void {
    console.error(`[stand-in] ${title}: ${content}`);
  }

  async showOpenDialog(
    window: { webContents: WebContents; isDestroyed: () => boolean },
    options: OpenOptions = {},
  ): Promise<{ canceled: boolean; filePaths: string[] }> {
    this.#check(window);
    if (window?.webContents === undefined) throw new NotInStandIn('dialog without a window');
    const answer = this.#nextAnswer;
    this.#nextAnswer = null;
    if (answer !== null) return { canceled: false, filePaths: [answer] };
    // A page is told the names in a folder, and not where it is.
    if (options.properties?.some((property) => property !== 'openFile')) {
      throw new NotInStandIn(`dialog.showOpenDialog with ${options.properties.join(', ')}`);
    }
    const endings = (options.filters ?? []).flatMap((filter) => filter.extensions);
    const accept = endings.includes('*') ? '' : endings.map((ending) => `.${ending}`).join(',');
    const { session, objectId } = await window.webContents.evaluateAsPerson(
      `(${choose})(${JSON.stringify(accept)})`,
    );
    if (objectId === undefined) return { canceled: true, filePaths: [] };
    const { path } = await session.send('DOM.getFileInfo', { objectId });
    return { canceled: false, filePaths: [path] };
  }

  async showSaveDialog(
    window: { isDestroyed?: () => boolean },
    options: SaveOptions = {},
  ): Promise<{ canceled: boolean; filePath: string }> {
    this.#check(window);
    const name = basename(options.defaultPath ?? 'untitled');
    const ending = extname(name);
    const folder = this.#app.getPath('downloads');
    for (let copy = 1; ; copy += 1) {
      const number = copy === 1 ? '' : ` (${copy})`;
      const filePath = join(folder, `${name.slice(0, name.length - ending.length)}${number}${ending}`);
      if (!existsSync(filePath)) return { canceled: false, filePath };
    }
  }
}
