/** The app as a real process, on whichever host runs here; tests see no difference. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, chromium, type ElectronApplication, type Page } from 'playwright';
import { expect } from 'playwright/test';
import { chooseHost } from '../scripts/setup/host.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export interface LaunchOptions {
  /** The folder of the app's data; the same one again finds what was there. */
  profile: string;
  /** Where save dialogs save. */
  saveDirectory: string;
  /** A notes file to open. */
  file?: string;
  /** The folder of the app, with what was built in its `out`; this project where it is left out. */
  folder?: string;
}

type Host = ReturnType<typeof chooseHost>;

/** One run of the app, from start to end. */
interface Run {
  /** Its windows, in the order in which they were opened. */
  pages: () => Page[];
  process: ChildProcess;
  electron: ElectronApplication | null;
  /** Standard error so far. */
  told: () => string;
}

function wordsFor(options: LaunchOptions): string[] {
  return [
    `--user-data-dir=${options.profile}`,
    `--save-to=${options.saveDirectory}`,
    ...(options.file === undefined ? [] : [options.file]),
  ];
}

async function startElectron(host: Host, options: LaunchOptions): Promise<Run> {
  const electron = await _electron.launch({
    executablePath: host.program,
    args: [...host.words, ...wordsFor(options)],
    cwd: root,
    // Playwright would switch the sandbox off on Linux; whether there is one, chooseHost knows.
    chromiumSandbox: true,
  });
  let told = '';
  electron.process().stderr?.on('data', (part) => {
    told += part;
  });
  await electron.firstWindow();
  return { pages: () => electron.windows(), process: electron.process(), electron, told: () => told };
}

async function startStandIn(host: Host, options: LaunchOptions): Promise<Run> {
  const process = spawn(host.program, [...host.words, ...wordsFor(options), '--remote-debugging-port=0'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let told = '';
  const address = await new Promise<string>((resolve, reject) => {
    process.stderr?.on('data', (part) => {
      told += part;
      const match = /DevTools listening on (ws:\S+)/.exec(told);
      if (match?.[1] !== undefined) resolve(match[1]);
    });
    process.once('exit', (code) => reject(new Error(`The stand-in host ended with ${code}:\n${told}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (context === undefined || context.pages().length === 0)
    throw new Error(`The stand-in host shows no window:\n${told}`);
  return { pages: () => context.pages(), process, electron: null, told: () => told };
}

/** All processes that a process has started, with itself. */
function familyOf(pid: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of pairs) if (parent === member && child !== undefined) family.push(child);
  }
  return family;
}

/** Whether a process can still do something; one that has ended and is not yet cleared away can't. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return !/^(Z|X|$)/.test(stdout.trim());
}

export class RunningApp {
  readonly host = chooseHost(root).name;
  readonly profile: string;
  readonly saveDirectory: string;
  #run: Run;
  /** What earlier runs told on standard error. */
  #before = '';

  private constructor(options: LaunchOptions, run: Run) {
    this.profile = options.profile;
    this.saveDirectory = options.saveDirectory;
    this.#run = run;
  }

  static async launch(options: LaunchOptions): Promise<RunningApp> {
    mkdirSync(options.profile, { recursive: true });
    mkdirSync(options.saveDirectory, { recursive: true });
    return new RunningApp(options, await RunningApp.#start(options));
  }

  static #start(options: LaunchOptions): Promise<Run> {
    const host = chooseHost(root, options.folder);
    return host.name === 'electron' ? startElectron(host, options) : startStandIn(host, options);
  }

  /** A window, once it shows the app: the first, or another one by its number from 0. */
  async window(number = 0): Promise<Page> {
    await expect(() => expect(this.windows().length).toBeGreaterThan(number)).toPass();
    const page = this.windows()[number];
    if (page === undefined) throw new Error('The window has gone again.');
    await page.waitForURL(/\brapporteur\b/);
    await page.waitForLoadState('load');
    return page;
  }

  /** The windows that are open. */
  windows(): Page[] {
    return this.#run.pages().filter((page) => !page.isClosed());
  }

  /** The window that comes up in place of one whose page died or hung. */
  async revivedWindow(gone: Page): Promise<Page> {
    let revived: Page | undefined;
    await expect(async () => {
      revived = await this.#pageAfter(gone);
      expect(revived).toBeDefined();
    }).toPass({ timeout: 75_000 });
    if (revived === undefined) throw new Error('No window came back.');
    return revived;
  }

  /** The stand-in shows it in another tab. In Electron the page is the same one, which Playwright, having seen it crash, can't use any more: it is looked at through a connection of its own. */
  async #pageAfter(gone: Page): Promise<Page | undefined> {
    if (this.#run.electron === null) return this.windows().find((page) => page !== gone);
    const [port] = readFileSync(join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n');
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5_000 });
    const page = browser.contexts()[0]?.pages()[0];
    const answers = await page?.evaluate(() => document.readyState === 'complete');
    return answers ? page : undefined;
  }

  /** The number of the app's own process. */
  get pid(): number {
    return this.#run.process.pid ?? 0;
  }

  /** The numbers of all of its processes. */
  processes(): number[] {
    return familyOf(this.pid);
  }

  /** Standard error of the app since it was first launched. */
  told(): string {
    return this.#before + this.#run.told();
  }

  /** Quits as the system would ask for it, and waits until it has. */
  async quit(): Promise<void> {
    const { process } = this.#run;
    if (process.exitCode !== null || process.signalCode !== null) return;
    const ended = once(process, 'exit');
    process.kill('SIGTERM');
    await ended;
  }

  /** Kills all of its processes at once, as a power cut would, and waits until none of them can write any more. */
  async kill(): Promise<void> {
    const { process: own } = this.#run;
    if (own.exitCode !== null || own.signalCode !== null) return;
    const ended = once(own, 'exit');
    const family = this.processes();
    for (const pid of family) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself, its parent being gone.
      }
    }
    await ended;
    await expect(() => expect(family.filter(isAlive)).toEqual([])).toPass({ intervals: [5] });
  }

  /** Quits, unless it has ended, and starts again on the same data. */
  async relaunch(options: { file?: string } = {}): Promise<Page> {
    await this.quit();
    this.#before = this.told();
    this.#run = await RunningApp.#start({
      profile: this.profile,
      saveDirectory: this.saveDirectory,
      ...options,
    });
    return this.window();
  }

  /** What the next dialog that asks for a file is answered with. Call it before what opens the dialog. */
  async answerOpenDialog(path: string): Promise<void> {
    const { electron, process } = this.#run;
    if (electron === null) {
      const heard = once(process, 'message');
      process.send({ answerOpenDialog: path });
      await heard;
      return;
    }
    await electron.evaluate(({ dialog }, chosen) => {
      const real = dialog.showOpenDialog;
      dialog.showOpenDialog = async () => {
        dialog.showOpenDialog = real;
        return { canceled: false, filePaths: [chosen] };
      };
    }, path);
  }

  /** Which button the next question of the app, in a box of the system, is answered with; counted from 0. Call it before. */
  async answerQuestion(button: number): Promise<void> {
    const { electron, process } = this.#run;
    if (electron === null) {
      const heard = once(process, 'message');
      process.send({ pressButton: button });
      await heard;
      return;
    }
    await electron.evaluate(({ dialog }, response) => {
      const real = dialog.showMessageBox;
      dialog.showMessageBox = async () => {
        dialog.showMessageBox = real;
        return { response, checkboxChecked: false };
      };
    }, button);
  }

  /** Chooses an item of the menu bar by its label. */
  async chooseMenuItem(label: string): Promise<void> {
    const { electron, process } = this.#run;
    if (electron === null) {
      const heard = once(process, 'message');
      process.send({ chooseItem: label });
      await heard;
      return;
    }
    await electron.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      const item = items.find((one) => one.label === wanted);
      if (item === undefined) throw new Error(`The menu bar has no item “${wanted}”.`);
      item.click();
    }, label);
  }
}
