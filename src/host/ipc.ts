/** Electron's `ipcMain`: handlers of calls from pages. */

export interface InvokeEvent {
  sender: object;
  senderFrame: { url: string; parent: null } | null;
  type: 'frame';
}
type Handler = (event: InvokeEvent, ...values: unknown[]) => unknown;

export class IpcMain {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** The handler of a channel, for the host. */
  handlerOf(channel: string): Handler | undefined {
    return this.#handlers.get(channel);
  }
}
