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
import { findChromium } from './find-chromium.ts';
import { chooseItem } from './menu.ts';

const [, , folder = '.', ...words] = process.argv;
if (folder === '--find-chromium') {
  const found = findChromium();
  if (found !== null) console.log(found);
  process.exit(found === null ? 1 : 0);
}
const root = resolve(folder);
const app = new App(root, words);

// Switches that Electron would hand to its own Chromium.
const switches = words.filter((word) => word.startsWith('--remote-debugging-port='));
const { electron, dialog } = makeElectron(app, switches);

// A test that started this process can answer the next dialog and choose in the menu bar; in Electron Playwright does both.
process.on('message', (message: { answerOpenDialog?: string; chooseItem?: string; pressButton?: number }) => {
  if (message.answerOpenDialog !== undefined) dialog.answerNext(message.answerOpenDialog);
  if (message.pressButton !== undefined) dialog.pressNext(message.pressButton);
  if (message.chooseItem !== undefined) chooseItem(message.chooseItem);
  process.send?.('heard');
});
process.channel?.unref();

// The words as Electron gives them to the main process: the program, the folder, the rest.
process.argv = [process.execPath, root, ...words];
Object.defineProperty(process, 'defaultApp', { value: true });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
process.on('uncaughtException', (error) => {
  // As in Electron, an app that hears of it itself is left alone.
  if (process.listenerCount('uncaughtException') > 1) return;
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
