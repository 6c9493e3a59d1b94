/** Electron's runtime: where it is, and fetching it where it can be had. Node built-ins only. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runStep } from './run.mjs';

/** How long to look whether the runtime can be reached at all, in milliseconds. */
const PROBE_LIMIT = 8_000;
/** How long fetching it may take, in milliseconds. */
const FETCH_LIMIT = 10 * 60_000;
/** How long a failure is remembered, in milliseconds. */
const REMEMBERED = 24 * 60 * 60_000;

/** Where the program lies in Electron's folder, as `install.js` of its package has it. @type {Record<string, string>} */
const PROGRAMS = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * The path of Electron's program: that of ELECTRON_OVERRIDE_DIST_PATH, else the
 * one that the package `electron` has fetched, whole: it writes path.txt last.
 * Null where there is none.
 * @param {string} root the folder of the project
 * @returns {string | null}
 */
export function findElectron(root) {
  const home = join(root, 'node_modules', 'electron');
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!elsewhere && !existsSync(join(home, 'path.txt'))) return null;
  const program = PROGRAMS[process.platform] ?? 'electron';
  const path = join(elsewhere || join(home, 'dist'), program);
  return existsSync(path) ? path : null;
}

/** Settings of @electron/get that have it fetch from elsewhere, or from a folder of its own. */
const ELSEWHERE = [
  'ELECTRON_MIRROR',
  'npm_config_electron_mirror',
  'npm_package_config_electron_mirror',
  'ELECTRON_GET_USE_PROXY',
  'electron_config_cache',
];

/**
 * Whether Electron's releases can be reached. With a mirror, a proxy or a cache
 * set only the download itself can tell.
 * @param {string} version
 */
async function isReachable(version) {
  if (ELSEWHERE.some((name) => process.env[name])) return true;
  const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    // The file itself, which is small: it lies at a signed address, which may be signed for GET alone.
    const response = await fetch(address, { signal: AbortSignal.timeout(PROBE_LIMIT) });
    await response.body?.cancel();
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
  console.log(`Electron’s runtime can’t be had here; tried again after a day, or when ${note} is removed.`);
}
