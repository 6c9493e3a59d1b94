/** The system's libraries that Electron's program is linked to; a bare Linux lacks some. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { SetupError } from './run.mjs';
import { canInstall, install } from './system-packages.mjs';

/**
 * Debian's packages that bring them. The library of ALSA goes by another name in
 * newer releases; the one of PortAudio, which needs it, does not.
 */
const PACKAGES = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libxss1', 'libportaudio2'];

/** @type {Map<string, string[]>} */
const known = new Map();

/**
 * The libraries that a program asks for and the system has not, by name; none
 * where there is no `ldd` to ask, as on other systems than Linux.
 * @param {string} program
 * @returns {string[]}
 */
export function missingLibraries(program) {
  const before = known.get(program);
  if (before !== undefined) return before;
  const asked = process.platform === 'linux' ? spawnSync('ldd', [program], { encoding: 'utf8' }).stdout : '';
  const missing = [...(asked ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
  known.set(program, missing);
  return missing;
}

/**
 * Installs what is missing where that can be done; else says what is, and the stand-in runs.
 * @param {string} program
 */
export async function ensureLibraries(program) {
  if (missingLibraries(program).length === 0) return;
  if (canInstall()) {
    try {
      await install(PACKAGES);
    } catch (error) {
      // The stand-in may still run.
      if (!(error instanceof SetupError)) throw error;
      console.log(error.message);
    }
    known.delete(program);
  }
  const missing = missingLibraries(program);
  if (missing.length === 0) return;
  console.log(
    `Electron can’t run here until these libraries are installed: ${missing.join(', ')}. On Debian and its kind: apt-get install ${PACKAGES.join(' ')}`,
  );
}
