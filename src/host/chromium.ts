/** Starts Chromium with one app window, and answers all that its pages request. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Route } from 'playwright';
import { fromShown } from './addresses.ts';
import { findChromium } from './find-chromium.ts';
import type { Protocol } from './protocol.ts';

export interface LaunchOptions {
  /** The folder of the app's data; the profile lies in it, so that what pages store lasts as long. */
  userData: string;
  width: number;
  height: number;
  x: number | undefined;
  y: number | undefined;
  /** Switches for Chromium from the command line, such as --remote-debugging-port=9222. */
  switches: readonly string[];
}

export interface Chromium {
  context: BrowserContext;
  /** The page that it began with. */
  page: Page;
  /** Opens a further window, and gives its page. */
  openPage: (size: { width: number; height: number }) => Promise<Page>;
}

type LaunchPersistentContextOptions = Parameters<typeof chromium.launchPersistentContext>[1] & object;

const PORT_FILE = 'DevToolsActivePort';

/** Says, as Electron does on standard error, where a debugger can connect. Chromium itself says so to Playwright only. */
async function announceDebugger(profile: string, port: string): Promise<void> {
  // Chromium writes down the port only where it chose it.
  const chosen = port === '0' ? (await readFile(join(profile, PORT_FILE), 'utf8')).split('\n')[0] : port;
  const response = await fetch(`http://127.0.0.1:${chosen}/json/version`);
  const { webSocketDebuggerUrl }: { webSocketDebuggerUrl: string } = await response.json();
  console.error(`\nDevTools listening on ${webSocketDebuggerUrl}\n`);
}

/** Starts Chromium on a profile, with or without windows. What no page's own handler answers goes nowhere. */
async function launch(profile: string, given: LaunchPersistentContextOptions): Promise<BrowserContext> {
  const program = findChromium();
  if (program === null) {
    throw new Error('No Chromium was found. Install Chromium or Chrome, or name one in RAPPORTEUR_CHROMIUM.');
  }
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    ...given,
    executablePath: program,
    // Chromium has no sandbox for root.
    chromiumSandbox: !isRoot,
    // The host ends Chromium itself, after the app has been asked.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      ...(given.args ?? []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Every name leads nowhere: what is not answered here is not answered at all.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--no-proxy-server',
      ...(isRoot ? ['--test-type'] : []),
    ],
  });
  // What no window answers is asked by a page that the app has not opened.
  await context.route('**/*', (route) => route.abort('aborted'));
  return context;
}

/**
 * Opens a page that nobody sees, in a Chromium without windows: its profile is a new one that goes with it, as a
 * session in memory does. It ends with its page.
 */
export async function openUnseenPage(javaScriptEnabled: boolean, switches: readonly string[]): Promise<Page> {
  const context = await launch('', { headless: true, javaScriptEnabled, args: [...switches] });
  const page = context.pages()[0] ?? (await context.newPage());
  page.once('close', () => void context.close());
  return page;
}

export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const profile = join(options.userData, 'chromium');
  await rm(join(profile, PORT_FILE), { force: true });
  const context = await launch(profile, {
    headless: false,
    // These would otherwise be set to fixed values; in the app they follow the system.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      '--app=about:blank',
      `--window-size=${options.width},${options.height}`,
      ...(options.x === undefined || options.y === undefined
        ? []
        : [`--window-position=${options.x},${options.y}`]),
      ...options.switches,
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const openPage = await pageOpener(context, page);
  const debugging = options.switches.find((word) => word.startsWith('--remote-debugging-port='));
  if (debugging !== undefined) await announceDebugger(profile, debugging.slice(debugging.indexOf('=') + 1));
  return { context, page, openPage };
}

/**
 * What opens a further window. Whatever else opens as a page is closed at once: a page has asked for it, and in
 * Electron it would have got none.
 */
async function pageOpener(context: BrowserContext, page: Page): Promise<Chromium['openPage']> {
  const own = new Set<string>();
  let opening: Promise<unknown> = Promise.resolve();
  const browser = await context.newCDPSession(page);
  const targetOf = async (one: Page) => {
    const session = await context.newCDPSession(one);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  };
  context.on('page', (second) => {
    // The one that is being opened here is known by its number once it is there.
    void opening
      .then(() => targetOf(second))
      .then((id) => (own.has(id) ? undefined : second.close()))
      .catch(() => undefined);
  });
  return ({ width, height }) => {
    const opened = opening.then(async () => {
      const appeared = context.waitForEvent('page');
      const { targetId } = await browser.send('Target.createTarget', {
        url: 'about:blank',
        newWindow: true,
        width,
        height,
      });
      own.add(targetId);
      return appeared;
    });
    opening = opened.catch(() => undefined);
    return opened;
  };
}

/** Tells on standard error of a request that leads out of the app; tests look for the line. */
export function refuseRequest(address: string): void {
  console.error(`[stand-in] refused a request: ${address}`);
}

/** Answers a request by the app's own handler of its scheme; whatever else is asked for is refused and told. */
export async function answerRoute(route: Route, protocol: Protocol): Promise<void> {
  const request = route.request();
  const address = fromShown(request.url());
  const handler = protocol.handlerFor(address);
  if (address === request.url() || handler === undefined) {
    refuseRequest(request.url());
    await route.abort('blockedbyclient');
    return;
  }
  const body = request.postDataBuffer();
  const headers = new Headers(await request.allHeaders());
  const origin = headers.get('origin');
  if (origin !== null) headers.set('origin', fromShown(origin));
  const response = await handler(
    new Request(address, {
      method: request.method(),
      headers: [...headers].filter(([name]) => !name.startsWith(':')),
      ...(body === null ? {} : { body: new Uint8Array(body) }),
    }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
