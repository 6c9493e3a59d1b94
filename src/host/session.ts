/** Electron's `session`: what pages may ask for, and where they store what they keep. */
import { join } from 'node:path';
import type { Protocol } from './protocol.ts';
import { NotInStandIn } from './refusal.ts';

type RequestHandler = (
  contents: object | null,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (contents: object | null, permission: string, origin: string, details: object) => boolean;

/** Chromium's names of permissions in the debugging protocol, with Electron's. */
const PERMISSIONS: readonly (readonly [chromium: string, electron: string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
  ['storage-access', 'storage-access'],
  ['window-management', 'window-management'],
  ['local-fonts', 'local-fonts'],
];

/** Clears what the pages of the app have stored in Chromium's databases. */
type ClearDatabases = () => Promise<void>;

export class Session {
  readonly protocol: Protocol;
  readonly #userData: (() => string) | null;
  #clearDatabases: ClearDatabases | null = null;
  #request: RequestHandler | null = null;
  #check: CheckHandler | null = null;

  /** `userData` is the folder of the app's data; null for a session that is kept in memory. */
  constructor(userData: (() => string) | null, protocol: Protocol) {
    this.#userData = userData;
    this.protocol = protocol;
  }

  /** Where Chromium keeps what pages store. */
  get storagePath(): string | null {
    return this.#userData === null ? null : join(this.#userData(), 'chromium', 'Default');
  }

  async clearStorageData({ storages = [] }: { storages?: string[] } = {}): Promise<void> {
    if (storages.join() !== 'indexdb')
      throw new NotInStandIn('session.clearStorageData of more than indexdb');
    if (this.#clearDatabases === null) throw new NotInStandIn('session.clearStorageData without a window');
    await this.#clearDatabases();
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler;
  }

  /** No device is ever offered here, so a handler that grants one would be a difference. */
  setDevicePermissionHandler(handler: ((details: object) => boolean) | null): void {
    if (handler?.({ deviceType: 'usb', origin: '', device: {} })) {
      throw new Error('The stand-in host has no devices to grant');
    }
  }

  /** Chromium has no way here to fetch a dictionary, so its spell checker can only be off. */
  setSpellCheckerEnabled(on: boolean): void {
    if (on) throw new NotInStandIn('spell checker');
  }

  /** For the host: a window is there, through which the databases can be cleared. */
  canClear(clear: ClearDatabases): void {
    this.#clearDatabases = clear;
  }

  /**
   * What the app's handlers say to each permission, for the host to set in
   * Chromium before the page is shown. Without handlers Electron grants
   * everything; so does this.
   */
  async decide(contents: object, origin: string): Promise<{ name: string; granted: boolean }[]> {
    return Promise.all(
      PERMISSIONS.map(async ([name, permission]) => {
        const check = this.#check?.(contents, permission, origin, {}) ?? true;
        const ask = this.#request;
        const asked =
          ask === null || (await new Promise<boolean>((answer) => ask(contents, permission, answer, {})));
        return { name, granted: check && asked };
      }),
    );
  }
}
