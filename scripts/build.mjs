/** Builds the app (main, preload, renderer) and the stand-in host into `out/`; a word names just one of the two. */
import { utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildApp } from 'electron-vite';
import { build } from 'vite';
import { BUILT } from './setup/build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [only] = process.argv.slice(2);
const started = new Date();
const logLevel = process.env.RAPPORTEUR_VERBOSE ? 'info' : 'warn';

if (only === undefined || only === 'app') {
  await buildApp({ configFile: 'electron.vite.config.ts', logLevel });
}
if (only === undefined || only === 'host') {
  await build({
    configFile: false,
    root,
    logLevel,
    build: {
      ssr: 'src/host/index.ts',
      outDir: 'out/host',
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'index.mjs' } },
    },
  });
}
if (only === undefined) {
  // As old as the start: a source that changed meanwhile is newer than what was built.
  writeFileSync(join(root, BUILT), '');
  utimesSync(join(root, BUILT), started, started);
}
