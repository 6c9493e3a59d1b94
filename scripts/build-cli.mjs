/** Builds the command line into one file, `out/cli/index.mjs`. The dependencies must be there. */
import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

import { CLI_OUTPUT } from './cli-sources.mjs';

/**
 * Two terminals may build at once, and a source may change meanwhile: each builds in a folder of
 * its own, and the file that takes its place is as old as the start of the build.
 * @param {string} root the folder of the project
 */
export async function buildCli(root) {
  const started = new Date();
  const folder = `out/.cli-${process.pid}`;
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'src/cli/index.ts',
        outDir: folder,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'index.mjs', codeSplitting: false } },
      },
    });
    utimesSync(join(root, folder, 'index.mjs'), started, started);
    mkdirSync(join(root, 'out/cli'), { recursive: true });
    renameSync(join(root, folder, 'index.mjs'), join(root, CLI_OUTPUT));
  } finally {
    rmSync(join(root, folder), { recursive: true, force: true });
  }
}
