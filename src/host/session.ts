/** Electron's `session`: what pages may ask for. */
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

export class Session {
  #request: RequestHandler | null = null;
  #check: CheckHandler | null = null;

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
