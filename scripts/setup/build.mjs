/** Builds the app where it is older than its sources. Node built-ins only. */
import { isFresh } from '../freshness.mjs';
import { runStep, SetupError } from './run.mjs';

/** What `scripts/build.mjs` writes last. */
export const BUILT = 'out/built';

const SOURCES = [
  'src/contract',
  'src/core',
  'src/files',
  'src/host',
  'src/main',
  'src/preload',
  'src/renderer',
  'electron.vite.config.ts',
  'package-lock.json',
  'scripts/build.mjs',
];

/**
 * @param {string} root the folder of the project
 */
export async function ensureBuilt(root) {
  if (isFresh(root, BUILT, SOURCES)) return;
  const { ok, output } = await runStep('Building', process.execPath, ['scripts/build.mjs'], { cwd: root });
  if (!ok) throw new SetupError(`${output}\nThe app could not be built: above is why.`);
}
