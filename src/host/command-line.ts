/** Electron's `app.commandLine`: Chromium's switches, which it is started with here when the window opens. */
export class CommandLine {
  readonly #given: readonly string[];
  readonly #appended: string[];

  /** `given` are the words of the command line; what the app appends goes into `appended` too. */
  constructor(given: readonly string[], appended: string[]) {
    this.#given = given;
    this.#appended = appended;
  }

  appendSwitch(name: string, value?: string): void {
    this.#appended.push(value === undefined ? `--${name}` : `--${name}=${value}`);
  }

  hasSwitch(name: string): boolean {
    const asked = `--${name}`;
    return [...this.#given, ...this.#appended].some((word) => word === asked || word.startsWith(`${asked}=`));
  }
}
