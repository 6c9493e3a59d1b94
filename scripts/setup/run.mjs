/** Runs the long steps of setting up, and says that they go on. Node built-ins only. */
import { spawn } from 'node:child_process';

/** How often a step that says nothing else is heard of, in milliseconds. */
const HEARTBEAT = 10_000;

/**
 * Runs a program to its end, its own words kept back; they are shown where it fails.
 * @param {string} title what is being done, for the screen
 * @param {string} program
 * @param {string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} [options] `limit`: when it is stopped, in milliseconds
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runStep(title, program, words, options = {}) {
  console.log(`${title} …`);
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a script of the shell; a program's own path, which may hold spaces, needs none.
      shell: process.platform === 'win32' && program === 'npm',
      timeout: options.limit,
    });
    let output = '';
    const hear = (/** @type {Buffer} */ part) => {
      output += part;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const beat = setInterval(() => {
      const line = output.trim().split('\n').at(-1)?.trim().slice(0, 90) ?? '';
      console.log(`  … ${Math.round((Date.now() - began) / 1000)} s${line === '' ? '' : `: ${line}`}`);
    }, HEARTBEAT);
    const end = (/** @type {boolean} */ ok) => {
      clearInterval(beat);
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      output += `\n${error.message}`;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** What stops the setting up, for a person: what happened and what to do. */
export class SetupError extends Error {}
