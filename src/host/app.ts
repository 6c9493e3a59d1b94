/** Electron's `app`, as far as the main process uses it. */
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { CommandLine } from './command-line.ts';
import { KnownEmitter } from './emitter.ts';
import { claimLock, type Lock } from './instance-lock.ts';
import { complete, NotInStandIn } from './refusal.ts';

const EVENTS = [
  'activate',
  'before-quit',
  'browser-window-created',
  'open-file',
  'quit',
  'ready',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
];

/** A window as `app` sees it when it quits. */
interface Closable {
  close: () => void;
  isDestroyed: () => boolean;
}

/** Where programs keep what is theirs, by the custom of each system. */
function dataFolder(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

export class App extends KnownEmitter {
  readonly isPackaged = false;
  readonly commandLine: CommandLine;
  /** Chromium's switches that the app has appended. */
  readonly appendedSwitches: string[] = [];
  readonly #root: string;
  readonly #paths = new Map<string, string>();
  readonly #openWindows = new Set<Closable>();
  readonly #name: string;
  /** What has to be done before the process may end: Chromium closed, a message delivered. */
  readonly #farewells: (() => Promise<void>)[] = [];
  #ready = false;
  #quitting = false;
  #lock: Lock | null = null;

  /** `root` is the folder of the app, with its package.json; `words` what follows it on the command line. */
  constructor(root: string, words: readonly string[] = []) {
    super('app', EVENTS);
    this.commandLine = complete(
      'app.commandLine',
      new CommandLine(words, this.appendedSwitches, () => this.#ready),
    );
    this.#root = root;
    const { name, productName }: { name: string; productName?: string } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    // As Electron has it: the name for people first.
    this.#name = productName ?? name;
    this.#paths.set('home', homedir());
    this.#paths.set('appData', dataFolder());
    this.#paths.set('userData', join(dataFolder(), this.#name));
    for (const folder of ['Documents', 'Downloads', 'Desktop', 'Pictures']) {
      this.#paths.set(folder.toLowerCase(), join(homedir(), folder));
    }
  }

  getName(): string {
    return this.#name;
  }

  getAppPath(): string {
    return this.#root;
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new NotInStandIn(`app.getPath('${name}')`);
    return path;
  }

  setPath(name: string, path: string): void {
    if (!this.#paths.has(name)) throw new NotInStandIn(`app.setPath('${name}')`);
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    // By Electron's documentation; the app has to make the folder first.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error('Failed to set path');
    this.#paths.set(name, path);
  }

  /** As Electron asks Linux: the region of the locale for times; '' where it names none. */
  getLocaleCountryCode(): string {
    const { LC_ALL, LC_TIME, LANG } = process.env;
    const [locale = ''] = (LC_ALL || LC_TIME || LANG || '').split('.');
    const region = locale.slice(locale.indexOf('_') + 1);
    return locale.includes('_') && region.length === 2 ? region : '';
  }

  isReady(): boolean {
    return this.#ready;
  }

  whenReady(): Promise<void> {
    return this.#ready ? Promise.resolve() : new Promise((done) => this.once('ready', () => done()));
  }

  /** Chromium's sandbox is on for every page here, save for root, for whom it has none. */
  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  requestSingleInstanceLock(additional?: unknown): boolean {
    if (this.#lock?.held) return true;
    const handed = { words: [...process.argv], folder: process.cwd(), additional };
    this.#lock = claimLock(this.getPath('userData'), handed, (other) =>
      this.emit('second-instance', {}, other.words, other.folder, other.additional),
    );
    const lock = this.#lock;
    this.beforeEnding(() => (lock.held ? Promise.resolve(lock.release()) : lock.told));
    return lock.held;
  }

  quit(): void {
    if (this.#quitting) return;
    if (this.#ready && this.emitPreventable('before-quit')) return;
    this.#quitting = true;
    // One of them may be going just now.
    for (const window of [...this.#openWindows]) if (!window.isDestroyed()) window.close();
    if (this.#openWindows.size === 0) this.#end(0);
  }

  exit(code = 0): void {
    void this.#sayFarewell().then(() => process.exit(code));
  }

  #end(code: number): void {
    if (this.#ready && this.emitPreventable('will-quit')) {
      this.#quitting = false;
      return;
    }
    this.emit('quit', {}, code);
    this.exit(code);
  }

  async #sayFarewell(): Promise<void> {
    for (const farewell of this.#farewells.splice(0).reverse()) {
      try {
        await farewell();
      } catch (error) {
        console.error(`[stand-in] while ending: ${String(error)}`);
      }
    }
  }

  // What follows is for the host, not for the app: `electron.ts` hides it.

  /** The main script has run: the app is ready, unless it has quit already. */
  becomeReady(): void {
    if (this.#quitting) return;
    this.#ready = true;
    this.emit('ready', {}, {});
  }

  beforeEnding(farewell: () => Promise<void>): void {
    this.#farewells.push(farewell);
  }

  windowOpened(window: Closable): void {
    this.#openWindows.add(window);
  }

  windowClosed(window: Closable): void {
    this.#openWindows.delete(window);
    if (this.#openWindows.size > 0) return;
    if (this.#quitting) this.#end(0);
    else if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  /** A window would not be closed, so the app stays. */
  stay(): void {
    this.#quitting = false;
  }
}
