/** Electron's `BrowserWindow`: one window of Chromium's, in its `--app` form. */
import { toShown } from './addresses.ts';
import type { App } from './app.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { KnownEmitter } from './emitter.ts';
import type { IpcMain } from './ipc.ts';
import type { Protocol } from './protocol.ts';
import { complete, NotInStandIn } from './refusal.ts';
import type { Session } from './session.ts';
import { type Place, WebContents } from './web-contents.ts';

export interface WindowOptions {
  width?: number;
  height?: number;
  x?: number;
  y?: number;
  minWidth?: number;
  minHeight?: number;
  title?: string;
  backgroundColor?: string;
  webPreferences?: {
    preload?: string;
    contextIsolation?: boolean;
    sandbox?: boolean;
    nodeIntegration?: boolean;
    webviewTag?: boolean;
    spellcheck?: boolean;
  };
}

/** `session-end` is sent by Windows alone, and `blur` by none: Chromium tells nobody outside which window has the focus. */
const EVENTS = ['blur', 'close', 'closed', 'session-end'];

/** What a window needs of the rest of the host. */
export interface Surroundings {
  app: App;
  ipcMain: IpcMain;
  protocol: Protocol;
  session: Session;
  switches: readonly string[];
}

/** Makes the class for one running app. */
export function makeBrowserWindow({ app, ipcMain, protocol, session, switches }: Surroundings) {
  const windows = new Set<BrowserWindow>();

  class BrowserWindow extends KnownEmitter {
    readonly webContents: WebContents;
    readonly #opening: Promise<Chromium>;
    #bounds: Place;
    #closing = false;

    static getAllWindows(): BrowserWindow[] {
      return [...windows];
    }

    /** Chromium does not tell which window has the focus; with one, it is that one. */
    static getFocusedWindow(): BrowserWindow | null {
      return [...windows][0] ?? null;
    }

    constructor(options: WindowOptions = {}) {
      super('BrowserWindow', EVENTS);
      if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      if (windows.size > 0) throw new NotInStandIn('second window');
      const {
        contextIsolation = true,
        sandbox = true,
        nodeIntegration = false,
        preload,
      } = options.webPreferences ?? {};
      if (!contextIsolation || !sandbox || nodeIntegration)
        throw new NotInStandIn('page that is not isolated');
      const { width = 800, height = 600, x = 0, y = 0 } = options;
      this.#bounds = { x, y, width, height };
      this.webContents = complete(
        'webContents',
        new WebContents(ipcMain, protocol, (place) => {
          this.#bounds = place;
        }),
      );
      windows.add(this);
      app.windowOpened(this);
      app.emit('web-contents-created', {}, this.webContents);
      app.emit('browser-window-created', {}, this);
      this.#opening = this.#open(preload ?? null, {
        userData: app.getPath('userData'),
        width,
        height,
        x: options.x,
        y: options.y,
        switches: [...switches, ...app.appendedSwitches],
      });
      this.#opening.catch((error: unknown) => {
        console.error(`[stand-in] Chromium did not start: ${String(error)}`);
        app.exit(1);
      });
      // biome-ignore lint/correctness/noConstructorReturn: what the stand-in lacks must be refused on the window too
      return complete('BrowserWindow', this);
    }

    async #open(preload: string | null, options: Parameters<typeof launchChromium>[0]): Promise<Chromium> {
      const chromium = await launchChromium(options);
      app.beforeEnding(() => chromium.context.close());
      chromium.page.once('close', () => this.#closed());
      await this.webContents.attach(chromium.page, preload);
      return chromium;
    }

    async loadURL(address: string): Promise<void> {
      const { context, page } = await this.#opening;
      const origin = new URL(toShown(address)).origin;
      // Not detached: what is set lasts as long as the session that set it.
      const browser = await context.newCDPSession(page);
      session.canClear(async () => {
        await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      });
      for (const { name, granted } of await session.decide(this.webContents, address)) {
        await browser.send('Browser.setPermission', {
          permission: { name },
          setting: granted ? 'granted' : 'denied',
          origin,
        });
      }
      await this.webContents.load(address);
    }

    focus(): void {
      void this.#opening.then(({ page }) => page.bringToFront());
    }

    isMinimized(): boolean {
      return false;
    }

    restore(): void {
      this.focus();
    }

    isDestroyed(): boolean {
      return !windows.has(this);
    }

    getNormalBounds(): Place {
      return { ...this.#bounds };
    }

    /** Asks the page, which may prevent it, and closes. */
    close(): void {
      if (this.#closing) return;
      this.#closing = true;
      if (this.emitPreventable('close')) {
        this.#closing = false;
        app.stay();
        return;
      }
      void this.#opening.then(async ({ page }) => {
        // A page that prevents its unloading stays, as in Electron, and nobody is asked.
        page.once('dialog', (dialog) => {
          this.#closing = false;
          app.stay();
          void dialog.dismiss();
        });
        await page.close({ runBeforeUnload: true });
      });
    }

    #closed(): void {
      // Closed by its own button: then it has not been told yet, and can't be prevented any more.
      if (!this.#closing) this.emitPreventable('close');
      windows.delete(this);
      this.emit('closed', {});
      app.windowClosed(this);
    }
  }
  return BrowserWindow;
}
