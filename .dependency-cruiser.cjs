// dependency-cruiser never tells swc that a .tsx file holds JSX, and fails on it:
// its parser is told here, which is read before any file is.
const swc = require('@swc/core');

const parseFile = swc.parseFileSync;
swc.parseFileSync = (file, options) => parseFile(file, { ...options, tsx: file.endsWith('.tsx') });

/** The arrows of the house: each rule says which way the code may point, and why. */
const UP = {
  core: '^src/(?!core/)',
  contract: '^src/(?!contract/|core/)',
  files: '^src/(?!files/|core/)',
  main: '^src/(?!main/|files/|contract/|core/)',
  preload: '^src/(?!preload/|contract/)',
  renderer: '^src/(?!renderer/|contract/|core/)',
  cli: '^src/(?!cli/|files/|core/)',
  host: '^src/(?!host/|contract/)',
};

const arrows = Object.entries(UP).map(([from, path]) => ({
  name: `${from}-points-down`,
  comment:
    'Arrows point down: renderer and main to contract and core, main and cli to files, files to core, core to nothing; nobody knows of the host.',
  severity: 'error',
  from: { path: `^src/${from}/`, pathNot: '[.]test[.]tsx?$' },
  to: { path },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'core-is-pure',
      comment: 'The core runs anywhere: no Electron, no Node, no React, no database.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '[.]test[.]ts$' },
      to: {
        dependencyTypes: ['core'],
      },
    },
    {
      name: 'core-has-no-host-packages',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: 'node_modules/(electron|react|react-dom|dexie|y-dexie|playwright|playwright-core)/' },
    },
    {
      name: 'electron-in-main-and-preload-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|preload)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'renderer-without-node',
      severity: 'error',
      from: { path: '^src/(renderer|contract|preload)/', pathNot: '[.]test[.]tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that does not resolve is a mistake, and blinds the other rules.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|test-results)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  },
};
