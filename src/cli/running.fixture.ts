/** Runs of the built command line, each in a folder of its own. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { POINT } from '../core/export/sample-item.ts';

// Each run is a process of its own; on a busy machine ten of them take their time.
vi.setConfig({ testTimeout: 60_000 });

export const launcher = fileURLToPath(new URL('../../bin/rapporteur.mjs', import.meta.url));

/** What the launcher builds and then runs; a source that changes while the tests run does not make each of them build. */
export const program = fileURLToPath(new URL('../../out/cli/index.mjs', import.meta.url));

export const NOTES = `title: Ministry briefs island mayors on the ferry plan
body: Council of Island Mayors (CIM)
date: 2024-05-07
published: 2024-05-09
presented-by: the Ministry of Shipping
subject: its ferry plan for the summer
summary: The Ministry of Shipping set out its ferry plan for the summer

people:
  VP = Ms. Vera PAPPAS, Deputy Minister, Ministry of Shipping [presenter]
  OD = Mr. Omar van den DOOL, Mayor, Lower Island

photos:
  VP = pappas.png | Photo: Port Authority

notes:
# Presentation
10:02 VP: two more ferries run from June
10:04 VP: the minister is tired of the islands !off
10:05 VP: the fare rises to three crowns !check
# Questions and answers
10:31 OD? what happens when the sea is closed
10:32 VP> three extra nights are covered
10:33 VP + [Harbour plan](https://example.org/plan)
10:40 ~ ask Vera for the timetable
somebody laughed at the bicycles
`;

export const SECRETS = /tired|timetable|bicycles/;

/** Where the program runs: a folder with `notes.txt` and its picture, made for each test. */
export let folder: string;

beforeAll(() => {
  const built = spawnSync(process.execPath, [launcher, '--help'], { encoding: 'utf8' });
  expect(built.stderr + built.status).toMatch(/0$/);
  // Whatever it had to do first, standard output holds what was asked for and nothing else.
  expect(built.stdout).toMatch(/^rapporteur: from the notes of a meeting/);
}, 120_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'));
  write('notes.txt', NOTES);
  write('pappas.png', Buffer.from(POINT, 'base64'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

export function write(name: string, contents: string | Uint8Array): void {
  writeFileSync(join(folder, name), contents);
}

export function readText(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

export function run(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
}

/** Runs what must be refused, and gives the line that says why. */
export function refused(...args: string[]): string {
  const { status, stdout, stderr } = run(...args);
  expect(stderr).toMatch(/^rapporteur: [^\n]+\n$/);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  return stderr;
}
