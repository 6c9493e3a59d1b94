/** Serves the app's pages at `app://rapporteur`. */
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { SCHEME } from './origin.ts';
import { answerPage } from './pages.ts';

/** Must run before the app is ready: privileges are fixed by then. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Must run when the app is ready. */
export function setUpProtocol(): void {
  const root = join(app.getAppPath(), 'out', 'renderer');
  protocol.handle(SCHEME, (request) => answerPage(root, request));
}
