import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { defaultClientConditions } from 'vite';

// Everything is bundled, so that the packaged app carries no node_modules, and
// main and preload are CommonJS: a sandboxed preload takes nothing else, and
// one format for both keeps the two hosts alike (docs/hosts.md).
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      lib: {
        // The second is the worker thread of main (src/main/background/).
        entry: { index: 'src/main/index.ts', background: 'src/main/background/thread.ts' },
        formats: ['cjs'],
        fileName: (_format, name) => `${name}.cjs`,
      },
      // What both use; named as they are, since a package of type "module" takes .cjs for CommonJS only.
      rolldownOptions: { output: { chunkFileNames: '[name]-[hash].cjs' } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      lib: { entry: 'src/preload/index.ts', formats: ['cjs'], fileName: () => 'index.cjs' },
    },
  },
  renderer: {
    // Nothing becomes a data: address: the Content-Security-Policy takes fonts from files only.
    root: 'src/renderer',
    build: {
      rollupOptions: { input: 'src/renderer/index.html' },
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
    },
    // Exports run in a worker, which has no document: packages with a form for that must give it.
    resolve: { conditions: ['worker', ...defaultClientConditions] },
    plugins: [react()],
  },
});
