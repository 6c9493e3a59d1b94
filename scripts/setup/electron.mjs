/** Where Electron's runtime is, when it is anywhere. Node built-ins only. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
