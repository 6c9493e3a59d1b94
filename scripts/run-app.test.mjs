import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** Counts how often it is asked to end by Ctrl+C, and ends, saying so, at SIGTERM. */
const APP = `
let asked = 0;
process.on('SIGINT', () => {
  asked += 1;
  console.log('asked');
});
process.on('SIGTERM', () => {
  console.log('times: ' + asked);
  process.exit(3);
});
setInterval(() => {}, 1000);
console.log('running');
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-run-app-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('Ctrl+C, which reaches a whole terminal and may come twice, reaches the app once', async () => {
  const app = join(folder, 'app.mjs');
  const start = join(folder, 'start.mjs');
  const runApp = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), 'run-app.mjs'));
  writeFileSync(app, APP);
  writeFileSync(
    start,
    `import { runApp } from ${JSON.stringify(runApp)};
     runApp(process.execPath, [${JSON.stringify(app)}], ${JSON.stringify(folder)})
       .on('exit', (code) => process.exit(code ?? 1));`,
  );
  // A group of its own stands for the terminal.
  const terminal = spawn(process.execPath, [start], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  const tells = (/** @type {string} */ word) =>
    new Promise((resolve, reject) => {
      const look = () => told.includes(word) && resolve(told);
      terminal.stdout.on('data', look);
      terminal.on('exit', () => reject(new Error(`It ended before it said “${word}”: ${told}`)));
      look();
    });
  terminal.stdout.on('data', (part) => {
    told += part;
  });
  const group = -(terminal.pid ?? Number.NaN);
  await tells('running');
  process.kill(group, 'SIGINT');
  await tells('asked');
  process.kill(group, 'SIGINT');
  terminal.kill('SIGTERM');
  const [code] = await once(terminal, 'close');
  expect(told).toContain('times: 1\n');
  expect(code).toBe(3);
});
