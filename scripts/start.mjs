/** `npm start`: sets up what is missing, then runs the app. Node built-ins only. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runApp } from './run-app.mjs';
import { setUp } from './setup/index.mjs';
import { SetupError } from './setup/run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Flags whose value may be the next word; Chromium, which reads them too, wants an equals sign. */
const WITH_VALUE = ['--user-data-dir', '--save-to', '--remote-debugging-port'];

/**
 * @param {string[]} words
 * @returns {string[]}
 */
function joinValues(words) {
  const [first, second, ...rest] = words;
  if (first === undefined) return [];
  if (WITH_VALUE.includes(first) && second !== undefined) return [`${first}=${second}`, ...joinValues(rest)];
  return [first, ...joinValues(words.slice(1))];
}

try {
  const host = await setUp(root);
  // With it, as some editors leave it to their terminals, Electron would be a mere Node.
  delete process.env.ELECTRON_RUN_AS_NODE;
  // npm runs scripts in the folder of the project; paths are meant from where the person is.
  const folder = process.env.INIT_CWD ?? process.cwd();
  const app = runApp(host.program, [...host.words, ...joinValues(process.argv.slice(2))], folder);
  app.on('error', (error) => {
    console.error(`The app could not be started: ${error.message}`);
    process.exit(1);
  });
  app.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
