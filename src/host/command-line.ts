/** Electron's `app.commandLine`: Chromium's switches, which it is started with here when the window opens. */
export class CommandLine {
  readonly #given: readonly string[];
  readonly #appended: string[];

  readonly #isReady: () => boolean;

  /** `given` are the words of the command line; what the app appends goes into `appended` too. */
  constructor(given: readonly string[], appended: string[], isReady: () => boolean) {
    this.#given = given;
    this.#appended = appended;
    this.#isReady = isReady;
  }

  /** In Electron most switches are read by then, and one that comes later is lost without a word. */
  appendSwitch(name: string, value?: string): void {
    if (this.#isReady()) throw new Error(`The switch ${name} comes too late: the app is ready`);
    this.#appended.push(value === undefined ? `--${name}` : `--${name}=${value}`);
  }

  hasSwitch(name: string): boolean {
    const asked = `--${name}`;
    return [...this.#given, ...this.#appended].some((word) => word === asked || word.startsWith(`${asked}=`));
  }
}
