/** Runs the app until it ends, and hands on to it what is to end it. Node built-ins only. */
import { spawn } from 'node:child_process';

const ENDING = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Starts the app. Ctrl+C reaches every process of the terminal, npm hands it on once more, and Electron, which closes
 * with care at a first signal, is killed by a second one of its kind (electron_browser_main_parts_posix.cc).
 * So the app stands in a group of its own, and gets each signal once.
 * @param {string} program
 * @param {string[]} words
 * @param {string} folder the folder that paths are seen from
 */
export function runApp(program, words, folder) {
  const app = spawn(program, words, {
    cwd: folder,
    stdio: 'inherit',
    // On Windows that would be a console of its own, and there Ctrl+C reaches the app by itself.
    detached: process.platform !== 'win32',
  });
  /** @type {Set<NodeJS.Signals>} */
  const handedOn = new Set();
  for (const signal of ENDING) {
    process.on(signal, () => {
      if (handedOn.has(signal)) return;
      handedOn.add(signal);
      app.kill(signal);
    });
  }
  return app;
}
