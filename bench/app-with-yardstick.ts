/** A copy of the built app whose pages include the bare editor, so that both are measured in one window. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../e2e/running-app.ts';

/** Builds it into `folder`, which it empties first. */
export async function buildAppWithYardstick(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'rapporteur', main: 'out/main/index.cjs' }),
  );
  for (const part of ['examples', 'out/main', 'out/preload', 'out/renderer']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  await build({
    configFile: false,
    root: join(root, 'bench', 'bare'),
    base: './',
    logLevel: 'warn',
    build: { outDir: join(folder, 'out', 'renderer', 'bare'), emptyOutDir: true },
  });
}
