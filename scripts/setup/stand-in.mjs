/** What the stand-in host needs: a Chromium, and on Linux somewhere to show its window. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { SetupError } from './run.mjs';
import { canInstall, hasProgram, install } from './system-packages.mjs';

/**
 * Whether the host, which must have been built, finds a Chromium that runs.
 * @param {string} root the folder of the project
 */
function hasChromium(root) {
  const host = join(root, 'out', 'host', 'index.mjs');
  return spawnSync(process.execPath, [host, '--find-chromium'], { stdio: 'ignore' }).status === 0;
}

/** Whether a display has to be brought up, and nothing is there to do it. */
function lacksDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY && !hasProgram('Xvfb');
}

/**
 * Installs what is missing where that can be done.
 * @param {string} root the folder of the project
 * @throws {SetupError} that says in one line what to install
 */
export async function ensureStandIn(root) {
  const missing = [...(hasChromium(root) ? [] : ['chromium']), ...(lacksDisplay() ? ['xvfb'] : [])];
  if (missing.length === 0) return;
  if (canInstall()) await install(missing);
  if (!hasChromium(root)) {
    throw new SetupError(
      'Please install Chromium or Google Chrome, or name one in RAPPORTEUR_CHROMIUM, and start again.',
    );
  }
  if (lacksDisplay())
    throw new SetupError('There is no display: please install Xvfb (package xvfb), and start again.');
}
