/** Programs of the system: installed with apt where that can be done, named in one line elsewhere. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStep, SetupError } from './run.mjs';

/**
 * Whether a program is on the path.
 * @param {string} name
 */
export function hasProgram(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => endings.some((ending) => existsSync(join(folder, name + ending))));
}

/** Whether packages can be installed without asking: Debian or one of its kind, as root. */
export function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && hasProgram('apt-get');
}

/**
 * Whether Debian's package is installed.
 * @param {string} name
 */
export function hasPackage(name) {
  const asked = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' });
  return asked.stdout?.includes('Status: install ok installed') ?? false;
}

/**
 * Installs packages with apt.
 * @param {string[]} names
 * @throws {SetupError} where it fails
 */
export async function install(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-y', '-q', '-o', 'Dpkg::Use-Pty=0'];
  // A list that could not be brought up to date may still do; installing tells.
  await runStep('Reading the package lists (apt-get update)', 'apt-get', ['update', '-q'], { env });
  const { ok, output } = await runStep(
    `Installing ${names.join(', ')} (apt-get install)`,
    'apt-get',
    ['install', ...quiet, '--no-install-recommends', ...names],
    { env },
  );
  if (!ok) throw new SetupError(`${output}\napt-get could not install ${names.join(', ')}: above is why.`);
}
