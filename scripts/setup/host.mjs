/** Which host runs the app here, and the command that starts it. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findElectron } from './electron.mjs';
import { missingLibraries } from './electron-libraries.mjs';

/**
 * @typedef {object} Host
 * @property {'electron' | 'stand-in'} name
 * @property {string} program the program to run
 * @property {string[]} words what it takes before the app's own flags
 */

/**
 * Whether AppArmor gives user namespaces to known programs only, of which Electron in this folder is none: Ubuntu from
 * 23.10 on. That `unshare` is given one says nothing then, since newer releases know it.
 */
function knownProgramsOnly() {
  try {
    return readFileSync('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', 'utf8').trim() === '1';
  } catch {
    // A kernel without that restriction.
    return false;
  }
}

/**
 * Whether Chromium can put its processes into a sandbox here. Where it can't it
 * does not start at all: as root, and on Linux where neither user namespaces are
 * to be had (containers; Ubuntu from 23.10 on) nor its own helper is installed.
 * @param {string} program Electron's
 */
function hasSandbox(program) {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  const helper = statSync(join(dirname(program), 'chrome-sandbox'), { throwIfNoEntry: false });
  if (helper?.uid === 0 && (helper.mode & 0o4000) !== 0) return true;
  if (knownProgramsOnly()) return false;
  const tried = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
  // Without the program to try it with, Chromium itself will tell.
  return tried.error !== undefined || tried.status === 0;
}

/**
 * Electron where its runtime is and can run, else the stand-in; RAPPORTEUR_HOST=stand-in asks for that one.
 * @param {string} root the folder of the project
 * @param {string} [folder] the folder of the app that it is to run; benchmarks run one of their own
 * @returns {Host}
 */
export function chooseHost(root, folder = root) {
  const electron = process.env.RAPPORTEUR_HOST === 'stand-in' ? null : findElectron(root);
  if (electron === null || missingLibraries(electron).length > 0) {
    return {
      name: 'stand-in',
      program: process.execPath,
      words: [join(root, 'out', 'host', 'index.mjs'), folder],
    };
  }
  return {
    name: 'electron',
    program: electron,
    // Where there is no sandbox there is often, as in containers, little shared memory either.
    words: [...(hasSandbox(electron) ? [] : ['--no-sandbox', '--disable-dev-shm-usage']), folder],
  };
}

/**
 * One line for the screen.
 * @param {Host} host
 */
export function describeHost(host) {
  if (host.name === 'stand-in')
    return 'Host: the stand-in, with Chromium in Electron’s place (docs/hosts.md).';
  const without = host.words.includes('--no-sandbox')
    ? ' It runs without Chromium’s sandbox, which can’t be had here (docs/hosts.md).'
    : '';
  return `Host: Electron (${host.program}).${without}`;
}
