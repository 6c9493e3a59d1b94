import { EventEmitter } from 'node:events';
import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';

/** A window as far as it is used; what its page does a test says. */
class Window extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), {
    printToPDF: (options: PrintToPDFOptions) => page.print(this, options),
  });
  #isDestroyed = false;

  constructor(readonly options: object) {
    super();
    windows.push(this);
  }

  loadURL(address: string): Promise<void> {
    return page.load(address);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroy(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    this.#isDestroyed = true;
    this.emit('closed');
  }

  static getAllWindows(): Window[] {
    return windows.filter((window) => !window.isDestroyed());
  }
}

const windows: Window[] = [];
const page = {
  load: (_address: string): Promise<void> => Promise.resolve(),
  print: (_window: Window, _options: PrintToPDFOptions): Promise<Uint8Array> =>
    Promise.resolve(new Uint8Array()),
};
vi.mock('electron', () => ({
  app: { getAppPath: () => '/app', getLocaleCountryCode: () => 'US' },
  BrowserWindow: Window,
  session: {},
}));
const { printPdf } = await import('./print.ts');
const { openWindows } = await import('../windows.ts');

const html = new TextEncoder().encode('<p>Ferries</p>');
const never = <Value>() => new Promise<Value>(() => undefined);
/** What is asked of the window that asks is what any emitter has. */
const asker = () => new EventEmitter() as unknown as BrowserWindow;

beforeEach(() => {
  windows.length = 0;
  page.load = () => Promise.resolve();
});

it('a page is printed in a window that nobody sees, where nothing runs, and that is gone afterwards', async () => {
  let seen: unknown;
  page.print = async (window, options) => {
    seen = { options, windows: openWindows(), all: Window.getAllWindows(), isGone: window.isDestroyed() };
    return new Uint8Array([1]);
  };
  const asking = asker();
  expect(await printPdf(html, asking)).toEqual({ printed: true, bytes: new Uint8Array([1]) });
  const [window] = windows;
  expect(seen).toEqual({
    options: expect.objectContaining({ pageSize: { width: 8.5, height: 11 }, generateTaggedPDF: true }),
    windows: [],
    all: [window],
    isGone: false,
  });
  expect(window?.options).toMatchObject({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  expect(window?.options).not.toHaveProperty('webPreferences.preload');
  expect(window?.isDestroyed()).toBe(true);
  expect(asking.listenerCount('closed')).toBe(0);
});

it.each<[string, Partial<typeof page>, string]>([
  ['does not load', { load: () => Promise.reject(new Error('ERR_FAILED')) }, 'ERR_FAILED'],
  ['is not printed', { print: () => Promise.reject(new Error('Failed to generate PDF')) }, 'Failed to'],
  [
    'dies',
    {
      print: (window) => {
        window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
        return never();
      },
    },
    'has stopped',
  ],
  [
    'is closed when the app quits',
    {
      print: (window) => {
        window.destroy();
        return never();
      },
    },
    'broken off',
  ],
])('a page that %s leaves a reason and no window', async (_what, does, reason) => {
  Object.assign(page, does);
  const made = await printPdf(html, null);
  expect(made).toEqual({ printed: false, reason: expect.stringContaining(reason) });
  expect(Window.getAllWindows()).toEqual([]);
});

it('a page that takes too long is given up, and so is one for a window that has gone', async () => {
  page.print = () => never();
  const asking = asker();
  const given = printPdf(html, asking);
  asking.emit('closed');
  expect(await given).toEqual({ printed: false, reason: 'it was broken off' });

  vi.useFakeTimers();
  const late = printPdf(html, null);
  await vi.advanceTimersByTimeAsync(120_000);
  vi.useRealTimers();
  expect(await late).toEqual({ printed: false, reason: 'it took longer than two minutes' });
  expect(Window.getAllWindows()).toEqual([]);
});
