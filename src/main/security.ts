/** What no page may do, whatever it holds: go elsewhere, open windows, embed, ask for devices. */
import { app, type Session, session, type WebContents } from 'electron';
import { isOwnAddress } from './origin.ts';

function confine(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void; url: string }) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No page of a session gets a device or a permission. */
export function refusePermissions(to: Session): void {
  to.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  to.setPermissionCheckHandler(() => false);
  to.setDevicePermissionHandler(() => false);
}

/** Must run before the first window is made. */
export function setUpSecurity(): void {
  app.on('web-contents-created', (_, contents) => confine(contents));
  refusePermissions(session.defaultSession);
}
