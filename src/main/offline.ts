/**
 * Chromium itself opens no connection: the policy of the pages (`pages.ts`) binds
 * the pages only, not what the browser around them fetches for itself.
 */
import { app, session } from 'electron';

/** No name and no address resolves, and no proxy is asked or looked for. Must run before the app is ready. */
export function cutOff(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
}

/**
 * Chromium's spell checker fetches its dictionaries, from Google and as soon as
 * there is a session, whatever the window's own `spellcheck` says
 * (electron/electron#22995). Must run when the app is ready, before the first window is made.
 */
export function setUpOffline(): void {
  session.defaultSession.setSpellCheckerEnabled(false);
}
