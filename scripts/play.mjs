/** `node scripts/play.mjs CONFIG [words...]`: sets up what is missing, then has Playwright run what CONFIG names. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup/index.mjs';
import { SetupError } from './setup/run.mjs';
import { ensureTestPrograms } from './setup/test-programs.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [config = '', ...words] = process.argv.slice(2);

try {
  await setUp(root);
  await ensureTestPrograms();
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js');
  const run = spawn(process.execPath, [playwright, 'test', '-c', config, ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  run.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
