/** The project's packages. Node built-ins only. */
import { isFresh } from '../freshness.mjs';
import { runStep, SetupError } from './run.mjs';

/**
 * Installs the packages where they are absent or older than the lock file. npm
 * writes `.package-lock.json` last, so an installation that was broken off counts as absent.
 * @param {string} root the folder of the project
 */
export async function ensureDependencies(root) {
  if (isFresh(root, 'node_modules/.package-lock.json', ['package-lock.json'])) return;
  const { ok, output } = await runStep(
    'Installing packages (npm ci)',
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund'],
    { cwd: root },
  );
  if (!ok) {
    throw new SetupError(
      `${output}\nThe packages could not be installed (above is why). Run npm ci, and start again.`,
    );
  }
}
