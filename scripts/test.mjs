/**
 * `npm test`: sets up what is missing, then lint, types, unit and end-to-end
 * tests, up to the first that fails. The last line counts the tests.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup/index.mjs';
import { SetupError } from './setup/run.mjs';
import { ensureTestPrograms } from './setup/test-programs.mjs';
import { readPlaywright, readVitest } from './test-reports.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(root, 'node_modules', '.cache', 'test-reports');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/**
 * @param {string[]} words
 * @returns {Promise<boolean>}
 */
function npm(words) {
  return new Promise((resolve) => {
    const child = spawn('npm', words, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, RAPPORTEUR_E2E_REPORT: e2eReport },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const STEPS = [
  { name: 'lint', words: ['run', '--silent', 'lint'], read: () => null },
  { name: 'types', words: ['run', '--silent', 'types'], read: () => null },
  {
    name: 'unit',
    words: [
      'run',
      '--silent',
      'unit',
      '--',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    read: () =>
      existsSync(unitReport) ? readVitest(JSON.parse(readFileSync(unitReport, 'utf8')), root) : null,
  },
  {
    name: 'e2e',
    words: ['run', '--silent', 'e2e'],
    read: () => (existsSync(e2eReport) ? readPlaywright(JSON.parse(readFileSync(e2eReport, 'utf8'))) : null),
  },
];

let passed = 0;
let failed = 0;
try {
  await setUp(root);
  await ensureTestPrograms();
  mkdirSync(reports, { recursive: true });
  rmSync(unitReport, { force: true });
  rmSync(e2eReport, { force: true });
  for (const { name, words, read } of STEPS) {
    console.log(`\n— ${name} —`);
    const ok = await npm(words);
    const counted = read();
    passed += counted?.passed ?? 0;
    failed += counted?.failed ?? 0;
    if (ok) continue;
    // A step without a count of its own, or that broke outside of any test, is one failure.
    if ((counted?.failed ?? 0) === 0) failed += 1;
    console.log(`\nStopped at ${name}${counted?.causes.length ? ':' : ': its words are above.'}`);
    for (const cause of counted?.causes ?? []) console.log(cause);
    break;
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.log(error.message);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
