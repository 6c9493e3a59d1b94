/** Electron's runtime: where it is, and fetching it where it can be had. Node built-ins only. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runStep } from './run.mjs';

/** How long to look whether the runtime can be reached at all, in milliseconds. */
const PROBE_LIMIT = 8_000;
/** How long fetching it may take, in milliseconds. */
const FETCH_LIMIT = 5 * 60_000;
/** How long a failure is remembered, in milliseconds. */
const REMEMBERED = 24 * 60 * 60_000;

/**
 * The path of Electron's program: that of ELECTRON_OVERRIDE_DIST_PATH, else the
 * one that the package `electron` has fetched; null where there is none.
 * @param {string} root the folder of the project
 * @returns {string | null}
 */
export function findElectron(root) {
  const home = join(root, 'node_modules', 'electron');
  let program = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const pathFile = join(home, 'path.txt');
  if (existsSync(pathFile)) program = readFileSync(pathFile, 'utf8').trim();
  else if (process.platform === 'darwin') program = 'Electron.app/Contents/MacOS/Electron';
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(home, 'dist'), program);
  return existsSync(path) ? path : null;
}

/**
 * Whether Electron's releases can be reached. With a mirror or a proxy set only
 * the download itself can tell.
 * @param {string} version
 */
async function isReachable(version) {
  const { env } = process;
  if (env.ELECTRON_MIRROR || env.npm_config_electron_mirror || env.ELECTRON_GET_USE_PROXY) return true;
  const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT) });
    return response.ok;
  } catch {
    // Blocked, or no network at all: for us the same.
    return false;
  }
}

/**
 * Tries to fetch the runtime where it is missing. A failure is remembered for a
 * day, so that a closed network costs its waiting once.
 * @param {string} root the folder of the project
 */
export async function ensureElectron(root) {
  if (findElectron(root) !== null || process.env.RAPPORTEUR_HOST === 'stand-in') return;
  const home = join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const note = join(root, 'node_modules', '.cache', 'electron-not-reached.json');
  if (existsSync(note)) {
    const failed = JSON.parse(readFileSync(note, 'utf8'));
    if (failed.version === version && Date.now() - failed.at < REMEMBERED) return;
  }
  console.log('Looking for Electron’s runtime …');
  const got =
    (await isReachable(version)) &&
    (await runStep(
      'Fetching Electron’s runtime (about 110 MB)',
      process.execPath,
      [join(home, 'install.js')],
      {
        limit: FETCH_LIMIT,
      },
    ).then(({ ok }) => ok)) &&
    findElectron(root) !== null;
  if (got) {
    rmSync(note, { force: true });
    return;
  }
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ version, at: Date.now() }));
  console.log('Electron’s runtime can’t be had here; tried again after a day.');
}
