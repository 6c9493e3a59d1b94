/** Electron's `BrowserWindow`: a window of Chromium's, the first in its `--app` form. */
import type { Page } from 'playwright';
import { toShown } from './addresses.ts';
import type { App } from './app.ts';
import { type Chromium, launchChromium, openUnseenPage } from './chromium.ts';
import { KnownEmitter } from './emitter.ts';
import type { IpcMain } from './ipc.ts';
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
  show?: boolean;
  backgroundColor?: string;
  webPreferences?: {
    preload?: string;
    partition?: string;
    javascript?: boolean;
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
  session: Session;
  fromPartition: (name: string) => Session;
  switches: readonly string[];
}

/** Makes the class for one running app. */
export function makeBrowserWindow({ app, ipcMain, session, fromPartition, switches }: Surroundings) {
  const windows = new Set<BrowserWindow>();
  const unseen = new WeakSet<BrowserWindow>();
  /** One Chromium for all windows, started with the first. */
  let running: Promise<Chromium> | null = null;
  /** The page it began with, until a window takes it. */
  let isFirstTaken = false;
  /** The window that was brought forward last. */
  let inFront: BrowserWindow | null = null;

  class BrowserWindow extends KnownEmitter {
    readonly webContents: WebContents;
    readonly #opening: Promise<Page>;
    /** The window as the app knows it. */
    readonly #shown: BrowserWindow;
    readonly #session: Session;
    #page: Page | null = null;
    #bounds: Place;
    #closing = false;

    static getAllWindows(): BrowserWindow[] {
      return [...windows];
    }

    /** Chromium does not tell which window has the focus: it is taken to be the last that was opened or brought forward. */
    static getFocusedWindow(): BrowserWindow | null {
      if (inFront !== null && windows.has(inFront)) return inFront;
      return [...windows].findLast((window) => !unseen.has(window)) ?? null;
    }

    static fromWebContents(contents: { id: number }): BrowserWindow | null {
      return [...windows].find((window) => window.webContents.id === contents.id) ?? null;
    }

    constructor(options: WindowOptions = {}) {
      super('BrowserWindow', EVENTS);
      if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      const {
        contextIsolation = true,
        sandbox = true,
        nodeIntegration = false,
        partition = '',
        javascript = true,
        preload,
      } = options.webPreferences ?? {};
      if (!contextIsolation || !sandbox || nodeIntegration)
        throw new NotInStandIn('page that is not isolated');
      const isUnseen = options.show === false;
      if (isUnseen !== (partition !== ''))
        throw new NotInStandIn('window that is hidden or in a session of its own, but not both');
      if (!javascript && !isUnseen) throw new NotInStandIn('window that is shown and runs no scripts');
      this.#session = partition === '' ? session : fromPartition(partition);
      const { width = 800, height = 600, x = 0, y = 0 } = options;
      this.#bounds = { x, y, width, height };
      this.webContents = complete(
        'webContents',
        new WebContents(
          ipcMain,
          this.#session.protocol,
          (place) => {
            this.#bounds = place;
          },
          () => this.#renewPage(),
        ),
      );
      // What the stand-in lacks must be refused on the window too.
      this.#shown = complete('BrowserWindow', this);
      windows.add(this.#shown);
      if (isUnseen) unseen.add(this.#shown);
      else inFront = this.#shown;
      app.windowOpened(this.#shown);
      app.emit('web-contents-created', {}, this.webContents);
      app.emit('browser-window-created', {}, this.#shown);
      this.#opening = isUnseen
        ? this.#openUnseen(preload ?? null, javascript)
        : this.#open(preload ?? null, {
            userData: app.getPath('userData'),
            width,
            height,
            x: options.x,
            y: options.y,
            switches: [...switches, ...app.appendedSwitches],
          });
      this.#opening.catch((error: unknown) => {
        console.error(`[stand-in] Chromium showed no window: ${String(error)}`);
        if (!isUnseen) app.exit(1);
      });
      // biome-ignore lint/correctness/noConstructorReturn: the app must know the same window everywhere
      return this.#shown;
    }

    async #open(preload: string | null, options: Parameters<typeof launchChromium>[0]): Promise<Page> {
      if (running === null) {
        running = launchChromium(options);
        void running.then(({ context }) => app.beforeEnding(() => context.close()));
      }
      const { page: first, openPage } = await running;
      const takesFirst = !isFirstTaken && !first.isClosed();
      isFirstTaken = true;
      const page = takesFirst ? first : await openPage(this.#bounds);
      this.#take(page);
      await this.webContents.attach(page, preload);
      return page;
    }

    async #openUnseen(preload: string | null, javascript: boolean): Promise<Page> {
      const page = await openUnseenPage(javascript, app.appendedSwitches);
      app.beforeEnding(() => page.close());
      this.#take(page);
      await this.webContents.attach(page, preload);
      return page;
    }

    /** The window is there as long as this page is. */
    #take(page: Page): void {
      this.#page = page;
      page.once('close', () => {
        if (this.#page === page) this.#closed();
      });
    }

    /** A page in place of one whose process has gone, which is closed. */
    async #renewPage(): Promise<Page> {
      if (running === null || unseen.has(this.#shown)) throw new NotInStandIn('way to revive a hidden page');
      const { openPage } = await running;
      const old = this.#page;
      const page = await openPage(this.#bounds);
      this.#take(page);
      await old?.close();
      return page;
    }

    async loadURL(address: string): Promise<void> {
      this.#check();
      const page = await this.#opening;
      const origin = new URL(toShown(address)).origin;
      // Not detached: what is set lasts as long as the session that set it.
      const browser = await page.context().newCDPSession(page);
      this.#session.canClear(async () => {
        await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      });
      for (const { name, granted } of await this.#session.decide(this.webContents, address)) {
        await browser.send('Browser.setPermission', {
          permission: { name },
          setting: granted ? 'granted' : 'denied',
          origin,
        });
      }
      await this.webContents.load(address);
    }

    /** In Electron a window that has gone can only be asked whether it has. */
    #check(): void {
      if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
    }

    focus(): void {
      this.#check();
      inFront = this.#shown;
      void this.#opening.then(() => this.#page?.bringToFront());
    }

    isMinimized(): boolean {
      this.#check();
      return false;
    }

    /** Chromium tells nobody outside of it. */
    isMaximized(): boolean {
      this.#check();
      return false;
    }

    maximize(): void {
      this.#check();
      void this.#opening.then(async (page) => {
        const browser = await page.context().newCDPSession(page);
        const { windowId } = await browser.send('Browser.getWindowForTarget');
        await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'maximized' } });
        await browser.detach();
      });
    }

    restore(): void {
      this.focus();
    }

    isDestroyed(): boolean {
      return !windows.has(this.#shown);
    }

    getNormalBounds(): Place {
      this.#check();
      return { ...this.#bounds };
    }

    /** Asks the page, which may prevent it, and closes. */
    close(): void {
      this.#check();
      if (this.#closing) return;
      this.#closing = true;
      if (this.emitPreventable('close')) {
        this.#closing = false;
        app.stay();
        return;
      }
      void this.#opening.then(async () => {
        const page = this.#page;
        // A page that prevents its unloading stays, as in Electron, and nobody is asked.
        page?.once('dialog', (dialog) => {
          this.#closing = false;
          app.stay();
          void dialog.dismiss();
        });
        await page?.close({ runBeforeUnload: true });
      });
    }

    /** Closes without asking anybody. */
    destroy(): void {
      this.#check();
      this.#closing = true;
      void this.#opening.then(
        () => this.#page?.close(),
        () => this.#closed(),
      );
    }

    #closed(): void {
      // Closed by its own button: then it has not been told yet, and can't be prevented any more.
      if (!this.#closing) this.emitPreventable('close');
      windows.delete(this.#shown);
      this.webContents.loseWindow();
      this.emit('closed', {});
      app.windowClosed(this.#shown);
    }
  }
  return BrowserWindow;
}
