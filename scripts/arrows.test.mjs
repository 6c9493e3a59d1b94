/** The arrows of the house are held: rules that read nothing would find nothing, and say that all is well. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Cruising starts a program of its own, on a machine that may be busy. */
const LIMIT = 60_000;

let house = '';
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'rapporteur-arrows-'));
  cpSync(join(root, '.dependency-cruiser.cjs'), join(house, '.dependency-cruiser.cjs'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
  writeFileSync(join(house, 'package.json'), '{"type": "module"}');
});
afterEach(() => rmSync(house, { recursive: true }));

function plant(path, text) {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

/** What dependency-cruiser says of the folder `src` below another. */
function cruise(cwd) {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const { stdout } = spawnSync(process.execPath, [program, 'src', '--output-type', 'json'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { summary } = JSON.parse(stdout);
  return {
    cruised: summary.totalCruised,
    broken: summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`).sort(),
  };
}

it(
  'every planted violation is found, in TypeScript and in JSX, even where only a type is taken',
  () => {
    plant('src/core/a.ts', "import { main } from '../main/index.ts';\nexport const a = main;\n");
    plant('src/core/node.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n");
    plant('src/core/one.ts', "import { two } from './two.ts';\nexport const one = () => two;\n");
    plant('src/core/two.ts', "import { one } from './one.ts';\nexport const two = () => one;\n");
    plant('src/core/lost.ts', "import { nowhere } from './nowhere.ts';\nexport const lost = nowhere;\n");
    plant('src/main/index.ts', 'export const main = 1;\nexport type Main = number;\n');
    plant(
      'src/renderer/type.ts',
      "import type { Main } from '../main/index.ts';\nexport type Seen = Main;\n",
    );
    plant(
      'src/renderer/view.tsx',
      "import { main } from '../main/index.ts';\nexport const View = () => <p>{main}</p>;\n",
    );
    plant('src/files/save.ts', "import { main } from '../main/index.ts';\nexport const save = main;\n");
    plant('src/cli/index.ts', "import { save } from '../files/save.ts';\nexport const cli = save;\n");
    plant('src/renderer/save.ts', "import { save } from '../files/save.ts';\nexport const saved = save;\n");
    plant('src/host/host.ts', "import { main } from '../main/index.ts';\nexport const host = main;\n");
    plant('src/preload/index.ts', "import { a } from '../core/a.ts';\nexport const preload = a;\n");
    expect(cruise(house).broken).toEqual([
      'core-is-pure: src/core/node.ts',
      'core-points-down: src/core/a.ts',
      'everything-is-found: src/core/lost.ts',
      'files-points-down: src/files/save.ts',
      'host-points-down: src/host/host.ts',
      'no-circles: src/core/one.ts',
      'preload-points-down: src/preload/index.ts',
      'renderer-points-down: src/renderer/save.ts',
      'renderer-points-down: src/renderer/type.ts',
      'renderer-points-down: src/renderer/view.tsx',
    ]);
  },
  LIMIT,
);

it(
  'the modules of the project itself are really read',
  () => {
    expect(cruise(root).cruised).toBeGreaterThan(20);
  },
  LIMIT,
);
