/** Which host runs the app here, and the command that starts it. Node built-ins only. */
import { join } from 'node:path';
import { findElectron } from './electron.mjs';

/**
 * @typedef {object} Host
 * @property {'electron' | 'stand-in'} name
 * @property {string} program the program to run
 * @property {string[]} words what it takes before the app's own flags
 */

/**
 * Electron where its runtime is, else the stand-in; RAPPORTEUR_HOST=stand-in asks for that one.
 * @param {string} root the folder of the project
 * @param {string} [folder] the folder of the app that it is to run; benchmarks run one of their own
 * @returns {Host}
 */
export function chooseHost(root, folder = root) {
  const electron = process.env.RAPPORTEUR_HOST === 'stand-in' ? null : findElectron(root);
  if (electron === null) {
    return {
      name: 'stand-in',
      program: process.execPath,
      words: [join(root, 'out', 'host', 'index.mjs'), folder],
    };
  }
  // Chromium has no sandbox for root, as in containers.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return { name: 'electron', program: electron, words: [...(isRoot ? ['--no-sandbox'] : []), folder] };
}

/**
 * One line for the screen.
 * @param {Host} host
 */
export function describeHost(host) {
  return host.name === 'electron'
    ? `Host: Electron (${host.program}).`
    : 'Host: the stand-in, with Chromium in Electron’s place (docs/hosts.md).';
}
