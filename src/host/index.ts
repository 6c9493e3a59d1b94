/**
 * The stand-in host: runs the built main process in Node where there is no
 * Electron. `node out/host/index.mjs FOLDER [words...]` is what `electron FOLDER
 * [words...]` is there.
 */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { App } from './app.ts';
import { makeElectron } from './electron.ts';

const [, , folder = '.', ...words] = process.argv;
const root = resolve(folder);
const app = new App(root);

// `--name value` for us is `--name=value` for Chromium.
const switches = words.flatMap((word, at) => {
  if (word === '--remote-debugging-port') return [`${word}=${words[at + 1] ?? '0'}`];
  return word.startsWith('--remote-debugging-port=') ? [word] : [];
});
const electron = makeElectron(app, switches);

// The words as Electron gives them to the main process: the program, the folder, the rest.
process.argv = [process.execPath, root, ...words];
Object.defineProperty(process, 'defaultApp', { value: true });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
process.on('uncaughtException', (error) => {
  console.error(error);
  app.exit(1);
});

/** How Node loads a CommonJS module; not in its types, but its documented place for a hook in Node 20. */
const loader = Module as unknown as { _load: (name: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (name, ...rest) => (name === 'electron' ? electron : load.call(Module, name, ...rest));

const { main }: { main: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
createRequire(join(root, 'package.json'))(join(root, main));
app.becomeReady();
