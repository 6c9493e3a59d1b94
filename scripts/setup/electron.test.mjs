import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findElectron } from './electron.mjs';
import { chooseHost } from './host.mjs';

const PROGRAM =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

let root = '';
let home = '';

/** @param {string} folder */
function unpackInto(folder) {
  mkdirSync(join(folder, PROGRAM, '..'), { recursive: true });
  writeFileSync(join(folder, PROGRAM), '');
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rapporteur-electron-'));
  home = join(root, 'node_modules', 'electron');
  mkdirSync(home, { recursive: true });
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '');
  vi.stubEnv('RAPPORTEUR_HOST', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

it('without a runtime the stand-in runs', () => {
  expect(findElectron(root)).toBeNull();
  expect(chooseHost(root).name).toBe('stand-in');
});

it('a runtime whose unpacking was broken off does not count', () => {
  unpackInto(join(home, 'dist'));
  expect(findElectron(root)).toBeNull();
});

it('a runtime that was fetched whole is found, and runs', () => {
  unpackInto(join(home, 'dist'));
  writeFileSync(join(home, 'path.txt'), PROGRAM);
  expect(findElectron(root)).toBe(join(home, 'dist', PROGRAM));
  expect(chooseHost(root)).toMatchObject({ name: 'electron', program: join(home, 'dist', PROGRAM) });
});

it('the stand-in runs where it is asked for', () => {
  unpackInto(join(home, 'dist'));
  writeFileSync(join(home, 'path.txt'), PROGRAM);
  vi.stubEnv('RAPPORTEUR_HOST', 'stand-in');
  expect(chooseHost(root).name).toBe('stand-in');
});

it('a runtime elsewhere needs no note of the package', () => {
  const elsewhere = join(root, 'elsewhere');
  unpackInto(elsewhere);
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', elsewhere);
  expect(findElectron(root)).toBe(join(elsewhere, PROGRAM));
});
