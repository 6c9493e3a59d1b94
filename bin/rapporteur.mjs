#!/usr/bin/env node
/**
 * The command line. It builds itself when it must: dependencies where they are missing or older than
 * the lock file, the program where a source is newer. What it says about that goes to standard error, so that
 * standard output holds nothing but what was asked for. Node built-ins only until the dependencies are there.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CLI_OUTPUT, CLI_SOURCES } from '../scripts/cli-sources.mjs';
import { isFresh } from '../scripts/freshness.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** True where the program can be run. */
async function prepare() {
  if (!isFresh(root, 'node_modules/.package-lock.json', ['package-lock.json'])) {
    console.error('rapporteur: installing its dependencies, once (npm ci) ...');
    // npm writes its progress to standard output, which here is somebody's file: both go to standard error.
    const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) {
      console.error(
        'rapporteur: its dependencies could not be installed (see above); run "npm ci" there and try again',
      );
      return false;
    }
  }
  if (!isFresh(root, CLI_OUTPUT, CLI_SOURCES)) {
    console.error('rapporteur: building itself ...');
    try {
      const { buildCli } = await import('../scripts/build-cli.mjs');
      await buildCli(root);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error('rapporteur: it could not be built (see above); run "npm ci" there and try again');
      return false;
    }
  }
  return true;
}

if (await prepare()) await import(pathToFileURL(join(root, CLI_OUTPUT)).href);
else process.exitCode = 2;
