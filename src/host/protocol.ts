/** Electron's `protocol`: schemes that the app answers itself. */
import type { App } from './app.ts';

interface CustomScheme {
  scheme: string;
  privileges?: { standard?: boolean; secure?: boolean; supportFetchAPI?: boolean };
}
type Handler = (request: Request) => Response | Promise<Response>;

export class Protocol {
  readonly #app: App;
  /** Schemes are declared for all sessions. */
  readonly #privileged: Map<string, CustomScheme>;
  /** Each session answers for itself. */
  readonly #handlers = new Map<string, Handler>();

  /** `of` gives the protocol of the default session, for that of another one. */
  constructor(app: App, of: Protocol | null = null) {
    this.#app = app;
    this.#privileged = of === null ? new Map() : of.#privileged;
  }

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (this.#app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    // As in Electron, a second call replaces the first.
    this.#privileged.clear();
    for (const scheme of schemes) this.#privileged.set(scheme.scheme, scheme);
  }

  handle(scheme: string, handler: Handler): void {
    if (!this.#app.isReady()) throw new Error('protocol.handle can only be used after the app is ready');
    const { standard, secure } = this.#privileged.get(scheme)?.privileges ?? {};
    // The stand-in shows every page as a secure one with an origin; Electron does so only with these.
    if (!standard || !secure) {
      throw new Error(
        `The stand-in host shows only schemes registered as standard and secure, which ${scheme}: is not`,
      );
    }
    if (this.#handlers.has(scheme)) throw new Error(`The scheme ${scheme}: is handled already`);
    this.#handlers.set(scheme, handler);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** The handler for an address, for the host. */
  handlerFor(address: string): Handler | undefined {
    return this.#handlers.get(address.slice(0, Math.max(0, address.indexOf(':'))));
  }
}
