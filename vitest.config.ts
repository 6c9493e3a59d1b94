import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.mjs'],
    // No test is about time; property tests and LibreOffice may need some of it on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    silent: 'passed-only',
  },
});
