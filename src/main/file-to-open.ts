/** The file that somebody opened with the app, until the window asks for it. */
export class FileToOpen {
  #path: string | null = null;
  readonly #tell: () => void;

  /** `tell` is called whenever a file is there to be taken. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  put(path: string): void {
    this.#path = path;
    this.#tell();
  }

  /** The path, once. */
  take(): string | null {
    const path = this.#path;
    this.#path = null;
    return path;
  }
}
