/**
 * Electron's `WebContents`: the page of a window. Its preload runs in an isolated
 * world that Chromium itself keeps apart, and only that world has the binding by
 * which it reaches the host.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CDPSession, Frame, Page, Request, Route } from 'playwright';
import { fromShown, toShown } from './addresses.ts';
import { answerRoute, refuseRequest } from './chromium.ts';
import { KnownEmitter } from './emitter.ts';
import type { IpcMain } from './ipc.ts';
import { type PrintToPDFOptions, pdfParameters } from './print-to-pdf.ts';
import type { Protocol } from './protocol.ts';
import { NotInStandIn } from './refusal.ts';
import { codec } from './structured-clone.ts';
import { worldScripts } from './worlds.ts';

const WORLD = 'Electron Isolated Context';

const EVENTS = [
  // Never sent: Chromium shows its own menu at a right click.
  'context-menu',
  'did-finish-load',
  'dom-ready',
  // Sent by no page here, since there are no frames, redirects or webviews to send them; listened to all the same.
  'will-attach-webview',
  'will-frame-navigate',
  'will-redirect',
  'will-navigate',
  'render-process-gone',
  'unresponsive',
  'responsive',
];

/** How often a page is asked whether it still answers, and how long it may take; in milliseconds. */
const HEARTBEAT = 2_000;
const SILENCE = 8_000;

type Message =
  | { kind: 'invoke'; id: number; channel: string; values: unknown[] }
  | { kind: 'place'; x: number; y: number; width: number; height: number };

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Attached {
  page: Page;
  session: CDPSession;
}

/** The frame that a request navigates; null where it is the first of a second window, which has none yet. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

let lastId = 0;

export class WebContents extends KnownEmitter {
  readonly id = ++lastId;
  readonly #ipcMain: IpcMain;
  readonly #protocol: Protocol;
  readonly #moved: (place: Place) => void;
  readonly #renewPage: () => Promise<Page>;
  /** What it showed last, and whether the process that showed it has gone. */
  #shown = { url: '', isGone: false };
  #preload: string | null = null;
  /** Its window has gone. */
  #isLost = false;
  #heartbeat: NodeJS.Timeout | undefined;
  readonly #binding = `rapporteur_${randomBytes(12).toString('hex')}`;
  readonly #deliver = `deliver_${randomBytes(12).toString('hex')}`;
  #attached: Attached | null = null;
  /** The isolated world of the document that is shown now, by its number; null between documents. */
  #world: number | null = null;
  #loading: string | null = null;
  #openHandler: (details: object) => { action: string } = () => ({ action: 'allow' });

  /** `renewPage` gives a page in place of one whose process has gone. */
  constructor(
    ipcMain: IpcMain,
    protocol: Protocol,
    moved: (place: Place) => void,
    renewPage: () => Promise<Page>,
  ) {
    super('webContents', EVENTS);
    this.#ipcMain = ipcMain;
    this.#protocol = protocol;
    this.#moved = moved;
    this.#renewPage = renewPage;
  }

  getURL(): string {
    return this.#attached === null ? '' : fromShown(this.#attached.page.url());
  }

  isDestroyed(): boolean {
    return this.#attached?.page.isClosed() ?? false;
  }

  /** In Electron nothing can be asked of the page of a window that has gone. */
  #check(): void {
    if (this.#isLost) throw new TypeError('Object has been destroyed');
  }

  /** Loads the page again, in a new process where the old one has gone. */
  reload(): void {
    this.#check();
    const { url, isGone } = this.#shown;
    const loaded = isGone ? this.#renew().then(() => this.load(url)) : this.#attached?.page.reload();
    loaded?.catch((error: unknown) =>
      console.error(`[stand-in] the page was not loaded again: ${String(error)}`),
    );
  }

  forcefullyCrashRenderer(): void {
    this.#check();
    // It is never answered: the process that would is gone.
    this.#attached?.session.send('Page.crash').catch(() => undefined);
  }

  setWindowOpenHandler(handler: (details: object) => { action: string }): void {
    this.#openHandler = handler;
  }

  send(channel: string, ...values: unknown[]): void {
    this.#check();
    // Encoded at once: a value that can't be cloned throws here, as in Electron, and later changes to it don't count.
    this.#deliverText(this.#world, codec.encode({ kind: 'event', channel, values }));
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    this.#check();
    const parameters = pdfParameters(options);
    const session = this.#attached?.session;
    if (session === undefined) throw new Error('Failed to generate PDF: there is no page');
    const { data } = await session.send('Page.printToPDF', parameters);
    return Buffer.from(data, 'base64');
  }

  // What follows is for the host; `BrowserWindow` calls it.

  loseWindow(): void {
    this.#isLost = true;
  }

  /** Takes the page over: preload, calls, requests. `preload` is the path of the script, or null. */
  async attach(page: Page, preload: string | null): Promise<void> {
    const session = await page.context().newCDPSession(page);
    this.#attached = { page, session };
    this.#preload = preload;
    page.once('crash', () => this.#gone());
    page.once('close', () => clearInterval(this.#heartbeat));
    this.#watch(page, session);
    const isWorld = (context: { id: number; name: string; auxData?: { frameId?: string } }) =>
      context.name === WORLD;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (isWorld(context) && context.auxData?.frameId === mainFrame) this.#world = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.#world === executionContextId) this.#world = null;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.#world = null;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === this.#binding) this.#hear(executionContextId, codec.decode(payload) as Message);
    });
    session.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const details = { url: fromShown(url), frameName: windowName, features: windowFeatures.join(',') };
      if (this.#openHandler(details).action !== 'deny') {
        console.error(String(new NotInStandIn('second window, so setWindowOpenHandler must deny')));
      }
    });
    const { frameTree } = await session.send('Page.getFrameTree');
    const mainFrame = frameTree.frame.id;
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: this.#binding, executionContextName: WORLD });
    if (preload !== null) {
      const scripts = worldScripts({
        secret: randomBytes(16).toString('hex'),
        preload: await readFile(preload, 'utf8'),
        binding: this.#binding,
        deliver: this.#deliver,
      });
      await session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page });
      await session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.isolated,
        worldName: WORLD,
      });
    }
    await page.route('**/*', (route) => this.#route(route));
    page.on('websocket', (socket) => refuseRequest(socket.url()));
    page.on('domcontentloaded', () => this.emit('dom-ready', {}));
    page.on('load', () => this.emit('did-finish-load', {}));
  }

  /** Its process has gone. */
  #gone(): void {
    clearInterval(this.#heartbeat);
    this.#shown = { url: this.getURL(), isGone: true };
    this.#world = null;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }

  /** A page whose process has gone shows nothing any more, to Playwright: another one takes its place. */
  async #renew(): Promise<void> {
    const page = await this.#renewPage();
    this.#shown = { url: '', isGone: false };
    await this.attach(page, this.#preload);
  }

  /** Electron learns from Chromium that a page does not answer; here it is asked. */
  #watch(page: Page, session: CDPSession): void {
    clearInterval(this.#heartbeat);
    let asked: number | null = null;
    let isSilent = false;
    this.#heartbeat = setInterval(() => {
      if (page.isClosed()) return;
      if (asked === null) {
        asked = Date.now();
        session
          .send('Runtime.evaluate', { expression: '0' })
          .then(() => {
            asked = null;
            if (isSilent) this.emit('responsive');
            isSilent = false;
          })
          // The page has gone meanwhile, and is told of elsewhere.
          .catch(() => undefined);
      } else if (!isSilent && Date.now() - asked > SILENCE) {
        isSilent = true;
        this.emit('unresponsive');
      }
    }, HEARTBEAT);
    this.#heartbeat.unref();
  }

  async load(address: string): Promise<void> {
    if (this.#shown.isGone) await this.#renew();
    const page = this.#attached?.page;
    if (page === undefined) throw new Error('The window has no page');
    this.#loading = address;
    try {
      await page.goto(toShown(address), { timeout: 60_000 });
    } finally {
      this.#loading = null;
    }
  }

  /** Runs an expression in the isolated world as if a person had just clicked; for dialogs. */
  async evaluateAsPerson(expression: string): Promise<{ session: CDPSession; objectId: string | undefined }> {
    const { session } = this.#attached ?? {};
    if (session === undefined || this.#world === null) throw new Error('The window shows no page');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: this.#world,
      awaitPromise: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return { session, objectId: result.objectId };
  }

  async #route(route: Route): Promise<void> {
    const request = route.request();
    try {
      if (request.isNavigationRequest() && this.#isRefusedNavigation(request)) {
        await route.abort('aborted');
      } else {
        await answerRoute(route, this.#protocol);
      }
    } catch (error) {
      if (this.isDestroyed()) return;
      console.error(`[stand-in] ${request.url()}: ${String(error)}`);
      await route.abort('failed').catch(() => undefined);
    }
  }

  #isRefusedNavigation(request: Request): boolean {
    const frame = frameOf(request);
    if (frame === null || frame.page() !== this.#attached?.page) return true;
    const url = fromShown(request.url());
    const isMainFrame = frame.parentFrame() === null;
    if (isMainFrame && url === this.#loading) return false;
    const details = { url, isMainFrame, isSameDocument: false };
    const prevented = this.emitPreventable('will-frame-navigate', details);
    return (isMainFrame && this.emitPreventable('will-navigate', details, url)) || prevented;
  }

  #hear(world: number, message: Message): void {
    if (message.kind === 'place') this.#moved(message);
    else void this.#answer(world, message);
  }

  async #answer(world: number, message: Extract<Message, { kind: 'invoke' }>): Promise<void> {
    const { id, channel, values } = message;
    let reply: { kept: boolean; value: unknown };
    try {
      const handler = this.#ipcMain.handlerOf(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      // A document that has gone has no frame any more.
      const senderFrame = world === this.#world ? { url: this.getURL(), parent: null } : null;
      const value = await handler({ sender: this, senderFrame, type: 'frame' }, ...values);
      reply = { kept: true, value };
      codec.encode(reply);
    } catch (error) {
      reply = { kept: false, value: `Error invoking remote method '${channel}': ${String(error)}` };
    }
    this.#deliverText(world, codec.encode({ kind: 'answer', id, ...reply }));
  }

  #deliverText(world: number | null, text: string): void {
    const session = this.#attached?.session;
    if (world === null || session === undefined || this.isDestroyed()) return;
    session
      .send('Runtime.callFunctionOn', {
        functionDeclaration: `function (text) { globalThis[${JSON.stringify(this.#deliver)}](text); }`,
        executionContextId: world,
        arguments: [{ value: text }],
      })
      .then(({ exceptionDetails }) => {
        if (exceptionDetails)
          console.error(`[stand-in] in the preload: ${exceptionDetails.exception?.description}`);
      })
      .catch((error: unknown) => {
        // The document that asked has gone meanwhile: nobody is left to answer.
        if (world === this.#world) console.error(`[stand-in] a message was not delivered: ${String(error)}`);
      });
  }
}
