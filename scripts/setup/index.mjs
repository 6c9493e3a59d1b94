/** All that must be there before the app or its tests can run, in order. Node built-ins only. */
import { ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureDisplay } from './display.mjs';
import { ensureElectron, findElectron } from './electron.mjs';
import { ensureLibraries } from './electron-libraries.mjs';
import { chooseHost, describeHost } from './host.mjs';
import { SetupError } from './run.mjs';
import { ensureStandIn } from './stand-in.mjs';

/** The oldest Node that the tools run on. */
const NODE_FLOOR = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [floorMajor = 0, floorMinor = 0] = NODE_FLOOR;
  if (major < floorMajor || (major === floorMajor && minor < floorMinor)) {
    throw new SetupError(
      `Node ${NODE_FLOOR.join('.')} or newer is needed; this is ${process.versions.node}.`,
    );
  }
}

/**
 * Sets everything up and says in one line which host runs.
 * @param {string} root the folder of the project
 * @returns {Promise<import('./host.mjs').Host>}
 */
export async function setUp(root) {
  checkNode();
  await ensureDependencies(root);
  await ensureBuilt(root);
  await ensureElectron(root);
  const electron = findElectron(root);
  if (electron !== null && process.env.RAPPORTEUR_HOST !== 'stand-in') await ensureLibraries(electron);
  const host = chooseHost(root);
  if (host.name === 'stand-in') await ensureStandIn(root);
  const display = await ensureDisplay();
  console.log(
    describeHost(host) + (display.started ? ` There is no display: Xvfb, ${process.env.DISPLAY}.` : ''),
  );
  return host;
}
